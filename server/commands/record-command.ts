import 'server-only';
import { getTableColumns, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { askTogether } from '#server/db/ask-together.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { commandBefore } from '#server/db/schema/probes.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { findHalt, type Halt } from './find-halt.ts';
import { isClosed } from './is-closed.ts';
import { getLease } from './lease.ts';
import { checkMoney, type Justified, type MoneyAsked } from './money/check-money.ts';
import { lockFor } from './money/lock-for.ts';
import { recordMoney } from './money/record-money.ts';
import type { NewBefore } from './read-before.ts';
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

/**
 * Writes the command with the money it would move and what upstream showed before it, its move to `sending` and the
 * entries in one transaction, under that money's locks, before the first byte leaves.
 * @throws AlreadyRecorded, MoneyRefused, SubmitRefused (what holds it back), or what the database said
 */
export async function recordCommand(
  made: NewCommand,
  { before, money }: { before: NewBefore | null; money: MoneyAsked | null },
  actor: Actor,
): Promise<Sending> {
  const lease = await getLease();
  if (!lease.isHeld()) throw new Error('This process holds no lease');
  const { id, operation, account, reference } = made;
  const { sending } = await appendEntries(
    ({ justified }: Recorded) => toEntryDrafts(made, { justified, effects: money?.effects ?? [] }, actor),
    async (tx, client) => {
      const halt = await findHalt(tx, { operation, domain: made.domain, personId: made.makerId });
      if (halt) throw toRefusal(halt);
      if (await isClosed(tx, operation, made.makerId)) throw new SubmitRefused('operationClosed');
      const justified = money === null ? null : await checkMoney(tx, money);
      await insertAsSending(client, made, lease.processId);
      if (before) await insertBefore(tx, id, 1, before);
      if (money !== null) await recordMoney(tx, id, money.effects, justified);
      return { sending: { id, operation, account, reference, attempt: 1 }, justified };
    },
    money === null ? undefined : lockFor(money.effects),
  );
  return sending;
}

interface Recorded {
  sending: Sending;
  justified: Justified | null;
}

const given = Object.entries(getTableColumns(command)).filter(([key]) => !fate.some((other) => other === key));
const insertText = `INSERT INTO command (${given.map(([, { name }]) => name).join(', ')}, owner, made_at, status, status_at, attempt)
  VALUES (${given.map((_, place) => `$${place + 1}`).join(', ')}, $${given.length + 1}, clock(), 'prepared', clock(), 0)`;

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
    if (constraintOf(error) === 'command_pkey') throw new AlreadyRecorded(made.id, { cause: error });
    if (constraintOf(error) === 'command_not_lost') throw new SubmitRefused('sentBeforeRestore');
    throw error;
  }
}

/** As the refusal that the person is told. */
export function toRefusal(halt: Halt): SubmitRefused {
  return new SubmitRefused(halt.code, [], halt.code === 'heldBack' ? { until: halt.until } : {});
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

function toEntryDrafts(
  made: NewCommand,
  { justified, effects }: { justified: Justified | null; effects: readonly MoneyEffect[] },
  actor: Actor,
): EntryDraft[] {
  const yen = sumYen(effects);
  const facts = {
    actor,
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
      ...(made.againOf === null ? {} : { againOf: made.againOf }),
      ...(yen === null ? {} : { yen }),
      payloads: {
        variables: made.body,
        snapshot: made.snapshot,
        ...(made.reasonText ? { reason: made.reasonText } : {}),
      },
    },
    ...(justified === null ? [] : [toJustification(facts, justified)]),
    { event: 'command.sending', ...facts, attempt: 1 },
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
