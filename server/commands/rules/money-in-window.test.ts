import { describe, expect, it } from 'vitest';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { EarlierMoney } from '../money/judge-money.ts';
import { moneyInWindow } from './money-in-window.ts';

const effects: MoneyEffect[] = [{ account: 'A-4B54C4BC', ledger: null, direction: 'out', yen: 75_000, target: null }];
const refund = {
  id: '00000000-0000-4000-8000-000000000001',
  operation: 'refundPayment',
  status: 'succeeded',
  recent: true,
  deniedBy: null,
  lifted: false,
  lost: false,
  effects,
} as const;

function counts(changed: Partial<EarlierMoney>): boolean {
  return moneyInWindow([{ ...refund, ...changed }]).length === 1;
}

describe('what counts towards the sum to an account', () => {
  it('is what went through within the window', () => {
    expect(moneyInWindow([refund])).toEqual([{ operation: 'refundPayment', effects, lost: false }]);
    expect(counts({ recent: false })).toBe(false);
  });

  it.each(['prepared', 'waiting', 'approved', 'sending', 'unknown'] as const)(
    'is what is %s, however old',
    (status) => {
      expect(counts({ status, recent: false })).toBe(true);
    },
  );

  it('is what a person says did not land, and not what a probe has shown not to', () => {
    expect(counts({ status: 'did_not_land', deniedBy: 'person' })).toBe(true);
    expect(counts({ status: 'did_not_land', deniedBy: 'probe' })).toBe(false);
  });

  it('is what is contradicted or lost, and nothing that upstream refused or that nobody sent', () => {
    expect(counts({ status: 'contradicted' })).toBe(true);
    expect(counts({ status: 'unknown', lost: true })).toBe(true);
    for (const status of ['refused', 'not_sent', 'rejected', 'withdrawn', 'expired', 'void'] as const)
      expect(counts({ status })).toBe(false);
  });
});
