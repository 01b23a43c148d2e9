import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

it('a built page runs only scripts that carry its nonce, and nothing unsafe', () => {
  const policy = contentSecurityPolicy('abc=', false);
  expect(policy).toContain("script-src 'nonce-abc=' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc=';");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
});

it('a person may be led from the sign-in form to the provider and nowhere else', () => {
  expect(contentSecurityPolicy('n', false, 'https://auth.example')).toContain(
    "form-action 'self' https://auth.example;",
  );
});
