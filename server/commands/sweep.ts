import 'server-only';
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { AlreadySettled } from './settle-command.ts';

/** After this long beyond its deadline a sending counts as lost even where its sender still lives. */
const beyondDeadline = sql`interval '5 s'`;

const ownerGone = sql`NOT coalesce(lease_is_held(${command.owner}), false)`;
const tooLate = sql`clock() > ${command.deadlineAt} + ${beyondDeadline}`;
const lostSending = and(eq(command.status, 'sending'), or(ownerGone, tooLate));
/** A later sending of an unknown command that nobody is going to finish: it has no outcome code yet. */
const lostAgain = and(eq(command.status, 'unknown'), isNull(command.outcomeCode), or(ownerGone, tooLate));
const lostPrepared = and(eq(command.status, 'prepared'), ownerGone);

/**
 * Classifies what nobody is going to finish: a sending whose process is gone or whose deadline has long passed becomes
 * `unknown`, what never began to be sent `not sent`. It never sends anything.
 * @returns how many commands it moved
 */
export async function sweep(process: 'console' | 'worker'): Promise<number> {
  const left = await getDatabase()
    .select({ ...swept, late: sql<boolean>`coalesce(${tooLate}, false)` })
    .from(command)
    .where(or(lostSending, lostAgain, lostPrepared))
    .limit(500);
  const moved = await Promise.all(left.map((row) => classify(row, { kind: 'system', process })));
  return moved.filter(Boolean).length;
}

const swept = {
  id: command.id,
  operation: command.operation,
  account: command.account,
  reference: command.reference,
  attempt: command.attempt,
  status: command.status,
};

type Swept = {
  id: string;
  operation: string;
  account: string | null;
  reference: string;
  attempt: number;
  status: string;
  late: boolean;
};

/** Looked at once more under the row's lock: the outcome, or a new lease, may have come meanwhile. */
async function classify(row: Swept, actor: Actor): Promise<boolean> {
  const end = toEnd(row);
  try {
    await appendEntries([toEntryDraft(row, end, actor)], async (tx) => {
      const { rowCount } = await tx
        .update(command)
        .set({
          status: end.status,
          ...(row.status === end.status ? {} : { statusAt: sql`clock()` }),
          outcomeCode: end.code,
          outcome: canonicalJson({ httpStatus: null, incomplete: false, problems: [], fieldErrors: [] }),
          ...(end.status === 'not_sent' ? { envelope: null } : {}),
        })
        .where(and(eq(command.id, row.id), eq(command.attempt, row.attempt), end.still));
      if (rowCount !== 1) throw new AlreadySettled(`${row.id} has moved`);
    });
    return true;
  } catch (error) {
    if (error instanceof AlreadySettled) return false;
    throw error;
  }
}

type End = {
  status: 'unknown' | 'not_sent';
  code: 'senderGone' | 'deadlinePassed' | 'neverStarted';
  still: SQL | undefined;
};

function toEnd({ status, late }: Swept): End {
  if (status === 'prepared') return { status: 'not_sent', code: 'neverStarted', still: lostPrepared };
  const still = status === 'unknown' ? lostAgain : lostSending;
  return { status: 'unknown', code: late ? 'deadlinePassed' : 'senderGone', still };
}

function toEntryDraft(
  { id, operation, account, reference, attempt }: Swept,
  { status, code }: End,
  actor: Actor,
): EntryDraft {
  return {
    event: `command.${status}`,
    actor,
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    attempt,
    code,
  };
}
