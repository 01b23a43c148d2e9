import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import type { Field } from './kinds.ts';
import { bankDetails, lookUpTable } from './look-up-table.ts';
import { sliceFor } from './slice.ts';

const names = Object.keys(catalogue.operations);
const mustBeLookedUp = /^(accountNumber|ledgerNumbers?|paymentId|repaymentId)$|LedgerNumber$|AccountNumber$/;
/** Ends like an account number and is a bank's. */
const ofABank = new Set(['bankAccountNumber']);

/** Every field of an operation with the type that it stands in. */
function fieldsOf(name: string): { field: Field; owner: string }[] {
  const slice = sliceFor(catalogue, name);
  return [
    ...slice.fields.map((field) => ({ field, owner: '' })),
    ...Object.entries(slice.types).flatMap(([owner, type]) => type.fields.map((field) => ({ field, owner }))),
  ];
}

describe('a person who fills in a number that Kraken could tell them', () => {
  it.each(names)('%s: every account, ledger, payment and repayment is looked up while they type', (name) => {
    const without = fieldsOf(name).filter(
      ({ field, owner }) =>
        mustBeLookedUp.test(field.name) &&
        !ofABank.has(field.name) &&
        !(field.name === 'accountNumber' && bankDetails.includes(owner)) &&
        (field.item ?? field).lookUp === undefined,
    );
    expect(without.map(({ field, owner }) => `${owner}.${field.name}`)).toEqual([]);
  });

  it('is offered the account, not the bank, where both stand side by side', () => {
    const fields = fieldsOf('storeBankAccountDetails').map(({ field }) => field);
    expect(fields.find((field) => field.name === 'accountNumber')?.lookUp).toBeUndefined();
    expect(fields.find((field) => field.name === 'krakenAccountNumber')?.lookUp).toBe('account');
  });

  it.each([
    ['commenceDcaProceeding', 'agency', 'agency'],
    ['commenceDcaProceeding', 'campaign', 'campaign'],
    ['closeDcaProceeding', 'agency', 'agency'],
    ['startCollectionProcess', 'configCode', 'processConfiguration'],
    // Here upstream can say which: those that the account has.
    ['closeDcaProceeding', 'campaign', 'dcaProceeding'],
    // Another kind of campaign.
    ['addCampaignToAccount', 'campaign', undefined],
  ] as const)('%s: is offered for %s what is right there (%s)', (name, field, expected) => {
    const found = fieldsOf(name).find((one) => one.field.name === field && one.owner !== '');
    expect(found?.field.lookUp).toBe(expected);
  });

  it('has no line in the table that no field of the schema uses', () => {
    const used = new Set(
      names.flatMap(fieldsOf).map(({ field, owner }) => `${owner}.${field.name}.${(field.item ?? field).lookUp}`),
    );
    const idle = lookUpTable.filter(
      (rule) =>
        ![...used].some((line) => {
          const [owner = '', name, lookUp] = line.split('.');
          return name === rule.field && lookUp === rule.lookUp && (rule.in === undefined || rule.in.includes(owner));
        }),
    );
    expect(idle).toEqual([]);
  });
});
