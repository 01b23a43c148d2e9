import 'server-only';
import type { Reader, ReadFailure } from '#server/kraken/read-upstream.ts';
import { keepConcerned, readSeenList, type SeenList, toStoredThings } from './before-set.ts';
import { type ProbedCommand, toProbeSubject } from './probe-subject.ts';

/** What upstream showed before a sending, ready for its row. */
export interface NewBefore {
  /** Canonical JSON. */
  things: string;
  /** When reading began, as performance.now(). */
  begun: number;
  readBy: string;
}

export type BeforeRead = { ok: true; seen: SeenList | null } | { ok: false; code: ReadFailure };

/** Reads what a probe will compare with; `seen` is null where the operation has no probe. Writes nothing. */
export async function readBefore(reader: Reader, command: ProbedCommand, now: Date): Promise<BeforeRead> {
  const subject = toProbeSubject(command);
  if (subject === null) return { ok: true, seen: null };
  const read = await readSeenList(reader, subject, now);
  return read.ok ? { ok: true, seen: read.value } : { ok: false, code: read.code };
}

/** What of it concerns the command, once its target was read as well. */
export function toNewBefore(
  seen: SeenList | null,
  command: ProbedCommand,
  { now, readBy }: { now: Date; readBy: string },
): NewBefore | null {
  const subject = toProbeSubject(command);
  if (seen === null || subject === null) return null;
  return { things: toStoredThings(keepConcerned(subject, seen.all, now)), begun: seen.begun, readBy };
}
