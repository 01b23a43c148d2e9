import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { countTasks } from '#server/commands/count-tasks.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { getDatabase } from '#server/db/client.ts';
import { tellDueSoon } from './tell-due-soon.ts';

let road: TestRoad;
let sato: Staff;
let takahashi: Staff;
let tanaka: Staff;
const account = 'A-4B54C4BC';

beforeAll(async () => {
  road = await startTestRoad();
  [sato, takahashi, tanaka] = [await road.signIn('sato'), await road.signIn('takahashi'), await road.signIn('tanaka')];
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

/** Who was told of a command's deadline. */
async function warned(commandId: string): Promise<string[]> {
  const { rows } = await getDatabase().execute<{ name: string }>(sql`
    SELECT p.name FROM notice n JOIN notice_for f ON f.notice_id = n.id JOIN person p ON p.id = f.person_id
    WHERE n.command_id = ${commandId} AND n.kind = 'dueSoon' ORDER BY p.name`);
  return rows.map(({ name }) => name);
}

/** Moves the clock to so many minutes before the request runs out. */
async function moveTo(commandId: string, minutesBefore: number): Promise<void> {
  const { rows } = await getDatabase().execute<{ ms: number }>(sql`
    SELECT (extract(epoch FROM expires_at - clock()) * 1000)::float8 AS ms FROM approval_request
    WHERE command_id = ${commandId}`);
  await road.site.database.moveClock((rows[0]?.ms ?? 0) - minutesBefore * 60_000);
}

test('four hours before a request runs out its maker and the leads who have not voted are told, once', async () => {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  const post = askRepayment(account, ledger, 150_000);
  expect(await road.submitOnce(sato, post)).toMatchObject({ status: 'waiting' });

  // Two must decide; who has voted is counted for it no longer.
  expect((await countTasks(takahashi)).toDecide).toBe(1);
  expect(await road.decide(takahashi, post.commandId, 'approve')).toMatchObject({ ok: true, status: 'waiting' });
  expect((await countTasks(takahashi)).toDecide).toBe(0);
  expect((await countTasks(tanaka)).toDecide).toBe(1);
  expect((await countTasks(sato)).toDecide).toBe(0);

  await moveTo(post.commandId, 241);
  expect(await tellDueSoon()).toBe(0);
  expect(await warned(post.commandId)).toEqual([]);

  await moveTo(post.commandId, 239);
  await Promise.all([tellDueSoon(), tellDueSoon(), tellDueSoon()]);
  const told = await warned(post.commandId);
  expect(told).toContain('佐藤 花子');
  expect(told).toContain('田中 健');
  expect(told).not.toContain('高橋 美咲');
  expect(new Set(told).size).toBe(told.length);
  expect(await tellDueSoon()).toBe(0);
});
