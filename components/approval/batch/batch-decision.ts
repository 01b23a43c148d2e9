import type { BatchRow, DecidableRow } from './batch-row.ts';

/** What the decide action answers: the server's BatchResult, as far as the page needs it. */
export type BatchAnswer = { ok: true; batchId: string } | { ok: false; code: string; reference: string };

/** What stands on the page. */
export interface BatchTyped {
  reason: string;
  /** Command ids of those that are not to be decided. */
  leftOut: readonly string[];
  /** `{command id} {flag}` of the flags that were ticked. */
  ticked: readonly string[];
}

export const toTick = (commandId: string, flag: string) => `${commandId} ${flag}`;

/** Those that the decision would be about. */
export function findChosen(rows: readonly BatchRow[], { leftOut }: Pick<BatchTyped, 'leftOut'>): DecidableRow[] {
  return rows.filter((row) => row.kind === 'decidable').filter(({ commandId }) => !leftOut.includes(commandId));
}

/** Why it cannot be posted yet, by the refusal that the server would give each of them; null: it can. */
export function findMissing(
  chosen: readonly DecidableRow[],
  { ticked, reason }: BatchTyped,
): 'flagsNotOverridden' | 'reasonMissing' | null {
  const flags = chosen.flatMap(({ commandId, flags: raised }) => raised.map(({ code }) => toTick(commandId, code)));
  if (!flags.every((tick) => ticked.includes(tick))) return 'flagsNotOverridden';
  return flags.length > 0 && reason.trim() === '' ? 'reasonMissing' : null;
}

/** As it is posted: the server judges each of them again. */
export function toPost(batchId: string, rows: readonly BatchRow[], typed: BatchTyped) {
  const reason = typed.reason.trim();
  const chosen = findChosen(rows, typed);
  const shown = rows.filter((row) => row.kind === 'decidable');
  return {
    batchId,
    rows: chosen.map(({ commandId, digest, flags }) => ({
      commandId,
      digest,
      overridden: flags.map(({ code }) => code),
    })),
    leftOut: shown.filter((row) => !chosen.includes(row)).map(({ commandId, digest }) => ({ commandId, digest })),
    ...(reason === '' ? {} : { reason }),
  };
}
