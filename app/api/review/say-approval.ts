import 'server-only';
import type { ReviewApproval } from '#components/form/send/answers.ts';
import type { Requirement } from '#domains/approval/requirement.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { sayOutcome, sayWhy } from '../../(console)/say-requirement.ts';

/** What a command needs before it leaves, as the review says it. */
export function sayApproval(requirement: Requirement, locale: Locale): ReviewApproval {
  const { review } = getWords(locale).requestFate;
  const { deciders, livesBusinessDays, why } = requirement;
  if (deciders === 0) return { waits: false, title: sayOutcome(requirement, locale), body: '', why: [], asking: '' };
  return {
    waits: true,
    title: fill(review.waitsTitle, { count: deciders }),
    body: fill(review.waitsBody, { days: livesBusinessDays }),
    why: why.map((one) => sayWhy(one, locale)),
    asking: review.asking,
  };
}
