import 'server-only';
import { eq } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { blockedAttempt } from '#server/db/schema/money.ts';
import { toIso } from '../command-row.ts';
import type { Reader } from '../is-visible.ts';
import { lookAtMoney, type MoneyAsked } from './check-money.ts';
import { findLift } from './lift.ts';
import { type ShownEarlier, toShownEarlier } from './shown-earlier.ts';

/** What the guard would say now, for the review. It is asked again, under the locks, when the command is recorded. */
export interface MoneyPreview {
  kind: 'explain' | 'blocked' | 'lifted';
  earlier: ShownEarlier[];
  lift: { byName: string; reason: string; at: string } | null;
}

/** @returns null where nothing stands against it */
export async function previewMoney(
  reader: Reader,
  asked: Omit<MoneyAsked, 'despite' | 'onlyAsk'>,
): Promise<MoneyPreview | null> {
  const database = getDatabase();
  const { verdict, found } = await lookAtMoney(database, asked.effects, asked.id);
  if (verdict.kind === 'clear') return null;
  const earlier = await Promise.all(found.map((one) => toShownEarlier(reader, one, verdict, asked.id)));
  if (verdict.kind === 'explain') return { kind: 'explain', earlier, lift: null };
  const blockers = verdict.by.map(({ id }) => id);
  const liftId = await findLift(database, asked, blockers);
  if (liftId === null) return { kind: 'blocked', earlier, lift: null };
  const [lift] = await database.select().from(blockedAttempt).where(eq(blockedAttempt.id, liftId));
  const { liftedByName, liftReason, liftedAt } = lift ?? {};
  return {
    kind: 'lifted',
    earlier,
    lift: { byName: liftedByName ?? '', reason: liftReason ?? '', at: liftedAt ? toIso(liftedAt) : '' },
  };
}
