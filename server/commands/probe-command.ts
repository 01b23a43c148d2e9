import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import type { Reader, ReadFailure } from '#server/kraken/read-upstream.ts';
import { keepConcerned, readSeenList, type SeenList } from './before-set.ts';
import type { StoredCommand } from './command-row.ts';
import { toStoredSubject } from './probe-rivals.ts';
import type { ProbeSubject } from './probe-subject.ts';
import { type Looked, type Recorded, recordProbe } from './record-probe.ts';

/** Whose eyes a probe goes with, and who stands in the log for it. */
export interface Prober {
  reader: Reader;
  /** Whose token it is. */
  personId: string;
  by: EntryBy;
}

export type ProbeResult =
  | { kind: 'looked'; recorded: Recorded }
  /** It could not be read; that is recorded as well. */
  | { kind: 'unreadable'; code: ReadFailure }
  /** It has its outcome, or nothing that can be read would show one. */
  | { kind: 'nothingToDo' };

/**
 * Looks upstream for one command whose outcome is unknown, or that somebody said did not land, and records what was
 * seen; where that proves something, the command moves. It reads only: nothing is ever sent.
 */
export async function probeCommand(id: string, prober: Prober): Promise<ProbeResult> {
  const [found] = await getDatabase()
    .select({ stored: command, now: sql<string>`clock()` })
    .from(command)
    .where(eq(command.id, id));
  if (!found || !isProbed(found.stored)) return { kind: 'nothingToDo' };
  const subject = toStoredSubject(found.stored);
  if (subject === null) return { kind: 'nothingToDo' };
  const now = new Date(found.now);
  const read = await readSeenList(prober.reader, subject, new Date(found.stored.madeAt));
  const looked: Looked = read.ok ? { ok: true, seen: read.value, things: see(subject, read.value, now) } : read;
  const recorded = await record({ stored: found.stored, subject, looked, prober, now });
  if (recorded === null) return { kind: 'nothingToDo' };
  return read.ok ? { kind: 'looked', recorded } : { kind: 'unreadable', code: read.code };
}

/** Statuses that a look can still change. */
export function isProbed({ status }: Pick<StoredCommand, 'status'>): boolean {
  return status === 'unknown' || status === 'did_not_land';
}

function see(subject: ProbeSubject, { all }: SeenList, now: Date) {
  return keepConcerned(subject, all, now);
}

/** Another look claimed the same thing in the same moment: this one is judged again, with that claim in sight. */
async function record(asked: Parameters<typeof recordProbe>[0]): Promise<Recorded | null> {
  try {
    return await recordProbe(asked);
  } catch (error) {
    if (constraintOf(error) !== 'probe_claim_pkey') throw error;
    return recordProbe(asked);
  }
}
