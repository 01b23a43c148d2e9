import 'server-only';
import type pg from 'pg';
import { type Database, getPool } from '#server/db/client.ts';
import type { MoneyLock } from '#server/db/money-lock.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { makeAppender } from './appender.ts';
import type { EntryDraft } from './event.ts';

/**
 * Appends one entry to the log, in one transaction with the rows it speaks of. This is the only writer of the log.
 *
 * `change` runs first, on the transaction's own connection (`client` is that connection, for several statements at
 * once); when it throws, nothing of it and no entry is kept, and the promise is rejected with what it threw. It may run
 * a second time (after a deadlock between groups), never after a commit, so it must do nothing but ask the database,
 * and nothing any more once it has ended. It must not open a transaction of its own.
 * @returns what `change` returned, once both are on the disk
 */
export async function appendEntry(draft: EntryDraft): Promise<void>;
export async function appendEntry<Result>(
  draft: EntryDraft,
  change: (tx: Database, client: pg.Client) => Promise<Result>,
): Promise<Result>;
export async function appendEntry<Result>(
  draft: EntryDraft,
  change?: (tx: Database, client: pg.Client) => Promise<Result>,
): Promise<Result | undefined> {
  return appendEntries([draft], async (tx, client) => change?.(tx, client));
}

/**
 * As appendEntry, for entries that belong together, in their order; they may be made from what `change` returned.
 * @param money locked before `change` runs, where it compares or records money
 */
export async function appendEntries<Result>(
  drafts: readonly EntryDraft[] | ((result: Result) => readonly EntryDraft[]),
  change: (tx: Database, client: pg.Client) => Promise<Result>,
  money?: MoneyLock,
): Promise<Result> {
  const appender = onePerProcess('appender', () => makeAppender(getPool()));
  return appender(typeof drafts === 'function' ? drafts : () => drafts, change, money);
}
