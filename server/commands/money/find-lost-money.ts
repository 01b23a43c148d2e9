import 'server-only';
import { and, inArray, ne, notExists, type SQL, sql } from 'drizzle-orm';
import { getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { lostSending } from '#server/db/schema/recovery.ts';
import { toIso } from '../command-row.ts';
import type { EarlierCommand } from './find-earlier-money.ts';
import { openMoney, settledMoney, toLostStatus } from './judge-money.ts';

const recent = sql`${lostSending.sentAt} > clock() - interval '7 days'`;

/**
 * Money that was sent within 7 days and that a restore has lost, of whatever account. A command that the backup
 * still had, and that counts by its own state, is left out; one that it had unsent is not.
 * @param id the command that asks: never its own earlier sending
 */
export async function findLostMoney(database: Database, id: string): Promise<EarlierCommand[]> {
  const counted = database
    .select({ counted: sql`1` })
    .from(command)
    .where(
      sql`${command.id} = ${lostSending.commandId}
        AND ${inArray(command.status, [...openMoney, ...settledMoney, 'contradicted'])}`,
    );
  const rows = await select(database, and(ne(lostSending.commandId, id), recent, notExists(counted)));
  const sendings = Map.groupBy(rows.filter(movesMoney), (row) => row.id);
  return [...sendings.values()].flatMap((attempts) => {
    const [last] = attempts;
    const status = toLostStatus(attempts.map(({ outcome }) => outcome));
    if (last === undefined || status === null) return [];
    const { operation, account, sentAt: madeAt } = last;
    const effects = [{ ...nothingKnown, account: account === null ? null : toAccountNumber(account) }];
    const unnamed = { makerId: '', makerName: '' };
    return {
      id: last.id,
      operation,
      ...unnamed,
      madeAt,
      status,
      recent: true,
      deniedBy: null,
      lifted: false,
      lost: true,
      effects,
    };
  });
}

/** A lost sending as a page shows it. */
export interface LostMoney {
  commandId: string;
  attempt: number;
  operation: string;
  account: string | null;
  /** ISO 8601. */
  sentAt: string;
  /** As far as the journal says. */
  outcome: string | null;
}

/** What restores have lost of these commands, the newest first. */
export async function findLostOf(database: Database, ids: readonly string[]): Promise<LostMoney[]> {
  const rows = await select(database, inArray(lostSending.commandId, [...ids]));
  return rows.map(({ id: commandId, sentAt, ...row }) => ({ commandId, ...row, sentAt: toIso(sentAt) }));
}

function select(database: Database, which: SQL | undefined) {
  const { commandId: id, attempt, operation, account, sentAt, outcome } = lostSending;
  return database
    .select({ id, attempt, operation, account, sentAt, outcome })
    .from(lostSending)
    .where(which)
    .orderBy(sql`${sentAt} DESC, ${id} DESC, ${attempt} DESC`);
}

/** An operation that this console no longer knows may have moved anything. */
function movesMoney({ operation }: { operation: string }): boolean {
  const policy = getOperationPolicy(operation);
  return policy === null || policy.effect === 'money' || policy.moneyEffects !== undefined;
}

/** The journal has the account of what was sent, and neither its amount, nor its ledger, nor its direction. */
const nothingKnown: MoneyEffect = { account: null, ledger: null, direction: 'out', yen: null, target: null };
