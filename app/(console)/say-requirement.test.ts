import { describe, expect, it } from 'vitest';
import { defaultRules } from '#domains/approval/default-rules.ts';
import type { EarlierMoney } from '#domains/approval/earlier-money.ts';
import { judgeRules } from '#domains/approval/judge-rules.ts';
import { getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import { locales } from '#messages/define-words.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { sayOutcome, sayRule, sayWhy } from './say-requirement.ts';

function out(yen: number): MoneyEffect {
  return { account: 'A-4B54C4BC', ledger: null, direction: 'out', yen, target: null };
}

function refund(yen: number, earlier: EarlierMoney[] = []) {
  const policy = getOperationPolicy('refundPayment');
  if (policy === null) throw new Error('No such operation');
  return judgeRules(defaultRules, {
    operation: 'refundPayment',
    policy,
    makerRoles: ['operator'],
    effects: [out(yen)],
    earlier,
    delayDays: null,
    extraDeciders: 0,
    organisationMode: false,
  });
}

describe('why two people', () => {
  it('for a refund of 150,000 yen: the amount is above the tier', () => {
    const needed = refund(150_000);
    expect(sayOutcome(needed, 'ja')).toBe('ほかの 2 人の承認を得てから送信されます。');
    expect(needed.why.map((why) => sayWhy(why, 'ja'))).toEqual([
      'ルール「返金依頼・返金・送金の許可」が当てはまります。',
      '金額 ¥150,000 が ¥100,000 を超えるので、承認は 2 人です。',
    ]);
  });

  it('for the second 75,000 yen in a week: together they are above it', () => {
    const needed = refund(75_000, [{ operation: 'refundPayment', effects: [out(75_000)], lost: false }]);
    expect(needed.why.map((why) => sayWhy(why, 'ja'))[1]).toBe(
      '今回の ¥75,000 に、A-4B54C4BCへの 7 日以内のほかの 1 件（承認待ち・結果不明を含む）の ¥75,000 を合わせると ¥150,000 です。¥100,000 を超えるので、承認は 2 人です。',
    );
    expect(needed.why.map((why) => sayWhy(why, 'en'))[1]).toContain('make ¥150,000, above ¥100,000');
  });
});

describe('the words for rules', () => {
  it('name every rule that is shipped, and one that leads made after its operation', () => {
    for (const locale of locales) {
      for (const { id } of defaultRules.rules) expect(Object.keys(ruleWords[locale].names)).toContain(id);
      expect(sayRule('own:refundPayment', locale)).toMatch(/返金|Refund/);
      expect(sayRule('__proto__', locale)).toContain('__proto__');
    }
  });
});
