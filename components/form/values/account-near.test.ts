import { expect, it } from 'vitest';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import { sliceFor } from '#graphql/slice.ts';
import { accountNear } from './account-near.ts';

it('a person who moves a balance is offered the ledgers of each side by its own account', () => {
  const slice = sliceFor(catalogue, 'transferLedgerBalance');
  const values = {
    input: {
      sourceAccountLedger: { accountNumber: 'A-00000001' },
      targetAccountLedger: { accountNumber: 'A-00000002' },
    },
  };
  expect(accountNear(slice, values, ['input', 'sourceAccountLedger', 'ledgerNumber'])).toBe('A-00000001');
  expect(accountNear(slice, values, ['input', 'targetAccountLedger', 'ledgerNumber'])).toBe('A-00000002');
});

it('a field deep in a list is told the account at the top of its form', () => {
  const slice = sliceFor(catalogue, 'stopAutomatedPayments');
  const values = { input: { accountNumber: 'A-00000003', ledgerNumbers: ['', ''] } };
  expect(accountNear(slice, values, ['input', 'ledgerNumbers', 1])).toBe('A-00000003');
  expect(accountNear(slice, { input: {} }, ['input', 'ledgerNumbers', 1])).toBe('');
});
