import type { Status } from '../command/status.ts';
import type { Looked } from './looked.ts';

export type Verdict = 'approve' | 'reject' | 'return';

/** What the decide action answers: the server's DecideResult, as far as the page needs it. */
export type DecideAnswer =
  | { ok: true; status: Status; missing: number }
  | { ok: false; code: string; status?: string | undefined; reference: string };

/** What stands in the form. */
export interface Typed {
  reason: string;
  /** Codes of the flags that were ticked. */
  ticked: readonly string[];
  /** '' in one's own name. */
  onBehalfOf: string;
}

/** Why a verdict cannot be posted yet, by the refusal that the server would give; null: it can. */
export function findMissing(
  verdict: Verdict,
  typed: Typed,
  looked: Looked,
): 'reasonMissing' | 'flagsNotOverridden' | null {
  // What has ended as void by itself needs no words.
  if (looked.causes.length > 0) return null;
  const hasReason = typed.reason.trim() !== '';
  if (verdict !== 'approve') return hasReason ? null : 'reasonMissing';
  if (!looked.flags.every(({ code }) => typed.ticked.includes(code))) return 'flagsNotOverridden';
  return looked.flags.length > 0 && !hasReason ? 'reasonMissing' : null;
}

/** As it is posted: the server judges all of it again. */
export function toPost(commandId: string, verdict: Verdict, typed: Typed, looked: Looked) {
  const reason = typed.reason.trim();
  return {
    commandId,
    verdict,
    digest: looked.digest,
    ...(reason === '' ? {} : { reason }),
    ...(typed.onBehalfOf === '' ? {} : { onBehalfOf: typed.onBehalfOf }),
    overridden: verdict === 'approve' ? looked.flags.map(({ code }) => code) : [],
  };
}
