import 'server-only';
import { desc, eq, inArray } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { blockedAttempt, moneyDespite } from '#server/db/schema/money.ts';
import { toCommandRow, toIso } from '../command-row.ts';
import type { CommandRow } from '../command-view.ts';
import { isVisible } from '../is-visible.ts';
import { textFor } from '../personal/text-for.ts';
import { findLostOf, type LostMoney } from './find-lost-money.ts';

/** What stood against a command that went all the same, why it went, and who let it pass. */
export interface DespiteView {
  /** The maker's words; null where a lead's lift was all that it took. */
  reason: string | null;
  /** Earlier commands that this reader may open, newest first. */
  earlier: CommandRow[];
  /** Of those whose record a restore has lost, the ones that this reader may see, newest first. */
  lost: LostMoney[];
  /** How many more there were. */
  hidden: number;
  lift: { block: string; byName: string; reason: string; at: string } | null;
}

/** Of a command that the caller has already shown to be this reader's to see. Null where nothing stood against it. */
export async function getDespite(staff: Staff, commandId: string): Promise<DespiteView | null> {
  const database = getDatabase();
  const [found] = await database
    .select()
    .from(moneyDespite)
    .leftJoin(blockedAttempt, eq(blockedAttempt.id, moneyDespite.blockId))
    .where(eq(moneyDespite.commandId, commandId));
  if (!found) return null;
  const { money_despite: despite, blocked_attempt: block } = found;
  const ids = [...despite.lifted, ...despite.explained];
  const earlier = await database.select().from(command).where(inArray(command.id, ids)).orderBy(desc(command.madeAt));
  const seen = await Promise.all(earlier.map((one) => isVisible(staff, one)));
  const visible = earlier.filter((_, place) => seen[place]).map(toCommandRow);
  const lost = await findLostOf(database, ids);
  const sees = await Promise.all(lost.map((one) => isVisible(staff, { ...one, makerId: '' })));
  const visibleLost = lost.filter((_, place) => sees[place]);
  const shown = new Set([...visible.map(({ id }) => id), ...visibleLost.map((one) => one.commandId)]);
  return {
    reason: despite.reason === null ? null : textFor(staff)(despite.reason),
    earlier: visible,
    lost: visibleLost,
    hidden: ids.length - shown.size,
    lift: block && {
      block: block.id,
      byName: block.liftedByName ?? '',
      reason: textFor(staff)(block.liftReason ?? ''),
      at: block.liftedAt === null ? '' : toIso(block.liftedAt),
    },
  };
}
