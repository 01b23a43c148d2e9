import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';

test('what is counted on every page and read at every round does not walk through all commands', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('SET enable_seqscan = off');
  for (const where of [
    `status IN ('unknown', 'contradicted')`,
    `status = 'unknown' OR (status = 'did_not_land' AND status_at > clock() - interval '24 hours')`,
  ]) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT status_at FROM command WHERE ${where}`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n'), where).toContain('command_unsettled');
  }
  await client.end();
  await database.drop();
});
