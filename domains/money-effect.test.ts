import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from './index.ts';
import { allOf, inPoints, type MoneyEffect, type MoneyEffects, payOut, perItem, takeIn } from './money-effect.ts';

const none = { account: null, ledger: null, target: null };
const yen = fc.integer({ min: -10_000_000, max: 10_000_000 });

function effectsOf(operation: string, variables: unknown, account: string | null = null): MoneyEffect[] {
  return getOperationPolicy(operation)?.moneyEffects?.(variables, { account }) ?? [];
}

/** What leaves for customers, less what comes from them, in yen. */
function net(effects: readonly MoneyEffect[]): number {
  return effects.reduce((sum, { direction, yen: amount }) => sum + (direction === 'out' ? 1 : -1) * (amount ?? 0), 0);
}

describe('what a command moves', () => {
  it('a credit is net plus tax, out of the ledger it names', () => {
    const input = { accountNumber: 'a-4b54c4bc', ledgerNumber: 'L-1', netAmount: 1_000, taxAmount: 100 };
    expect(effectsOf('postCredit', { input })).toEqual([
      { account: 'A-4B54C4BC', ledger: 'L-1', direction: 'out', yen: 1_100, target: null },
    ]);
  });

  it('a credit of which the tax is missing is not known, however small its net is', () => {
    expect(effectsOf('postCredit', { input: { accountNumber: 'A-1', netAmount: 1 } })[0]?.yen).toBeNull();
  });

  it('a charge comes in, a negative charge goes out', () => {
    const charge = (grossAmount: number) =>
      effectsOf('createAccountCharge', { input: { accountNumber: 'A-1', grossAmount } })[0];
    expect(charge(500)).toMatchObject({ direction: 'in', yen: 500 });
    expect(charge(-500)).toMatchObject({ direction: 'out', yen: 500 });
  });

  it('a transfer takes from one customer and gives to another', () => {
    const input = {
      sourceAccountLedger: { accountNumber: 'A-1', ledgerNumber: 'L-1' },
      targetAccountLedger: { accountNumber: 'A-2', ledgerNumber: 'L-2' },
      amount: 700,
    };
    expect(effectsOf('transferLedgerBalance', { input })).toEqual([
      { account: 'A-1', ledger: 'L-1', direction: 'in', yen: 700, target: null },
      { account: 'A-2', ledger: 'L-2', direction: 'out', yen: 700, target: null },
    ]);
  });

  it('scheduled transactions are counted one by one, credits out and charges in', () => {
    const input = [
      { action: 'CREDIT', ledgerNumber: 'L-1', grossAmount: 300 },
      { action: 'CHARGE', ledgerNumber: 'L-2', grossAmount: 200 },
      { action: 'something new', ledgerNumber: 'L-3', grossAmount: 100 },
    ];
    expect(effectsOf('createScheduledTransactions', { input }, 'A-1')).toMatchObject([
      { account: 'A-1', ledger: 'L-1', direction: 'out', yen: 300 },
      { ledger: 'L-2', direction: 'in', yen: 200 },
      { ledger: 'L-3', direction: 'out', yen: 100 },
    ]);
  });

  it('points to many accounts are points, each on its own account', () => {
    const awards = [
      { accountNumber: 'A-1', points: 10 },
      { accountNumber: 'A-2', points: 20 },
    ];
    expect(effectsOf('bulkAwardLoyaltyPoints', { input: { awards } })).toMatchObject([
      { account: 'A-1', direction: 'out', yen: 10, unit: 'points' },
      { account: 'A-2', direction: 'out', yen: 20, unit: 'points' },
    ]);
  });

  it('redeeming points takes points and gives yen that nobody knows yet', () => {
    const input = { accountNumber: 'A-1', points: 50 };
    const effects = effectsOf('redeemLoyaltyPointsForAccountCredit', { input });
    expect(effects).toMatchObject([
      { direction: 'in', yen: 50, unit: 'points' },
      { direction: 'out', yen: null },
    ]);
    expect(effects[1]?.unit).toBeUndefined();
  });

  it('a referral is paid out in yen that the input does not name, never in what was read of something else', () => {
    const policy = getOperationPolicy('payoutReferralForAccount');
    expect(policy?.moneyEffects?.({ input: { accountNumber: 'A-1', referralId: 7 } }, { yen: 500 })).toEqual([
      { account: 'A-1', ledger: null, direction: 'out', yen: null, target: '7' },
    ]);
  });

  it('goods cost units times price, and are unknown while the price is the product’s own', () => {
    const saleItems = [{ numberOfUnits: 3, pricePerUnit: 1_000 }, { numberOfUnits: 1 }];
    expect(effectsOf('createGoodsPurchase', { input: { accountNumber: 'A-1', saleItems } })).toMatchObject([
      { account: 'A-1', direction: 'in', yen: 3_000 },
      { account: 'A-1', direction: 'in', yen: null },
    ]);
  });
});

describe('the algebra', () => {
  const one = payOut({ account: 'account', yen: 'yen' });

  it('an amount is never negative: its sign is its direction', () => {
    fc.assert(
      fc.property(yen, (amount) => {
        for (const effects of [payOut({ yen: 'yen' }), takeIn({ yen: 'yen' })]) {
          const [there] = effects({ yen: amount }, {});
          const [back] = effects({ yen: -amount }, {});
          expect(there?.yen).toBe(Math.abs(amount));
          expect(back?.yen).toBe(there?.yen);
          if (amount !== 0) expect(back?.direction).not.toBe(there?.direction);
        }
      }),
    );
  });

  it('a list moves what its items move, in any order', () => {
    fc.assert(
      fc.property(fc.array(yen), (amounts) => {
        const list = (of: number[]) => ({ input: { list: of.map((amount) => ({ yen: amount })) } });
        const effects = perItem('input.list', payOut({ yen: 'yen' }));
        expect(effects(list(amounts), {})).toHaveLength(amounts.length);
        expect(net(effects(list(amounts), {}))).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
        expect(net(effects(list(amounts.toReversed()), {}))).toBe(net(effects(list(amounts), {})));
      }),
    );
  });

  it('a transfer nets to nothing, and points stay points', () => {
    fc.assert(
      fc.property(yen, (amount) => {
        const both = allOf(takeIn({ yen: 'yen' }), payOut({ yen: 'yen' }));
        expect(net(both({ yen: amount }, {}))).toBe(0);
        expect(inPoints(both)({ yen: amount }, {}).map(({ unit }) => unit)).toEqual(['points', 'points']);
      }),
    );
  });

  it('whatever is handed in is answered, and what is no whole number of yen is not known', () => {
    const builders: MoneyEffects[] = [one, perItem('list', one), allOf(one, inPoints(one))];
    fc.assert(
      fc.property(fc.anything(), (variables) => {
        for (const effects of builders) {
          for (const effect of effects(variables, {})) {
            expect(effect.yen === null || (Number.isSafeInteger(effect.yen) && effect.yen >= 0)).toBe(true);
          }
        }
      }),
    );
    expect(one({ yen: 0.5 }, {})).toEqual([{ ...none, direction: 'out', yen: null }]);
    expect(one({ yen: '500' }, {})).toEqual([{ ...none, direction: 'out', yen: null }]);
    expect(perItem('list', one)({}, {})).toEqual([{ ...none, direction: 'out', yen: null }]);
  });
});
