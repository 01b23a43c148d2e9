import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { queueNotice } from './queue-notice.ts';
import { addPerson, openTestDesk, type TestDesk, toWaitingNotice } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await addPerson('山口 彩', 'administrator');
  await getDatabase().execute(
    sql`INSERT INTO process (id, kind, host, pid) VALUES (${desk.sato}, 'console', 'test', 1)`,
  );
});
afterAll(() => desk.close());

/** A refund of Sato's that waited, was told to the leads, approved, and is on its way. */
async function makeSending({ waited }: { waited: boolean }): Promise<string> {
  const id = await desk.makeWaiting();
  if (waited) await queueNotice(getDatabase(), toWaitingNotice(desk, id));
  await desk.move(id, 'approved');
  await getDatabase().execute(sql`
    UPDATE command SET status = 'sending', attempt = 1, owner = ${desk.sato}, sending_at = clock(), deadline_at = clock()
    WHERE id = ${id}`);
  return id;
}

/** Who was told what of it, after it left. */
async function told(id: string): Promise<string[]> {
  const { rows } = await getDatabase().execute<{ line: string }>(sql`
    SELECT concat_ws(' ', p.name, n.kind, n.turn, n.amount) AS line
    FROM notice n JOIN notice_for f ON f.notice_id = n.id JOIN person p ON p.id = f.person_id
    WHERE n.command_id = ${id} AND n.kind IN ('ended', 'alarm') ORDER BY n.queued_at, p.name`);
  return rows.map(({ line }) => line);
}

describe('the maker of what had waited', () => {
  test.each(['succeeded', 'refused', 'not_sent', 'unknown'])('is told that it ended as %s', async (status) => {
    const id = await makeSending({ waited: true });
    await desk.move(id, status);
    expect(await told(id)).toEqual([`佐藤 花子 ended ${status} 150000`]);
  });

  test('is told again when what was unknown becomes known', async () => {
    const id = await makeSending({ waited: true });
    await desk.move(id, 'unknown');
    await desk.move(id, 'landed');
    expect(await told(id)).toEqual(['佐藤 花子 ended unknown 150000', '佐藤 花子 ended landed 150000']);
  });
});

test('who sent at once follows it on the page, and is told only of what was unknown', async () => {
  const id = await makeSending({ waited: false });
  await desk.move(id, 'unknown');
  expect(await told(id)).toEqual([]);
  await desk.move(id, 'succeeded');
  expect(await told(id)).toEqual(['佐藤 花子 ended succeeded']);
});

test('what landed although somebody denied it is an alarm of leads and administrators', async () => {
  const id = await makeSending({ waited: false });
  for (const status of ['unknown', 'did_not_land', 'contradicted']) await desk.move(id, status);
  const alarm = (name: string) => `${name} alarm contradicted`;
  expect(await told(id)).toEqual(['佐藤 花子 ended did_not_land', ...['伊藤 誠', '山口 彩', '高橋 美咲'].map(alarm)]);
});

test('nothing that ends is told when its transaction is not kept', async () => {
  const id = await makeSending({ waited: true });
  const failing = getDatabase().transaction(async (tx) => {
    await tx.execute(sql`UPDATE command SET status = 'succeeded' WHERE id = ${id}`);
    throw new Error('the log is full');
  });
  await expect(failing).rejects.toThrow('the log is full');
  expect(await told(id)).toEqual([]);
});
