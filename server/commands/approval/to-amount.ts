import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { moneyEffect } from '#server/db/schema/money.ts';

/** What a command moves as a whole; null: nothing, or nobody can say how much, or it moves both ways or in both units. */
export async function toAmount(
  database: Database,
  commandId: string,
): Promise<{ value: number; unit: 'yen' | 'points' } | null> {
  const effects = await database.select().from(moneyEffect).where(eq(moneyEffect.commandId, commandId));
  const [first] = effects;
  if (!first || effects.some(({ direction, unit }) => direction !== first.direction || unit !== first.unit))
    return null;
  let value = 0;
  for (const { yen } of effects) {
    if (yen === null) return null;
    value += yen;
  }
  return { value, unit: first.unit };
}
