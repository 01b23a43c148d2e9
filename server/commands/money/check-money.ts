import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { v5 as uuidV5 } from 'uuid';
import type { MoneyEffect } from '#domains/money-effect.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { moneyDespite } from '#server/db/schema/money.ts';
import type { CommandStatus } from '../command.ts';
import type { StoredCommand } from '../command-row.ts';
import { isVisible, type Reader } from '../is-visible.ts';
import { SubmitRefused } from '../submit-refused.ts';
import { type EarlierCommand, findEarlierMoney } from './find-earlier-money.ts';
import { findLostOf } from './find-lost-money.ts';
import { type Blocker, judgeMoney, type Verdict } from './judge-money.ts';
import { findLift, type LiftTerms } from './lift.ts';
import { lockFor } from './lock-for.ts';

/** What a maker says of the commands that the review showed. */
export interface Despite {
  /** Ids as they were shown: the command's own, or the handle that stands for one this person may not open. */
  earlier: readonly string[];
  reason: string;
}

/** What is recorded beside a command that went although something stood against it. */
export interface Justified {
  explained: string[];
  reason: string | null;
  lifted: string[];
  blockId: string | null;
}

/** Everything that the guard compares: the command to be, and what its maker said. */
export interface MoneyAsked extends LiftTerms {
  id: string;
  effects: readonly MoneyEffect[];
  despite: Despite | null;
  /** It must not go, even where nothing stands against it any more. */
  onlyAsk: boolean;
}

/** The guard said no. `found`: every command that stands against it, newest first. */
export class MoneyRefused extends SubmitRefused {
  readonly found: readonly EarlierCommand[];
  readonly by: readonly Blocker[];
  constructor(
    code: 'duplicateBlocks' | 'duplicateUnexplained',
    found: readonly EarlierCommand[],
    by: readonly Blocker[],
  ) {
    super(code);
    this.found = found;
    this.by = by;
  }
}

/**
 * The guard at insert, inside the transaction that records the command and holds its money's locks.
 * @returns what has to be recorded beside the command; null where nothing stood against it
 * @throws MoneyRefused, SubmitRefused (sentBeforeRestore, blockGone)
 */
export async function checkMoney(tx: Database, asked: MoneyAsked): Promise<Justified | null> {
  const { verdict, found } = await lookAtMoney(tx, asked.effects, asked.id);
  if (asked.onlyAsk && verdict.kind !== 'blocked') throw new SubmitRefused('blockGone');
  if (verdict.kind === 'clear') return null;
  // It cannot go whatever a lead lifts: that is the answer, not what else stands against it.
  const itself = await findLostOf(tx, [asked.id]);
  if (itself.length > 0) throw new SubmitRefused('sentBeforeRestore');
  const blockers = verdict.kind === 'blocked' ? verdict.by : [];
  const lift = await findLift(
    tx,
    asked,
    blockers.map(({ id }) => id),
  );
  if (blockers.length > 0 && lift === null) throw new MoneyRefused('duplicateBlocks', found, blockers);
  if (asked.onlyAsk) throw new SubmitRefused('blockGone');
  const { shown } = verdict;
  const named = new Set(asked.despite?.earlier);
  const explained = shown.every((id) => named.has(id) || named.has(handleOf(id, asked.id)));
  const reason = asked.despite?.reason ?? '';
  if (shown.length > 0 && (!explained || reason === '')) throw new MoneyRefused('duplicateUnexplained', found, []);
  return {
    explained: shown,
    reason: shown.length > 0 ? reason : null,
    lifted: blockers.map(({ id }) => id),
    blockId: lift,
  };
}

/**
 * The guard before the first byte, under the money's locks: nothing recorded before this command may stand against it
 * unless its maker explained it or a lead lifted it. What came later has looked at this one itself, and where it is the
 * same money a lead has let it pass: then it goes instead of this one, which has to be asked for anew.
 */
export async function isMoneyClear(stored: GuardedCommand, effects: readonly MoneyEffect[]): Promise<boolean> {
  if (effects.length === 0) return true;
  return getDatabase().transaction(async (tx) => {
    const { accounts, everywhere } = lockFor(effects);
    await tx.execute(sql`SELECT lock_money(${sql.param(accounts)}, ${everywhere})`);
    return isMoneyClearIn(tx, stored, effects);
  });
}

type GuardedCommand = Pick<StoredCommand, 'id' | 'madeAt'>;

/** The same in a transaction that holds the money's locks already: when a command is decided, and before it is sent. */
export async function isMoneyClearIn(
  tx: Database,
  stored: GuardedCommand,
  effects: readonly MoneyEffect[],
): Promise<boolean> {
  if (effects.length === 0) return true;
  const others = await findEarlierMoney(tx, effects, stored.id);
  const [before, later] = [[], []] as [EarlierCommand[], EarlierCommand[]];
  for (const one of others) (one.madeAt < stored.madeAt || one.lost ? before : later).push(one);
  if (hasSameMoney(effects, later)) return false;
  const [justified] = await tx.select().from(moneyDespite).where(eq(moneyDespite.commandId, stored.id));
  return isJustified(judgeMoney(effects, before), justified, before);
}

function isJustified(
  verdict: Verdict,
  justified: typeof moneyDespite.$inferSelect | undefined,
  before: readonly EarlierCommand[],
): boolean {
  if (verdict.kind === 'clear') return true;
  const blockers = verdict.kind === 'blocked' ? verdict.by : [];
  // A contradiction that still blocks came up after whatever was lifted.
  const lifted = blockers.every(({ id, why }) => why !== 'contradicted' && justified?.lifted.includes(id));
  // What was let past while nobody knew how it would end has moved the money since: that, nobody has let past.
  const landed = new Set(before.flatMap(({ id, status }) => (took.has(status) ? [id] : [])));
  return (
    lifted &&
    verdict.shown.every(
      (id) => justified?.explained.includes(id) || (justified?.lifted.includes(id) && !landed.has(id)),
    )
  );
}

const took: ReadonlySet<CommandStatus> = new Set(['succeeded', 'landed']);

/** Whether one of these moved the very same money, or may have: as if each were still under way. */
function hasSameMoney(effects: readonly MoneyEffect[], later: readonly EarlierCommand[]): boolean {
  const counting = later.filter((one) => judgeMoney(effects, [one]).kind !== 'clear');
  return (
    judgeMoney(
      effects,
      counting.map((one) => ({ ...one, status: 'unknown' as const })),
    ).kind === 'blocked'
  );
}

/** What stands against these effects now, and all that was looked at of it. */
export async function lookAtMoney(
  database: Database,
  effects: readonly MoneyEffect[],
  id: string,
): Promise<{ verdict: Verdict; found: EarlierCommand[] }> {
  const earlier = await findEarlierMoney(database, effects, id);
  const verdict = judgeMoney(effects, earlier);
  if (verdict.kind === 'clear') return { verdict, found: [] };
  const against = new Set(verdict.shown);
  if (verdict.kind === 'blocked') for (const { id: blocker } of verdict.by) against.add(blocker);
  return { verdict, found: earlier.filter((one) => against.has(one.id)) };
}

/** How an earlier command is named to this person: by its id, or by a handle where they may not open it. */
export async function toShownId(reader: Reader, earlier: EarlierCommand, commandId: string): Promise<string> {
  return (await isVisible(reader, earlier)) ? earlier.id : handleOf(earlier.id, commandId);
}

/** It means something for this one command only. */
function handleOf(earlierId: string, commandId: string): string {
  return uuidV5(earlierId, commandId);
}
