import 'server-only';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import { askTogether } from '#server/db/ask-together.ts';
import type { Database } from '#server/db/client.ts';
import { afterLook } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { commandBefore } from '#server/db/schema/probes.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { findRequirement, type Ruled } from './approval/find-requirement.ts';
import { hasOtherHand } from './approval/has-other-hand.ts';
import { recordRequest } from './approval/record-request.ts';
import { tellWaiting } from './approval/tell-waiting.ts';
import { findHalt, type Halt } from './find-halt.ts';
import { isClosed } from './is-closed.ts';
import { keepDigests } from './keep-digests.ts';
import { getLease } from './lease.ts';
import { checkMoney, type Justified, type MoneyAsked } from './money/check-money.ts';
import { lockFor } from './money/lock-for.ts';
import { recordMoney } from './money/record-money.ts';
import { decideRoad, type Road } from './policy.ts';
import type { NewBefore } from './read-before.ts';
import { findOwnRepayment } from './repayment/find-own-repayment.ts';
import type { Sending } from './settle-command.ts';
import { SubmitRefused } from './submit-refused.ts';

/** Columns that say what becomes of a command, and when; the rest is written once. */
const fate = [
  'madeAt',
  'status',
  'statusAt',
  'owner',
  'attempt',
  'sendingAt',
  'deadlineAt',
  'outcomeCode',
  'outcome',
  'reply',
] as const;

/** A command as prepare-command.ts made it: the immutable columns. */
export type NewCommand = Omit<typeof command.$inferInsert, (typeof fate)[number]> & {
  account: string | null;
  againOf: string | null;
};

/** Another process recorded this id while this one was preparing it. */
export class AlreadyRecorded extends Error {
  override readonly name = 'AlreadyRecorded';
}

/** What a command is recorded with. */
export interface RecordOrder {
  /** null: it has no probe, or it waits, and upstream is looked at when it is sent. */
  before: NewBefore | null;
  money: MoneyAsked | null;
  /** As prepared; it is asked again inside, and what has become stricter meanwhile counts. */
  road: Road;
  /** Exactly as in the text that is sent: what the rules measure. */
  variables: JsonObject;
  /** Where it was asked for from. */
  context: RequestContext;
}

/** Where it stands now: on its way, or waiting for somebody else. */
export type Recorded = { kind: 'sending'; sending: Sending } | { kind: 'waiting' };

/**
 * Writes the command with the money it would move and its entries in one transaction, under that money's locks: with
 * what upstream showed before it and its move to `sending`, before the first byte leaves, or with the request that waits
 * for others to decide.
 * @throws AlreadyRecorded, MoneyRefused, SubmitRefused (what holds it back), or what the database said
 */
export async function recordCommand(made: NewCommand, order: RecordOrder, actor: Actor): Promise<Recorded> {
  const lease = await getLease();
  if (!lease.isHeld()) throw new Error('This process holds no lease');
  const { recorded } = await appendEntries(
    (written: Written) =>
      toEntryDrafts(made, { ...written, effects: order.money?.effects ?? [] }, { actor, ...order.context }),
    (tx, client) => write({ tx, client }, made, order, lease.processId),
    order.money === null ? undefined : lockFor(order.money.effects),
  );
  return recorded;
}

interface Written {
  recorded: Recorded;
  justified: Justified | null;
  ruled: Ruled;
  /** When a waiting request runs out, ISO 8601; null: it does not wait. */
  expiresAt: string | null;
}

/** One transaction, and the connection that it stands on. */
interface Place {
  tx: Database;
  client: pg.Client;
}

async function write({ tx, client }: Place, made: NewCommand, order: RecordOrder, owner: string): Promise<Written> {
  const { before, money, variables } = order;
  const { id, operation, domain, makerId: personId, account, reference } = made;
  const effects = money?.effects ?? [];
  // None of these needs the answer of another: they leave together. What is said first counts first.
  const [halt, closed, separate, own, ruled] = await Promise.all([
    findHalt(tx, { operation, domain, personId }),
    isClosed(tx, operation, personId),
    hasOtherHand(tx, { id, operation, account, effects }, personId),
    findOwnRepayment(tx, { operation, account, effects }, personId),
    findRequirement(tx, { id, operation, makerId: personId, variables, effects, madeAt: null }),
  ]);
  if (halt) throw toRefusal(halt);
  if (closed) throw new SubmitRefused('operationClosed');
  const justified = money === null ? null : await checkMoney(tx, money);
  if (separate) throw new SubmitRefused('separateHands');
  if (own !== null) throw new SubmitRefused(own === 'notLinked' ? 'repaymentNotLinked' : own);
  // Sealed with the rules that were in force a moment ago: pressing again seals it with those of now.
  if (String(ruled.version) !== made.ruleVersion) throw new SubmitRefused('rulesChanged');
  const road = order.road === 'wait' ? 'wait' : decideRoad(ruled.requirement);
  // Somebody else's money came in between, and with it this needs somebody to decide: it was prepared to go at once.
  if (road !== order.road) throw new SubmitRefused('rulesChanged');
  if (road === 'wait') {
    await insertPrepared(tx, made);
    await keepDigests(tx, made);
    if (money !== null) await recordMoney(tx, id, money.effects, justified);
    const expiresAt = await moveToWaiting(tx, made, ruled);
    return { recorded: { kind: 'waiting' }, justified, ruled, expiresAt };
  }
  await insertAsSending(client, made, owner);
  await keepDigests(tx, made);
  if (before) await insertBefore(tx, id, 1, before);
  if (money !== null) await recordMoney(tx, id, money.effects, justified);
  if (ruled.requirement.showsLead) await tx.insert(afterLook).values({ commandId: id, askedAt: clock });
  const sending = { id, operation, account, reference, attempt: 1 };
  return { recorded: { kind: 'sending', sending }, justified, ruled, expiresAt: null };
}

