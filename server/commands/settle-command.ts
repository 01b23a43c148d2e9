import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { findProbe } from '#domains/index.ts';
import { readPath } from '#domains/read-path.ts';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import { canonicalJson, type JsonValue } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Database } from '#server/db/client.ts';
import type { ReplyOutcome } from '#server/kraken/reply-outcome.ts';
import { claimAnswered } from './claim-thing.ts';
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
    (tx, client) => move(tx, client, sending, settlement),
  );
}

const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/**
 * As settleCommand, until the database takes it: what upstream answered must not be forgotten while we live.
 * @returns the status that it has given; null: the command had its outcome already
 */
export async function settleUntilRecorded(sending: Sending, settlement: Settlement): Promise<Settled | null> {
  for (let wait = shortestPauseMs; ; wait = Math.min(wait * 2, longestPauseMs)) {
    try {
      return await settleOrNote(sending, settlement);
    } catch (error) {
      console.error('an outcome could not be recorded yet:', error instanceof Error ? error.message : error);
      await pause(wait);
    }
  }
}

/** An answer that comes when the command has its outcome moves nothing, and is on record all the same. */
async function settleOrNote(sending: Sending, settlement: Settlement): Promise<Settled | null> {
  try {
    return await settleCommand(sending, settlement);
  } catch (error) {
    if (!(error instanceof AlreadySettled)) throw error;
    const { outcome, reply } = settlement;
    if (outcome.status !== 'succeeded' && outcome.status !== 'refused') return null;
    await appendEntry({
      event: 'command.answered_late',
      ...toFacts(sending, settlement),
      code: outcome.code ?? outcome.status,
      ...(reply === null ? {} : { payloads: { reply } }),
    });
    return null;
  }
}

export type Settled = 'succeeded' | 'refused' | 'not_sent' | 'unknown' | 'contradicted' | 'landed';

/** One state that an outcome may end. `older`: a later sending under way does not stand in its way. */
interface Move {
  from: CommandStatus;
  to: Settled;
  older?: true;
}

/**
 * Which states this outcome may end, the likeliest first. A good answer proves the command whichever sending it answers,
 * and so does a refusal of our own key by a later sending. What else a later sending says speaks of that sending only: the
 * command stays unknown, with what was learned.
 */
function findMoves({ operation, attempt }: Sending, outcome: ReplyOutcome): Move[] {
  const { status } = outcome;
  const first: Move = { from: 'sending', to: status };
  if (status === 'succeeded') {
    return [
      first,
      { from: 'unknown', to: status, older: true },
      { from: 'did_not_land', to: 'contradicted', older: true },
    ];
  }
  const keyUsed = status === 'refused' && outcome.code === findProbe(operation)?.keyUsed;
  if (keyUsed) {
    const proved: Move[] = [
      { from: 'unknown', to: 'landed', older: true },
      { from: 'did_not_land', to: 'contradicted', older: true },
    ];
    // The key is this command's alone. Used at the first sending already, it was delivered twice on its way.
    return attempt === 1 ? [{ from: 'sending', to: 'unknown' }, ...proved] : proved;
  }
  if (attempt === 1) return status === 'refused' ? [first, { from: 'unknown', to: status }] : [first];
  return [{ from: 'unknown', to: 'unknown' }];
}

async function move(
  tx: Database,
  client: pg.Client,
  sending: Sending,
  { outcome, reply }: Settlement,
): Promise<Settled> {
  const { id, attempt } = sending;
  for (const { from, to, older } of findMoves(sending, outcome)) {
    const { rowCount } = await client.query({
      name: older ? 'settle-command-late' : 'settle-command',
      // Being unknown still is no new state: its age is counted from the first time. An unknown command may have to be
      // sent again by a person; every other outcome is final, and its envelope is erased.
      text: `UPDATE command SET status = $4, status_at = CASE WHEN status = $4 THEN status_at ELSE clock() END,
          outcome_code = $5, outcome = $6, reply = $7, envelope = CASE WHEN $4 = 'unknown' THEN envelope END
        WHERE id = $1 AND status = $2 AND attempt ${older ? '>=' : '='} $3`,
      values: [id, from, attempt, to, outcome.code, toStoredOutcome(outcome), reply],
    });
    if (rowCount !== 1) continue;
    if (to === 'succeeded') await claimGiven(tx, sending, reply);
    return to;
  }
  throw new AlreadySettled(`${id} has its outcome`);
}

/** What a good answer names is this command's: no probe takes it for another's. */
async function claimGiven(tx: Database, { id, operation, account }: Sending, reply: string | null): Promise<void> {
  const probe = findProbe(operation);
  if (!probe?.given || reply === null || account === null) return;
  const given = readPath(JSON.parse(reply), `data.${operation}.${probe.given}`);
  if (typeof given === 'string') await claimAnswered(tx, id, { kind: probe.read, of: account, id: given });
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

function toFacts({ id, operation, account, reference, attempt }: Sending, { outcome, actor }: Settlement) {
  return {
    actor,
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    attempt,
    ...(outcome.code === null ? {} : { code: outcome.code }),
    ...(outcome.httpStatus === null ? {} : { details: { httpStatus: outcome.httpStatus } }),
  };
}

function toEntryDraft(sending: Sending, settlement: Settlement, status: Settled): EntryDraft {
  const { outcome, reply } = settlement;
  const facts = toFacts(sending, settlement);
  const payloads = reply === null ? {} : { payloads: { reply } };
  if (status === 'succeeded') {
    const incomplete = outcome.status === 'succeeded' && outcome.incomplete;
    return { event: 'command.succeeded', ...facts, incomplete, ...payloads };
  }
  if (status === 'landed') return { event: 'command.resolved', ...facts, code: 'landed', ...payloads };
  return { event: `command.${status}`, ...facts, ...payloads };
}
