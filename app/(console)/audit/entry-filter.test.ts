import { expect, it } from 'vitest';
import { toEntryFilter, toFilterValues } from './entry-filter.ts';

it('an auditor who types an account with wide or small letters still finds it', () => {
  expect(toEntryFilter(toFilterValues({ account: ' ａ-4b54c4bc ' }))).toEqual({ account: 'A-4B54C4BC' });
});

it('days are days in Japan, both ends included', () => {
  expect(toEntryFilter(toFilterValues({ from: '2026-11-23', to: '2026-11-23' }))).toEqual({
    from: '2026-11-23T00:00:00+09:00',
    to: '2026-11-23T23:59:59.999999+09:00',
  });
});

it('what a link cannot mean is no condition', () => {
  expect(toEntryFilter(toFilterValues({ event: 'drop.table', outcome: 'x', from: '2026-13-99', to: ['a'] }))).toEqual(
    {},
  );
});

it('a link with what the database would refuse is no error page', () => {
  expect(toEntryFilter(toFilterValues({ account: 'A-1\0', from: '2026-02-31', to: '2026-02-28' }))).toEqual({
    account: 'A-1',
    to: '2026-02-28T23:59:59.999999+09:00',
  });
});

it('amounts and text are never read from an address', () => {
  expect(toEntryFilter(toFilterValues({ text: '田中', least: '100', most: '200' }))).toEqual({});
});

it('a domain is looked for as all its operations', () => {
  const { operations } = toEntryFilter(toFilterValues({ domain: 'repayments' }));
  expect(operations).toContain('refundPayment');
});
