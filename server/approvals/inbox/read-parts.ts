import 'server-only';
import { inArray } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { vote } from '#server/db/schema/approvals.ts';
import { moneyDespite, moneyEffect } from '#server/db/schema/money.ts';
import type { RowParts } from './request-row.ts';

export type PartsOf = (commandId: string) => RowParts;

/** Money, votes and what was explained of many commands, in three reads. */
export async function readParts(ids: readonly string[]): Promise<PartsOf> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return () => ({ effects: [], votes: [], despite: false });
  const database = getDatabase();
  const [effects, votes, despite] = await Promise.all([
    database
      .select()
      .from(moneyEffect)
      .where(inArray(moneyEffect.commandId, asked))
      .orderBy(moneyEffect.commandId, moneyEffect.ordinal),
    database.select().from(vote).where(inArray(vote.commandId, asked)).orderBy(vote.decidedAt),
    database.select({ id: moneyDespite.commandId }).from(moneyDespite).where(inArray(moneyDespite.commandId, asked)),
  ]);
  const effectsOf = Map.groupBy(effects, ({ commandId }) => commandId);
  const votesOf = Map.groupBy(votes, ({ commandId }) => commandId);
  const explained = new Set(despite.map(({ id }) => id));
  return (id) => ({
    effects: (effectsOf.get(id) ?? []).map(({ account, ledger, direction, yen, target, unit }) => ({
      account,
      ledger,
      direction,
      yen,
      target,
      ...(unit === 'points' ? { unit } : {}),
    })),
    votes: votesOf.get(id) ?? [],
    despite: explained.has(id),
  });
}
