import type { Seen } from '#domains/probe.ts';
import type { KeptThing } from './before-set.ts';

/** Why a probe cannot tell. */
export const cannotTellCodes = [
  /** Nothing was read before it was sent. */
  'noBefore',
  /** More than one thing could be it. */
  'several',
  /** What was asked for stood already before it was sent. */
  'stoodBefore',
  /** What it was about is not there any more. */
  'gone',
  /** For these values upstream shows nothing, landed or not. */
  'cannotBeSeen',
  /** Another command of ours explains what is there. */
  'rival',
] as const;
export type CannotTellCode = (typeof cannotTellCodes)[number];

export type Verdict =
  | { verdict: 'landed'; code: null; thing: Seen }
  /** Not there, after the settling time and at two complete reads. */
  | { verdict: 'absent'; code: null }
  /** Not there yet: too early to mean anything. */
  | { verdict: 'notSeen'; code: null }
  | { verdict: 'cannotTell'; code: CannotTellCode };

export interface Evidence {
  kind: 'made' | 'changed';
  /** What was kept before the first byte; null: nothing was. */
  before: readonly KeptThing[] | null;
  now: readonly KeptThing[];
  /** Ids that prove another command: they cannot prove this one. */
  taken: ReadonlySet<string>;
  /** Upstream would show nothing for these variables. */
  silent: boolean;
  /** The settling time is over, and an earlier complete read after it saw nothing either. */
  seenAbsent: boolean;
}

/** What the reads say about one command (safety.md 4). Pure. */
export function judgeProbe({ kind, before, now, taken, silent, seenAbsent }: Evidence): Verdict {
  if (before === null) return cannotTell('noBefore');
  const stood = new Set(before.filter(({ proves }) => proves).map(({ id }) => id));
  const fresh = now.filter(({ id, proves }) => proves && !stood.has(id));
  const open = fresh.filter(({ id }) => !taken.has(id));
  if (open.length > 1) return cannotTell('several');
  if (open[0]) return { verdict: 'landed', code: null, thing: open[0] };
  if (kind === 'changed') {
    // A state that another command reached says nothing about this one.
    if (fresh.length > 0) return cannotTell('rival');
    if (stood.size > 0) return cannotTell('stoodBefore');
    if (now.length === 0) return cannotTell('gone');
  }
  if (silent) return cannotTell('cannotBeSeen');
  return { verdict: seenAbsent ? 'absent' : 'notSeen', code: null };
}

function cannotTell(code: CannotTellCode): Verdict {
  return { verdict: 'cannotTell', code };
}
