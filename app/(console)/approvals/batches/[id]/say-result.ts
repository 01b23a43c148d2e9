import 'server-only';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { BatchLine } from '#server/approvals/batch/get-batch.ts';
import { sayCode } from '../../../say-code.ts';

/** What became of one row, as a sentence; a refusal with why. */
export function sayResult({ refused, turn, status, outcomeCode }: BatchLine, locale: Locale): string {
  const { batches, decideRefusals, statuses } = getWords(locale);
  const { turns, notApproved } = batches.progress;
  if (refused !== null) {
    const said: Readonly<Record<string, string>> = decideRefusals;
    return fill(notApproved, { why: said[refused] ?? fill(decideRefusals.other, { code: refused }) });
  }
  if (turn === 'none') return status === 'waiting' ? turns.missing : statuses.meaning[status];
  if (turn !== 'taken') return turns[turn];
  if (status === 'approved') return turns.starting;
  const meaning = statuses.meaning[status];
  return outcomeCode === null ? meaning : `${meaning} ${sayCode(outcomeCode, locale)}`;
}
