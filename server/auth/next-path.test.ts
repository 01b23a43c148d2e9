import { expect, it } from 'vitest';
import { toNextPath } from './next-path.ts';

it('a person comes back to the form they were at, with its identifiers', () => {
  expect(toNextPath('/repayments/submitRepaymentRequest?account=A-4B54C4BC')).toBe(
    '/repayments/submitRepaymentRequest?account=A-4B54C4BC',
  );
});

it('free text of a query is not carried through the sign-in', () => {
  expect(toNextPath('/audit?q=田中 太郎&account=A-4B54C4BC')).toBe('/audit?account=A-4B54C4BC');
});

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/..//elsewhere.example/',
  'javascript:alert(1)',
  '/api/streams/commands/1',
  '/sign-in?next=/',
  `/${'a'.repeat(600)}`,
  '',
  null,
])('nobody is led to %s', (text) => {
  expect(toNextPath(text)).toBeNull();
});
