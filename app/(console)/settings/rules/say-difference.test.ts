import { describe, expect, it } from 'vitest';
import { compareRules } from '#domains/approval/compare-rules.ts';
import { defaultRules } from '#domains/approval/default-rules.ts';
import { editRules, type RuleTerms } from '#domains/approval/edit-rules.ts';
import { sayChanges } from './say-difference.ts';

function linesOf(rule: string, change: Partial<RuleTerms>, locale: 'ja' | 'en' = 'ja') {
  const found = defaultRules.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`No rule ${rule}`);
  const { id: _id, covers: _covers, ...terms } = found;
  const set = editRules(defaultRules, { kind: 'change', rule, terms: { ...terms, ...change } });
  const changes = set === null ? [] : sayChanges(compareRules(defaultRules, set), locale);
  return changes.flatMap(({ lines }) => lines.map(({ direction, text }) => `${direction} ${text}`));
}

const tiers = (...yen: RuleTerms['tiers']['yen']) => ({ tiers: { yen, points: [], days: [] } });

describe('what a lead reads before asking for a change', () => {
  it('a lower tier is stricter between the two, a higher one looser', () => {
    expect(linesOf('repayments', tiers({ above: 50_000, deciders: 2 }))).toEqual([
      'stricter ¥50,000 超 ¥100,000 まで：承認 1 人 → 承認 2 人',
    ]);
    expect(linesOf('repayments', tiers({ above: 200_000, deciders: 2 }), 'en')).toEqual([
      'looser Above ¥100,000 up to ¥200,000: 2 approvals → 1 approval',
    ]);
  });

  it('what applies to every amount is said once, and days are days', () => {
    expect(linesOf('dca', { deciders: 2 })).toEqual(['stricter 金額にかかわらず：承認 1 人 → 承認 2 人']);
    const longer = { tiers: { yen: [], points: [], days: [{ above: 60, deciders: 1 as const }] } };
    expect(linesOf('stops', longer)).toEqual(['looser 30 日 超 60 日 まで：承認 1 人 → 承認なし']);
  });

  it('every other number has its sentence', () => {
    expect(linesOf('bankDetails', { stepUp: false, livesBusinessDays: 5, voids: ['accountWithdrawn'] })).toEqual([
      'looser 承認の期限：3 営業日 → 5 営業日',
      'looser 承認のときの、あらためてのサインインが不要になります',
      'looser 依頼が無効になる場合から外れます：対象が別のお客様のものになった',
      'looser 依頼が無効になる場合から外れます：振込先が変わった',
    ]);
    expect(linesOf('stops', { showsLead: false })).toEqual(['looser 送信したことが、チームリードに示されなくなります']);
  });
});
