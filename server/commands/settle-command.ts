import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { canonicalJson, type JsonValue } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import type { ReplyOutcome } from '#server/kraken/reply-outcome.ts';
import type { CommandStatus } from './command.ts';

/** One sending of one command: what an outcome is compared with before it counts. */
export interface Sending {
  id: string;
  operation: string;
  account: string | null;
  reference: string;
  attempt: number;
}

export interface Settlement {
  outcome: ReplyOutcome;
  /** Masked and bounded; null where nothing came back. */
  reply: string | null;
  actor: Actor;
}

/** The outcome of an older sending, or of one that has its outcome: nothing is written. */
export class AlreadySettled extends Error {
  override readonly name = 'AlreadySettled';
}

/**
 * Records how one sending ended, with its entry, in one transaction; compare-and-set on the attempt. A reply that comes
 * after the sweep has said `unknown` still settles it; one that contradicts `did not land` raises the alarm.
 * @returns the status it has now
 * @throws AlreadySettled
 */
export function settleCommand(sending: Sending, settlement: Settlement): Promise<Settled> {
  return appendEntries(
    (status) => [toEntryDraft(sending, settlement, status)],
    (tx) => move(tx, sending, settlement),
  );
}

const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/** As settleCommand, until the database takes it: what upstream answered must not be forgotten while we live. */
export async function settleUntilRecorded(sending: Sending, settlement: Settlement): Promise<void> {
  for (let wait = shortestPauseMs; ; wait = Math.min(wait * 2, longestPauseMs)) {
    try {
      await settleCommand(sending, settlement);
      return;
    } catch (error) {
      if (error instanceof AlreadySettled) return;
      console.error('an outcome could not be recorded yet:', error instanceof Error ? error.message : error);
      await pause(wait);
    }
  }
}

type Settled = 'succeeded' | 'refused' | 'not_sent' | 'unknown' | 'contradicted';

/** Which states this outcome may end, the likeliest first. */
function findMoves({ status }: ReplyOutcome): [from: CommandStatus, to: Settled][] {
  const late: [CommandStatus, Settled][] = [['unknown', status]];
  if (status === 'succeeded') late.push(['did_not_land', 'contradicted']);
  return [['sending', status], ...(status === 'succeeded' || status === 'refused' ? late : [])];
}

async function move(tx: Database, { id, attempt }: Sending, { outcome, reply }: Settlement): Promise<Settled> {
  for (const [from, to] of findMoves(outcome)) {
    const { rowCount } = await tx
      .update(command)
      .set({
        status: to,
        statusAt: sql`clock()`,
        outcomeCode: outcome.code,
        outcome: toStoredOutcome(outcome),
        reply,
        // An unknown command may have to be sent again by a person; every other outcome is final.
        ...(to === 'unknown' ? {} : { envelope: null }),
      })
      .where(and(eq(command.id, id), eq(command.status, from), eq(command.attempt, attempt)));
    if (rowCount === 1) return to;
  }
  throw new AlreadySettled(`${id} has its outcome`);
}

/** Canonical JSON of everything but status and code, which have columns. */
function toStoredOutcome(outcome: ReplyOutcome): string {
  const stored: JsonValue = {
    httpStatus: outcome.httpStatus,
    incomplete: outcome.status === 'succeeded' && outcome.incomplete,
    problems: outcome.problems.map((problem) => ({ ...problem })),
    fieldErrors: outcome.status === 'refused' ? outcome.fieldErrors.map((error) => ({ ...error })) : [],
  };
  return canonicalJson(stored);
}

function toEntryDraft(
  { id, operation, account, reference, attempt }: Sending,
  settlement: Settlement,
  status: Settled,
): EntryDraft {
  const { outcome, reply, actor } = settlement;
  const facts = {
    actor,
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    attempt,
    ...(outcome.code === null ? {} : { code: outcome.code }),
    ...(outcome.httpStatus === null ? {} : { details: { httpStatus: outcome.httpStatus } }),
  };
  const payloads = reply === null ? {} : { payloads: { reply } };
  if (status === 'succeeded') {
    const incomplete = outcome.status === 'succeeded' && outcome.incomplete;
    return { event: 'command.succeeded', ...facts, incomplete, ...payloads };
  }
  return { event: `command.${status}`, ...facts, ...payloads };
}
