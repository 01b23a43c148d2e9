import 'server-only';
import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { MoneyEffect } from '#domains/money-effect.ts';
import { isJsonObject, type JsonObject } from '#server/audit/canonical-json.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { blockedAttempt, moneyEffect } from '#server/db/schema/money.ts';
import { maskJson } from '#server/kraken/mask-json.ts';
import { toCommandRow, toIso } from '../command-row.ts';
import type { CommandRow } from '../command-view.ts';
import { isVisible } from '../is-visible.ts';
import { textFor } from '../personal/text-for.ts';
import { seenOf } from './block-seen.ts';
import { findLostOf, type LostMoney } from './find-lost-money.ts';
import { type BlockReason, openMoney } from './judge-money.ts';
import { type Amount, type Moved, toAmount } from './shown-earlier.ts';

/**
 * standing: waits for a lead. lifted: its maker may send it once. used: it was sent. lapsed: nobody sent it within a day.
 * over: what blocked it no longer does, or its maker has gone on without a lift.
 */
export type BlockState = 'standing' | 'lifted' | 'used' | 'lapsed' | 'over';

/** One blocked attempt. Times are ISO 8601. */
export interface BlockRow {
  id: string;
  commandId: string;
  state: BlockState;
  operation: string;
  domain: string;
  account: string | null;
  amount: Amount;
  makerId: string;
  makerName: string;
  reference: string;
  reason: { code: string; text: string | null };
  why: BlockReason;
  blockedAt: string;
  lift: { byName: string; at: string; reason: string } | null;
}

export interface BlockView extends BlockRow {
  /** What is sensitive stands masked. */
  variables: JsonObject;
  /** The commands that block it and that this reader may open, newest first, as they stand now. */
  earlier: (CommandRow & { amount: Amount })[];
  /** The sendings that block it and whose record a restore has lost, as far as this reader may see them. */
  lost: LostMoney[];
  /** Digest of how they stand, to be posted with the decision. */
  seen: string;
  /** The command that was sent under the lift. */
  usedBy: string | null;
}

const longestList = 200;

/** Blocked attempts, newest first: leads and auditors see all, everybody else their own. */
export async function findBlocks(staff: Staff): Promise<BlockRow[]> {
  if (!permits(staff, 'commands:read')) return [];
  const rows = await select(getDatabase())
    .where(visibleTo(staff))
    .orderBy(desc(blockedAttempt.blockedAt), desc(blockedAttempt.id))
    .limit(longestList);
  return rows.map((row) => toRow(row, staff));
}

/** How many wait for a lead; 0 for those who cannot lift them. */
export async function countStandingBlocks(staff: Staff): Promise<number> {
  if (!permits(staff, 'blocks:lift')) return 0;
  const [found] = await getDatabase()
    .select({ count: sql<string>`count(*)` })
    .from(blockedAttempt)
    .where(sql`${state} = 'standing' AND ${blockedAttempt.makerId} <> ${staff.personId}`);
  return Number(found?.count ?? 0);
}

/** One blocked attempt with the commands that block it, or null: not there, or not for this reader. */
export async function getBlock(staff: Staff, id: string): Promise<BlockView | null> {
  if (!permits(staff, 'commands:read') || !z.uuid().safeParse(id).success) return null;
  const database = getDatabase();
  const [found] = await select(database).where(sql`${blockedAttempt.id} = ${id} AND ${visibleTo(staff) ?? sql`true`}`);
  if (!found) return null;
  const earlier = await database
    .select()
    .from(command)
    .where(inArray(command.id, found.block.blockedBy))
    .orderBy(desc(command.madeAt));
  const lost = await findLostOf(database, found.block.blockedBy);
  const [opens, sees, amounts] = await Promise.all([
    Promise.all(earlier.map((one) => isVisible(staff, one))),
    Promise.all(lost.map((one) => isVisible(staff, { ...one, makerId: '' }))),
    findAmounts(database, found.block.blockedBy),
  ]);
  return {
    ...toRow(found, staff),
    variables: toVariables(found.block.variables, staff),
    earlier: earlier
      .filter((_, place) => opens[place])
      .map((one) => ({ ...toCommandRow(one), amount: toAmount(amounts.get(one.id) ?? []) })),
    lost: lost.filter((_, place) => sees[place]),
    seen: seenOf(earlier),
    usedBy: found.usedBy,
  };
}

/** What each of these commands would move. */
async function findAmounts(database: Database, ids: readonly string[]): Promise<Map<string, Moved[]>> {
  const { commandId, direction, yen, unit } = moneyEffect;
  const rows = await database
    .select({ commandId, direction, yen, unit })
    .from(moneyEffect)
    .where(inArray(moneyEffect.commandId, [...ids]))
    .orderBy(moneyEffect.ordinal);
  return Map.groupBy(rows, (row) => row.commandId);
}

function visibleTo(staff: Staff): SQL | undefined {
  const all = permits(staff, 'blocks:lift') || staff.roles.includes('auditor');
  return all ? undefined : eq(blockedAttempt.makerId, staff.personId);
}

const usedBy = sql<string | null>`(SELECT d.command_id FROM money_despite d WHERE d.block_id = ${blockedAttempt.id})`;

/** Statuses in which an earlier command still blocks something. */
const blocking = sql.join(
  [...openMoney, 'contradicted', 'did_not_land'].map((status) => sql`${status}`),
  sql`, `,
);

const state = sql<BlockState>`CASE
  WHEN ${usedBy} IS NOT NULL THEN 'used'
  WHEN ${blockedAttempt.liftedAt} > clock() - interval '24 hours' THEN 'lifted'
  WHEN ${blockedAttempt.liftedAt} IS NOT NULL THEN 'lapsed'
  WHEN EXISTS (SELECT FROM command c WHERE c.id = ${blockedAttempt.commandId})
    OR ${blockedAttempt.blockedAt} < clock() - interval '7 days'
    OR NOT EXISTS (SELECT FROM command c WHERE c.id = ANY(${blockedAttempt.blockedBy}) AND c.status IN (${blocking}))
      AND NOT EXISTS (SELECT FROM lost_sending l WHERE l.command_id = ANY(${blockedAttempt.blockedBy})
        AND l.sent_at > clock() - interval '7 days') THEN 'over'
  ELSE 'standing' END`;

function select(database: Database) {
  return database.select({ block: blockedAttempt, state, usedBy }).from(blockedAttempt);
}

/** As it was typed for the desk; for auditors without whomever it tells of. */
function toVariables(text: string, staff: Staff): JsonObject {
  const variables: JsonObject = JSON.parse(text);
  if (permits(staff, 'customers:read')) return variables;
  const masked = maskJson(variables, []);
  return isJsonObject(masked) ? masked : {};
}

function toRow(
  { block, state: now }: { block: typeof blockedAttempt.$inferSelect; state: BlockState },
  staff: Staff,
): BlockRow {
  const say = textFor(staff);
  const { liftedByName, liftedAt, liftReason } = block;
  const effects: MoneyEffect[] = JSON.parse(block.effects);
  return {
    id: block.id,
    commandId: block.commandId,
    state: now,
    operation: block.operation,
    domain: block.domain,
    account: block.account,
    amount: toAmount(effects),
    makerId: block.makerId,
    makerName: block.makerName,
    reference: block.reference,
    reason: { code: block.reasonCode, text: block.reasonText === null ? null : say(block.reasonText) },
    why: block.why,
    blockedAt: toIso(block.blockedAt),
    lift:
      liftedByName === null || liftedAt === null
        ? null
        : { byName: liftedByName, at: toIso(liftedAt), reason: say(liftReason ?? '') },
  };
}
