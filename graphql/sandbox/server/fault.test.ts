import { describe, expect, test } from 'vitest';
import { createFaultTable } from './armed-faults.ts';
import { parseFault } from './fault.ts';
import { accountFaults, findAccountFault } from './faults.ts';

describe('the table of faults', () => {
  test.each(accountFaults)('$account: $fault is a fault the machine knows', ({ fault }) => {
    expect(parseFault(fault)).not.toBeNull();
  });

  test('gives each account one fault, under a number that upstream could have', () => {
    const accounts = accountFaults.map(({ account }) => account);
    expect(new Set(accounts).size).toBe(accounts.length);
    for (const account of accounts) expect(account).toMatch(/^A-FA[0-9A-F]{6}$/);
  });
});

test.each(['', 'nonsense', 'slow', 'slow:soon', 'slow:-1', 'code:1113', 'cut:', 'late:'])(
  '"%s" is no fault',
  (text) => {
    expect(parseFault(text)).toBeNull();
  },
);

test('a code can name the field it refuses', () => {
  expect(parseFault('code:KT-CT-3927@input.amountInMinorUnit')).toEqual({
    kind: 'code',
    code: 'KT-CT-3927',
    inputPath: ['input', 'amountInMinorUnit'],
  });
});

describe('which fault strikes', () => {
  const request = { kind: 'mutation', fields: ['postCredit'], accounts: ['A-FA00000B'], header: null } as const;

  test('the header goes before a fault that a test set, and that before the account’s own', () => {
    const table = createFaultTable();
    table.arm({ fault: { kind: 'deep' }, operation: 'postCredit', account: null, times: 1 });
    expect(table.take({ ...request, header: 'notjson' })).toEqual({ kind: 'notjson' });
    expect(table.take(request)).toEqual({ kind: 'deep' });
    expect(table.take(request)).toEqual(parseFault('502'));
  });

  test('a set fault strikes as often as it was told and only the operation and account it names', () => {
    const table = createFaultTable();
    table.arm({ fault: { kind: 'deep' }, operation: 'postCredit', account: 'A-00000001', times: 2 });
    const fitting = { ...request, accounts: ['A-00000001'] };
    expect(table.take({ ...fitting, fields: ['refundPayment'] })).toBeNull();
    expect(table.take({ ...fitting, accounts: ['A-00000002'] })).toBeNull();
    expect([table.take(fitting), table.take(fitting), table.take(fitting)]).toEqual([
      { kind: 'deep' },
      { kind: 'deep' },
      null,
    ]);
  });

  test('an account whose mutations go wrong can be read', () => {
    expect(findAccountFault('A-FA00000B', 'query')).toBeNull();
    expect(createFaultTable().take({ ...request, kind: 'query' })).toBeNull();
  });
});
