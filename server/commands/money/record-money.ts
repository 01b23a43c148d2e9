import 'server-only';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Database } from '#server/db/client.ts';
import { moneyDespite, moneyEffect } from '#server/db/schema/money.ts';
import type { Justified } from './check-money.ts';

/** Writes what a command would move, and why it went although something stood against it, beside the command's row. */
export async function recordMoney(
  tx: Database,
  commandId: string,
  effects: readonly MoneyEffect[],
  justified: Justified | null,
): Promise<void> {
  if (effects.length === 0) return;
  await tx.insert(moneyEffect).values(effects.map((effect, ordinal) => ({ commandId, ordinal, ...effect })));
  if (justified !== null) await tx.insert(moneyDespite).values({ commandId, ...justified });
}
