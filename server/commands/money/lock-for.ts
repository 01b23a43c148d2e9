import type { MoneyEffect } from '#domains/money-effect.ts';
import type { MoneyLock } from '#server/db/money-lock.ts';

/** Whose money these effects are: what has to be locked while they are compared and recorded. */
export function lockFor(effects: readonly MoneyEffect[]): MoneyLock {
  const known = effects.flatMap(({ account }) => account ?? []);
  return { accounts: [...new Set(known)], everywhere: known.length < effects.length };
}
