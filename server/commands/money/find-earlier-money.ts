import 'server-only';
import { and, arrayContains, desc, eq, gte, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { blockedAttempt, moneyEffect } from '#server/db/schema/money.ts';
import type { CommandStatus } from '../command.ts';
import { findLostMoney } from './find-lost-money.ts';
import { type EarlierMoney, openMoney, settledMoney } from './judge-money.ts';
import { lockFor } from './lock-for.ts';

/** How long what was sent before is shown and explained (safety.md 5). */
const recently = sql`clock() - interval '7 days'`;

/** An earlier command, with what a person is shown of it. */
export interface EarlierCommand extends EarlierMoney {
  operation: string;
  /** Empty where it is lost. */
  makerId: string;
  makerName: string;
  /** As PostgreSQL prints it. */
  madeAt: string;
}

/**
 * Every command that could matter to these effects, newest first, by account, and what a restore has lost (whatever
 * `before` says: it stands in no order with what is recorded here). What is under way is found however old it is. Under the money's lock (lock-for.ts) nothing can be recorded beside it.
 * @param id the command that asks: never its own earlier one
 * @param before only what was recorded before this time: the command's own, where it is recorded already
 */
export async function findEarlierMoney(
  database: Database,
  effects: readonly MoneyEffect[],
  id: string,
  before?: string,
): Promise<EarlierCommand[]> {
  if (effects.length === 0) return [];
  const { operation, makerId, makerName, madeAt, status } = command;
  const { account, ledger, direction, yen, unit, target } = moneyEffect;
  const rows = await database
    .select({
      id: command.id,
      operation,
      makerId,
      makerName,
      madeAt,
      status,
      recent: sql<boolean>`${command.statusAt} > ${recently}`,
      // Whose word it is: a person's is on record; without one it was a probe's evidence.
      denied: sql<boolean>`EXISTS (SELECT FROM resolution r WHERE r.command_id = ${command.id})`,
      lifted: sql<boolean>`${command.status} = 'contradicted' AND EXISTS (${liftOf(database)})`,
      effect: { account, ledger, direction, yen, unit, target },
    })
    .from(moneyEffect)
    .innerJoin(command, eq(command.id, moneyEffect.commandId))
    .where(
      and(
        ne(command.id, id),
        before === undefined ? undefined : lt(command.madeAt, before),
        ofAccounts(effects),
        or(
          inArray(command.status, [...openMoney, 'contradicted']),
          and(inArray(command.status, [...settledMoney]), sql`${command.statusAt} > ${recently}`),
        ),
      ),
    )
    .orderBy(desc(command.madeAt), desc(command.id), moneyEffect.ordinal);
  const found = new Map<string, EarlierCommand & { effects: MoneyEffect[] }>();
  for (const { effect: stored, denied, ...row } of rows) {
    const effect = toEffect(stored);
    const known = found.get(row.id);
    if (known) known.effects.push(effect);
    else found.set(row.id, { ...row, deniedBy: toDenier(row.status, denied), lost: false, effects: [effect] });
  }
  const lost = await findLostMoney(database, id);
  return [...found.values(), ...lost].toSorted(
    (one, other) => Number(one.madeAt < other.madeAt) - Number(one.madeAt > other.madeAt),
  );
}

function toDenier(status: CommandStatus, byPerson: boolean): EarlierMoney['deniedBy'] {
  if (status !== 'did_not_land') return null;
  return byPerson ? 'person' : 'probe';
}

function toEffect({ unit, ...effect }: Omit<MoneyEffect, 'unit'> & { unit: 'yen' | 'points' }): MoneyEffect {
  return unit === 'points' ? { ...effect, unit } : effect;
}

/** A lead has let money past this contradiction. Who lifted a block before it came up did not know of it. */
function liftOf(database: Database) {
  const { blockedBy, liftedAt } = blockedAttempt;
  return database
    .select({ lifted: sql`1` })
    .from(blockedAttempt)
    .where(and(gte(liftedAt, command.statusAt), arrayContains(blockedBy, sql`ARRAY[${command.id}]`)));
}

function ofAccounts(effects: readonly MoneyEffect[]): SQL | undefined {
  const { accounts, everywhere } = lockFor(effects);
  return everywhere ? undefined : or(inArray(moneyEffect.account, [...accounts]), isNull(moneyEffect.account));
}