const given = Object.entries(getTableColumns(command)).filter(([key]) => !fate.some((other) => other === key));
const insertText = `INSERT INTO command (${given.map(([, { name }]) => name).join(', ')}, owner, made_at, status, status_at, attempt)
  VALUES (${given.map((_, place) => `$${place + 1}`).join(', ')}, $${given.length + 1}, clock(), 'prepared', clock(), 0)`;

/** What waits keeps the row as prepared for a moment: its request comes first. */
async function insertPrepared(tx: Database, made: NewCommand): Promise<void> {
  try {
    await tx.insert(command).values({ ...made, madeAt: clock, status: 'prepared', statusAt: clock, attempt: 0 });
  } catch (error) {
    throw toInsertFailure(error, made);
  }
}

/** The row and its move, in one go. */
async function insertAsSending(client: pg.Client, made: NewCommand, owner: string): Promise<void> {
  try {
    const [, { rowCount }] = await askTogether(client, () => [
      client.query({
        name: 'insert-command',
        text: insertText,
        values: [...given.map(([key]) => made[key as keyof NewCommand]), owner],
      }),
      client.query({
        name: 'send-command-first',
        text: `UPDATE command SET status = 'sending', status_at = c.now, attempt = 1, sending_at = c.now,
            deadline_at = c.now + deadline_ms * interval '1 ms'
          FROM (SELECT clock() AS now) c WHERE id = $1 AND status = 'prepared'`,
        values: [made.id],
      }),
    ]);
    if (rowCount !== 1) throw new Error('A command moved while it was being recorded');
  } catch (error) {
    throw toInsertFailure(error, made);
  }
}

function toInsertFailure(error: unknown, { id }: NewCommand): unknown {
  if (constraintOf(error) === 'command_pkey') return new AlreadyRecorded(id, { cause: error });
  return constraintOf(error) === 'command_not_lost' ? new SubmitRefused('sentBeforeRestore') : error;
}

/** As the refusal that the person is told. */
export function toRefusal(halt: Halt): SubmitRefused {
  return new SubmitRefused(halt.code, [], halt.code === 'heldBack' ? { until: halt.until } : {});
}

/** @returns when the request runs out, ISO 8601 */
async function moveToWaiting(tx: Database, made: NewCommand, ruled: Ruled): Promise<string> {
  const { id, makerId } = made;
  const { version: ruleVersion, requirement } = ruled;
  const expiresAt = await recordRequest(tx, { commandId: id, makerId, ruleVersion, requirement });
  const { rowCount } = await tx
    .update(command)
    .set({ status: 'waiting', statusAt: clock })
    .where(and(eq(command.id, id), eq(command.status, 'prepared')));
  if (rowCount !== 1) throw new Error('A command moved while it was being recorded');
  await tellWaiting(tx, made, { round: 1, expiresAt });
  return expiresAt;
}

/** What appeared after reading began is not in it: its time is that of the beginning, by the database's clock. */
export async function insertBefore(
  tx: Database,
  commandId: string,
  attempt: number,
  { things, begun, readBy }: NewBefore,
): Promise<void> {
  const readAt = sql`clock() - ${performance.now() - begun} * interval '1 ms'`;
  await tx.insert(commandBefore).values({ commandId, attempt, readAt, readBy, things });
}

const clock = sql`clock()`;

function toEntryDrafts(
  made: NewCommand,
  { recorded, justified, ruled, expiresAt, effects }: Written & { effects: readonly MoneyEffect[] },
  by: { actor: Actor } & RequestContext,
): EntryDraft[] {
  const yen = sumYen(effects);
  const facts = {
    ...by,
    commandId: made.id,
    operation: made.operation,
    ...(made.account === null ? {} : { account: made.account }),
    reference: made.reference,
  };
  return [
    {
      event: 'command.submitted',
      ...facts,
      site: made.site,
      seal: made.seal.toString('hex'),
      reasonCode: made.reasonCode,
      ruleVersion: made.ruleVersion,
      ...(made.againOf === null ? {} : { againOf: made.againOf }),
      ...(yen === null ? {} : { yen }),
      payloads: {
        variables: made.body,
        snapshot: made.snapshot,
        ...(made.reasonText ? { reason: made.reasonText } : {}),
      },
    },
    ...(justified === null ? [] : [toJustification(facts, justified)]),
    recorded.kind === 'sending' || expiresAt === null
      ? { event: 'command.sending', ...facts, attempt: 1 }
      : {
          event: 'command.waiting',
          ...facts,
          rule: ruled.requirement.ruleId,
          ruleVersion: ruled.version,
          deciders: ruled.requirement.deciders,
          expiresAt,
        },
  ];
}

/** Null where no yen moves, or how much is not known. */
function sumYen(effects: readonly MoneyEffect[]): number | null {
  const inYen = effects.filter(({ unit }) => unit === undefined);
  if (inYen.length === 0) return null;
  return inYen.reduce<number | null>((sum, { yen }) => (sum === null || yen === null ? null : sum + yen), 0);
}

function toJustification(
  facts: Pick<
    Extract<EntryDraft, { event: 'command.justified' }>,
    'actor' | 'commandId' | 'operation' | 'account' | 'reference'
  >,
  { explained, lifted, blockId, reason }: Justified,
): EntryDraft {
  return {
    event: 'command.justified',
    ...facts,
    explained,
    lifted,
    ...(blockId === null ? {} : { block: blockId }),
    ...(reason === null ? {} : { payloads: { reason } }),
  };
}
