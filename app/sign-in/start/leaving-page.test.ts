import { expect, it } from 'vitest';
import { signIn } from '#messages/ui/sign-in.ts';
import { leavingPage } from './leaving-page.ts';

it('a person is taken to the provider without a script, and nothing in the address becomes markup', async () => {
  const page = leavingPage(new URL(`https://auth.example/auth?a=1&b="><script>'`), 'ja', signIn.ja);
  const html = await page.text();
  expect(html).toContain('content="0; url=https://auth.example/auth?a=1&amp;b=%22%3E%3Cscript%3E');
  expect(html).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});
