import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { lostSending } from '#server/db/schema/recovery.ts';
import type { CommandStatus } from './command.ts';
import { findLostSendings, type LostSending } from './find-lost-sendings.ts';

/** What a restore left behind, now that it is said. */
export interface Restored {
  epoch: number;
  /** Waited or were approved, now void. */
  voided: number;
  /** Were on their way when the backup was made, now unknown. */
  unknown: number;
  /** Sent since the backup, and known to nobody but the journal. */
  lost: LostSending[];
}

/**
 * Brings the commands of a restored database to where they can be believed, in one transaction with their entries:
 * nothing that was asked for before is sent any more, nothing that was on its way counts as done, and what the journal
 * knows beyond the backup stands in the database. Sending stays off until the witness has begun the epoch.
 */
export async function declareRestored(asked: {
  epoch: number;
  databaseId: string;
  journalFolder: string;
}): Promise<Restored> {
  const { epoch, databaseId, journalFolder: folder } = asked;
  const { lost, moved } = await appendEntries(
    (done: Change) => toDrafts(done, epoch),
    async (tx) => ({
      lost: await keepLost(tx, await findLostSendings(tx, { folder, databaseId }), epoch),
      moved: await moveAll(tx),
    }),
  );
  const countOf = (wanted: CommandStatus) => moved.filter(({ status }) => status === wanted).length;
  return { epoch, lost, voided: countOf('void'), unknown: countOf('unknown') };
}

interface Change {
  lost: LostSending[];
  moved: Moved[];
}

async function keepLost(tx: Database, lost: LostSending[], epoch: number): Promise<LostSending[]> {
  const rows = lost.map((one) => ({ ...one, epoch, recordedAt: sql`clock()` }));
  if (rows.length > 0) await tx.insert(lostSending).values(rows);
  return lost;
}

async function moveAll(tx: Database): Promise<Moved[]> {
  // An approval whose votes no longer count is a request again, and only as a request it is void.
  await tx.execute(sql`
    INSERT INTO approval_request (command_id, round, maker_id, rule_version, requirement, deciders, asked_at, expires_at, cause)
    SELECT DISTINCT ON (a.command_id) a.command_id, a.round + 1, a.maker_id, a.rule_version, a.requirement, a.deciders,
      clock(), greatest(a.expires_at, clock() + interval '1 second'), 'restored'
    FROM approval_request a JOIN command c ON c.id = a.command_id AND c.status = 'approved'
    ORDER BY a.command_id, a.round DESC`);
  await move(tx, 'approved', 'waiting', null);
  await tx.execute(sql`
    INSERT INTO request_end (command_id, round, status, code)
    SELECT DISTINCT ON (a.command_id) a.command_id, a.round, 'void', 'restored'
    FROM approval_request a JOIN command c ON c.id = a.command_id AND c.status = 'waiting'
    ORDER BY a.command_id, a.round DESC`);
  return [
    ...(await move(tx, 'waiting', 'void', 'restored')),
    ...(await move(tx, 'sending', 'unknown', 'senderGone')),
    ...(await move(tx, 'prepared', 'not_sent', 'neverStarted')),
  ];
}

const moved = {
  id: command.id,
  operation: command.operation,
  account: command.account,
  reference: command.reference,
  attempt: command.attempt,
  status: command.status,
  outcomeCode: command.outcomeCode,
};
type Moved = Pick<typeof command.$inferSelect, keyof typeof moved>;

function move(tx: Database, from: CommandStatus, to: CommandStatus, code: string | null): Promise<Moved[]> {
  const ended = to === 'void' || to === 'not_sent';
  return tx
    .update(command)
    .set({ status: to, statusAt: sql`clock()`, outcomeCode: code, ...(ended ? { envelope: null } : {}) })
    .where(eq(command.status, from))
    .returning(moved);
}

const actor = { kind: 'system', process: 'command line' } as const;

function toDrafts({ lost, moved: rows }: Change, epoch: number): EntryDraft[] {
  const ended: EntryDraft[] = rows.flatMap((row) => {
    const { id: commandId, operation, account, reference, attempt, status, outcomeCode } = row;
    if (status !== 'void' && status !== 'unknown' && status !== 'not_sent') return [];
    return {
      event: `command.${status}` as const,
      actor,
      commandId,
      operation,
      ...(account === null ? {} : { account }),
      reference,
      attempt,
      code: outcomeCode ?? 'restored',
    };
  });
  const gone: EntryDraft[] = lost.map(({ commandId, operation, account, attempt, sentAt, outcome }) => ({
    event: 'command.lost',
    actor,
    commandId,
    operation,
    ...(account === null ? {} : { account }),
    attempt,
    ...(outcome === null ? {} : { code: outcome }),
    details: { sentAt },
  }));
  const said: EntryDraft = {
    event: 'database.restored',
    actor,
    details: { epoch, moved: rows.length, lost: lost.length },
  };
  return [said, ...ended, ...gone];
}
