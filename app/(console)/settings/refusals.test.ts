import { expect, test } from 'vitest';
import { locales } from '#messages/define-words.ts';
import { delegations } from '#messages/ui/delegations.ts';
import { people } from '#messages/ui/people.ts';
import { stepUp } from '#messages/ui/step-up.ts';
import { delegationRefusalCodes } from '#server/approvals/delegation/delegation-refused.ts';
import { peopleRefusalCodes } from '#server/auth/people-refused.ts';
import { stepUpRefusals } from '#server/auth/step-up/step-up-refusal.ts';

/** At the pages a person is named by id: two of one name are no trouble there. */
const byName = 'ambiguousPerson';

test.each(locales)('whatever is refused has a sentence of its own in %s', (locale) => {
  const said = (words: object, codes: readonly string[]) => codes.filter((code) => !Object.hasOwn(words, code));
  expect(said(delegations[locale].refusals, delegationRefusalCodes)).toEqual([]);
  expect(said(people[locale].refusals, peopleRefusalCodes)).toEqual([byName]);
  expect(said(stepUp[locale].refused, stepUpRefusals)).toEqual([]);
});
