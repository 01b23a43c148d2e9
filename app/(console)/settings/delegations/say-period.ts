import { formatJst } from '#components/ui/jst.ts';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Delegation } from '#server/approvals/delegation/find-delegations.ts';

/** By days, both included: the period ends with the midnight after the last one. */
export function sayPeriod({ startsAt, endsAt }: Delegation, words: UiWords['delegations']): string {
  const last = new Date(new Date(endsAt).getTime() - 1);
  return fill(words.period, { from: formatJst(startsAt, 'date'), to: formatJst(last, 'date') });
}
