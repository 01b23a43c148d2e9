import { expect, it } from 'vitest';
import { toDraft, toTerms, toWhole } from './rule-terms.ts';

const terms = {
  deciders: 1 as const,
  tiers: { yen: [{ above: 100_000, deciders: 2 as const }], points: [], days: [] },
  decidedBy: ['lead' as const],
  livesBusinessDays: 3,
  stepUp: false,
  voids: [],
  showsLead: false,
};

it('what a lead leaves as it is, is posted as it was', () => {
  expect(toTerms(toDraft(terms))).toEqual(terms);
});

it('a lead may type in full width and with commas; what is no whole number is left to the server', () => {
  expect(toWhole('１００，０００')).toBe(100_000);
  expect(toWhole(' 100,000 ')).toBe(100_000);
  for (const text of ['', '-1', '1.5', '十万', '9999999999999']) expect(toWhole(text)).toBeNull();
});
