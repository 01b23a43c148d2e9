import { expect, it } from 'vitest';
import { hashInvitationCode, isInvitationCode, makeInvitationCode } from './invitation-code.ts';

it('no two people are invited with one code, and a code goes into a link as it is', () => {
  const codes = new Set(Array.from({ length: 1000 }, makeInvitationCode));
  expect(codes.size).toBe(1000);
  for (const code of codes) {
    expect(isInvitationCode(code)).toBe(true);
    expect(encodeURIComponent(code)).toBe(code);
  }
});

it('what is kept does not show the code', () => {
  const code = makeInvitationCode();
  expect(hashInvitationCode(code)).toHaveLength(32);
  expect(hashInvitationCode(code).toString('utf8')).not.toContain(code);
});

it.each(['', 'short', 'a'.repeat(28), `${'a'.repeat(26)}/`, null, 7])('%s is no code', (text) => {
  expect(isInvitationCode(text)).toBe(false);
});
