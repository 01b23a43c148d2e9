import 'server-only';
import type pg from 'pg';
import { type Database, toDatabase } from '#server/db/client.ts';
import { lockMoney, type MoneyLock } from '#server/db/money-lock.ts';
import { sqlStateOf } from '#server/db/sql-state.ts';
import { type PreparedDraft, prepareDraft } from './entry.ts';
import type { EntryDraft } from './event.ts';
import { wasRecorded } from './was-recorded.ts';
import { writeEntries } from './write-entries.ts';

export type Append = <Result>(
  toDrafts: (result: Result) => readonly EntryDraft[],
  change: (tx: Database) => Promise<Result>,
  /** Money that the change compares or records. */
  money?: MoneyLock,
) => Promise<Result>;

/** One caller's wish, without its result type: `run` keeps the result, `done` gives it back after the commit. */
interface Waiting {
  /** Its turn has come: from here on only the transaction says how it ends. */
  taken: () => void;
  money: MoneyLock | null;
  run: (tx: Database) => Promise<PreparedDraft[]>;
  done: () => void;
  failed: (reason: unknown) => void;
}

/** How long an entry waits for its turn, in milliseconds. While a commit hangs whose end nobody knows, no turn comes. */
const longestWaitMs = 5_000;
/** More in one transaction gains nothing and holds row locks for longer. */
const largestGroup = 64;

/**
 * One appender for one process. While a transaction is on its way, what arrives waits and forms the next one; when
 * idle, it starts at once. Lock order: the money of the whole group, the rows of the changes, the head of the log. Money
 * comes first and at once: two processes whose groups share accounts would otherwise wait for each other.
 * @param waitMs whoever has had no turn by then is told so; nothing of theirs was begun
 */
export function makeAppender(pool: pg.Pool, waitMs = longestWaitMs): Append {
  const queue: Waiting[] = [];
  let running = false;

  async function runQueue(): Promise<void> {
    if (running) return;
    running = true;
    while (queue.length > 0) {
      const group = queue.splice(0, largestGroup);
      for (const item of group) item.taken();
      await commitGroup(pool, group);
    }
    running = false;
  }

  return (toDrafts, change, money) =>
    new Promise((resolve, reject) => {
      let kept: { result: Awaited<ReturnType<typeof change>> } | null = null;
      const item: Waiting = {
        taken: () => clearTimeout(timer),
        money: money ?? null,
        run: async (tx) => {
          const result = await change(tx);
          kept = { result };
          return toDrafts(result).map(prepareDraft);
        },
        done: () => (kept ? resolve(kept.result) : reject(new Error('Committed without having run'))),
        failed: reject,
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(item), 1);
        reject(new Error('The log takes no entries: timeout expired'));
      }, waitMs);
      queue.push(item);
      void runQueue();
    });
}

/** Never throws: everybody in the group is told. */
async function commitGroup(pool: pg.Pool, group: Waiting[]): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    for (const item of group) item.failed(error);
    return;
  }
  const attempt = await tryGroup(client, group);
  client.release(attempt.broken);
  if (attempt.failure === null) return;
  // Nothing of it was kept. One bad row, or a deadlock with another process, must not fail its neighbours.
  const left = group.filter((item) => !attempt.told.has(item));
  if (left.length === 1) left[0]?.failed(attempt.failure);
  else for (const item of left) await commitGroup(pool, [item]);
}

interface Attempt {
  /** Who has been told the end already. */
  told: Set<Waiting>;
  /** Why everybody else was rolled back; null when there is nobody else. */
  failure: unknown;
  /** The connection must not be used again. */
  broken: boolean;
}

async function tryGroup(client: pg.PoolClient, group: Waiting[]): Promise<Attempt> {
  const told = new Set<Waiting>();
  const fail = (item: Waiting, error: unknown) => {
    told.add(item);
    item.failed(error);
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    await lockMoney(
      client,
      group.flatMap((item) => item.money ?? []),
    );
    const tx = toDatabase(client);
    const prepared: PreparedDraft[] = [];
    for (const item of group) {
      const drafts = await runItem(client, tx, item, group.length === 1, fail);
      if (drafts) prepared.push(...drafts);
    }
    if (told.size === group.length) {
      await client.query('ROLLBACK');
      return { told, failure: null, broken: false };
    }
    const last = await writeEntries(client, prepared);
    const recorded = await commit(client, last);
    if (!recorded.yes) return { told, failure: recorded.error, broken: true };
    for (const item of group) if (!told.has(item)) item.done();
    return { told, failure: null, broken: recorded.error !== null };
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    return { told, failure: error, broken: !rolledBack };
  }
}

/** One item's change inside the group's transaction. Alone it needs no savepoint: its failure is the group's. */
async function runItem(
  client: pg.PoolClient,
  tx: Database,
  item: Waiting,
  alone: boolean,
  fail: (item: Waiting, error: unknown) => void,
): Promise<PreparedDraft[] | null> {
  if (alone) return item.run(tx);
  await client.query('SAVEPOINT item');
  try {
    const drafts = await item.run(tx);
    await client.query('RELEASE SAVEPOINT item');
    return drafts;
  } catch (error) {
    // A deadlock or a lost connection is thrown again here, by the connection, and ends the group.
    await client.query('ROLLBACK TO SAVEPOINT item');
    if (isDeadlock(error)) throw error;
    fail(item, error);
    return null;
  }
}

/** A COMMIT whose answer was lost is looked up on a new connection; until that is known nobody is told anything. */
async function commit(
  client: pg.PoolClient,
  last: { sequence: number; hash: Buffer } | null,
): Promise<{ yes: boolean; error: unknown }> {
  try {
    const { command } = await client.query('COMMIT');
    if (command === 'COMMIT') return { yes: true, error: null };
    return { yes: false, error: new Error(`COMMIT answered ${command}`) };
  } catch (error) {
    if (!last) return { yes: false, error };
    return { yes: await wasRecorded(last), error };
  }
}

function isDeadlock(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40P01' || state === '40001';
}
