import 'server-only';
import type pg from 'pg';

/** Which money a transaction compares and records. */
export interface MoneyLock {
  /** Normalised account numbers. */
  accounts: readonly string[];
  /** Something in it names no account: nobody else's money may be recorded meanwhile. */
  everywhere: boolean;
}

/**
 * Takes the money locks of everything that a transaction is going to record, in one order (0006_money.sql), until it
 * ends. Called once and first, before any row is touched: whoever already holds money never asks for more of it.
 */
export function lockMoney(client: pg.ClientBase, locks: readonly MoneyLock[]): Promise<unknown> {
  const accounts = locks.flatMap((lock) => lock.accounts);
  const everywhere = locks.some((lock) => lock.everywhere);
  return client.query({ name: 'lock-money', text: 'SELECT lock_money($1, $2)', values: [accounts, everywhere] });
}
