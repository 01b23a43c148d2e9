import type { RuleTerms } from '#domains/approval/edit-rules.ts';
import type { DeciderCount, Measure, Tier } from '#domains/approval/rule.ts';

/** A tier while somebody types it: the value as text, and a key that stays when rows go. */
export interface DraftTier {
  key: number;
  above: string;
  deciders: DeciderCount;
}

/** A rule's numbers while somebody types them. */
export interface DraftTerms extends Omit<RuleTerms, 'tiers' | 'livesBusinessDays'> {
  tiers: Readonly<Record<Measure, readonly DraftTier[]>>;
  livesBusinessDays: string;
}

export function toDraft(terms: RuleTerms): DraftTerms {
  const draft = (tiers: readonly Tier[]) =>
    tiers.map(({ above, deciders }, key) => ({ key, above: String(above), deciders }));
  const { yen, points, days } = terms.tiers;
  return {
    ...terms,
    tiers: { yen: draft(yen), points: draft(points), days: draft(days) },
    livesBusinessDays: String(terms.livesBusinessDays),
  };
}

/** As it is posted. What is no whole number goes as it is not: the server names it. */
export function toTerms(draft: DraftTerms): unknown {
  const tiers = (rows: readonly DraftTier[]) =>
    rows.map(({ above, deciders }) => ({ above: toWhole(above), deciders }));
  const { yen, points, days } = draft.tiers;
  return {
    ...draft,
    tiers: { yen: tiers(yen), points: tiers(points), days: tiers(days) },
    livesBusinessDays: toWhole(draft.livesBusinessDays),
  };
}

/** Digits of either width, with or without commas, as a number; anything else as null. */
export function toWhole(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
}

export function toDeciders(text: string): DeciderCount {
  return text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : 3;
}
