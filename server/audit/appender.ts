import 'server-only';
import type pg from 'pg';
import { askTogether } from '#server/db/ask-together.ts';
import { type Database, toDatabase } from '#server/db/client.ts';
import { withoutDetail } from '#server/db/hide-parameters.ts';
import { lockMoney, type MoneyLock } from '#server/db/money-lock.ts';
import { sqlStateOf } from '#server/db/sql-state.ts';
import { commitEntries } from './commit-entries.ts';
import { type PreparedDraft, prepareDraft } from './entry.ts';
import type { EntryDraft } from './event.ts';

export type Append = <Result>(
  toDrafts: (result: Result) => readonly EntryDraft[],
  change: (tx: Database, client: pg.Client) => Promise<Result>,
  /** Money that the change compares or records. */
  money?: MoneyLock,
) => Promise<Result>;

/** One caller's wish, without its result type: `run` keeps the result, `done` gives it back after the commit. */
interface Waiting {
  /** Its turn has come: from here on only the transaction says how it ends. */
  taken: () => void;
  money: MoneyLock | null;
  run: (tx: Database, client: pg.Client) => Promise<PreparedDraft[]>;
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
        run: async (tx, client) => {
          const result = await change(tx, client);
          kept = { result };
          return toDrafts(result).map(prepareDraft);
        },
        done: () => (kept ? resolve(kept.result) : reject(new Error('Committed without having run'))),
        // What the server says of a row that it refused would show the row.
        failed: (reason) => reject(withoutDetail(reason)),
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
    await begin(client, group);
    const tx = toDatabase(client);
    const prepared: PreparedDraft[] = [];
    for (const item of group) {
      const drafts = await runItem(client, tx, item, { group, fail });
      if (drafts) prepared.push(...drafts);
    }
    if (told.size === group.length) {
      await client.query('ROLLBACK');
      return { told, failure: null, broken: false };
    }
    const recorded = await commitEntries(client, prepared);
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

/** Nothing of a change leaves before it is known that a transaction is open and its money is locked. */
async function begin(client: pg.Client, group: readonly Waiting[]): Promise<void> {
  const money = group.flatMap((item) => item.money ?? []);
  await askTogether(client, () => [
    client.query('BEGIN ISOLATION LEVEL READ COMMITTED'),
    ...(money.length > 0 ? [lockMoney(client, money)] : []),
  ]);
}

interface Group {
  group: readonly Waiting[];
  fail: (item: Waiting, error: unknown) => void;
}

/** One item's change inside the group's transaction. Alone it needs no savepoint: its failure is the group's. */
async function runItem(
  client: pg.Client,
  tx: Database,
  item: Waiting,
  { group, fail }: Group,
): Promise<PreparedDraft[] | null> {
  if (group.length === 1) return item.run(tx, client);
  const savepoint = item === group[0] ? 'SAVEPOINT item' : 'RELEASE SAVEPOINT item; SAVEPOINT item';
  try {
    const [, drafts] = await askTogether(client, () => [client.query(savepoint), item.run(tx, client)]);
    return drafts;
  } catch (error) {
    // A deadlock or a lost connection is thrown again here, by the connection, and ends the group.
    await client.query('ROLLBACK TO SAVEPOINT item');
    if (isDeadlock(error)) throw error;
    fail(item, error);
    return null;
  }
}

function isDeadlock(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40P01' || state === '40001';
}
