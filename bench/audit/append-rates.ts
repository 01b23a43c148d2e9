import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { makeAppender } from '#server/audit/appender.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { quantile, timeAtOnce, timeEach } from '../quantile.ts';

export interface AppendRate {
  writers: number;
  /** A row of the same size into a table without a chain, each in its own transaction. */
  plain: number;
  entries: number;
  /** Milliseconds, one writer alone. */
  p50: number;
  p99: number;
}

/** Appends at the end of the filled log, beside plain inserts, in turns. */
export async function measureAppends(pool: pg.Pool, owner: pg.ClientBase): Promise<AppendRate[]> {
  await owner.query(
    `CREATE TABLE plain_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, bytes bytea NOT NULL)`,
  );
  await owner.query('GRANT INSERT ON plain_row TO quarterdeck_app');
  const bytes = randomBytes(520);
  const append = makeAppender(pool);
  const draft: EntryDraft = {
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'], sessionId: 's1' },
    account: 'A-4B54C4BC',
    code: 'phone',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0',
  };
  const appendOne = () =>
    append(
      () => [draft],
      async () => undefined,
    );
  const insertOne = () => pool.query('INSERT INTO plain_row (bytes) VALUES ($1)', [bytes]);
  const rates: AppendRate[] = [];
  for (const writers of [1, 16]) {
    const count = writers === 1 ? 400 : 3_000;
    await timeAtOnce(writers, 100, appendOne);
    await timeAtOnce(writers, 100, insertOne);
    const samples = await timeEach(200, appendOne);
    rates.push({
      writers,
      plain: await timeAtOnce(writers, count, insertOne),
      entries: await timeAtOnce(writers, count, appendOne),
      p50: quantile(samples, 0.5),
      p99: quantile(samples, 0.99),
    });
  }
  return rates;
}
