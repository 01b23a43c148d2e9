import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { countUnread, findNotices } from './find-notices.ts';
import { forgetNotices } from './forget-notices.ts';
import { markRead } from './mark-read.ts';
import { queueNotice } from './queue-notice.ts';
import { openTestDesk, type TestDesk, toWaitingNotice } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(() => getDatabase().execute(sql`DELETE FROM notice`));

const lead = () => ({ personId: desk.takahashi, roles: ['lead'] as const });
const maker = () => ({ personId: desk.sato, roles: ['operator'] as const });

async function tellWaiting(): Promise<string> {
  const id = await desk.makeWaiting();
  await queueNotice(getDatabase(), toWaitingNotice(desk, id));
  return id;
}

async function tellReturned(): Promise<string> {
  const id = await desk.makeWaiting();
  await desk.move(id, 'returned');
  const { for: _, ...facts } = toWaitingNotice(desk, id);
  await queueNotice(getDatabase(), { ...facts, kind: 'decided', turn: 'returned', for: { personId: desk.sato } });
  return id;
}

describe('one’s own list', () => {
  test('holds what one was told, newest first, with what it is now', async () => {
    const [first, second] = [await tellWaiting(), await tellWaiting()];
    await desk.move(first, 'rejected');
    const { rows } = await findNotices(lead());
    expect(rows.map(({ commandId, status }) => [commandId, status])).toEqual([
      [second, 'waiting'],
      [first, 'rejected'],
    ]);
    expect(rows[0]).toMatchObject({ kind: 'waiting', amount: { value: 150_000, unit: 'yen' }, read: false });
  });

  test('is nobody else’s', async () => {
    await tellReturned();
    expect((await findNotices(lead())).rows).toEqual([]);
    await tellWaiting();
    expect((await findNotices(maker())).rows).toHaveLength(1);
  });

  test('loses with the role what was told to the role', async () => {
    await tellWaiting();
    expect((await findNotices({ ...lead(), roles: [] })).rows).toEqual([]);
    expect(await countUnread({ ...lead(), roles: [] })).toMatchObject({ unread: 0 });
  });

  test('goes on page by page without losing or repeating one', async () => {
    const ids = [];
    for (let count = 0; count < 7; count += 1) ids.unshift(await tellWaiting());
    const seen = [];
    let before: string | undefined;
    do {
      const { rows, next } = await findNotices(lead(), { before, limit: 3 });
      seen.push(...rows.map(({ commandId }) => commandId));
      before = next ?? undefined;
    } while (before !== undefined);
    expect(seen).toEqual(ids);
  });

  test.each(['', 'x', Buffer.from("2026-01-01' OR 1=1|x").toString('base64url')])(
    'begins anew for a place that is none: %j',
    async (before) => {
      await tellWaiting();
      expect((await findNotices(lead(), { before })).rows).toHaveLength(1);
    },
  );
});

describe('reading', () => {
  test('is each person’s own', async () => {
    await tellWaiting();
    expect(await markRead(desk.takahashi, null)).toBe(1);
    expect(await countUnread(lead())).toMatchObject({ unread: 0 });
    expect(await countUnread({ personId: desk.ito, roles: ['lead'] })).toMatchObject({ unread: 1 });
    expect((await findNotices(lead(), { unread: true })).rows).toEqual([]);
    expect((await findNotices(lead())).rows).toMatchObject([{ read: true }]);
  });

  test('one marks one, and nothing in somebody else’s list', async () => {
    await tellWaiting();
    await tellWaiting();
    const { rows } = await findNotices(lead());
    expect(await markRead(desk.takahashi, [rows[0]?.id ?? ''])).toBe(1);
    expect(await markRead(desk.sato, [rows[1]?.id ?? ''])).toBe(0);
    expect(await countUnread(lead())).toMatchObject({ unread: 1 });
  });
});

test('a request that came back counts until its maker has read the question or asked again', async () => {
  const id = await tellReturned();
  const other = await tellReturned();
  expect(await countUnread(maker())).toEqual({ unread: 2, returned: 2 });
  await desk.makeWaiting(id);
  expect(await countUnread(maker())).toEqual({ unread: 2, returned: 1 });
  const { rows } = await findNotices(maker());
  await markRead(desk.sato, [rows.find(({ commandId }) => commandId === other)?.id ?? '']);
  expect(await countUnread(maker())).toEqual({ unread: 1, returned: 0 });
});

test('a notice is kept for ninety days', async () => {
  await tellWaiting();
  await desk.database.moveClock(89 * 86_400_000);
  expect(await forgetNotices()).toBe(0);
  await desk.database.moveClock(2 * 86_400_000);
  expect(await forgetNotices()).toBe(1);
  expect((await findNotices(lead())).rows).toEqual([]);
});
