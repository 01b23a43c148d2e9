import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { queueNotice } from './queue-notice.ts';
import { addPerson, openTestDesk, type TestDesk, toWaitingNotice } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** The names of those who were told of a command, in the order of their names. */
async function toldOf(commandId: string): Promise<string[]> {
  const { rows } = await getDatabase().execute<{ name: string }>(sql`
    SELECT p.name FROM notice n JOIN notice_for f ON f.notice_id = n.id JOIN person p ON p.id = f.person_id
    WHERE n.command_id = ${commandId} ORDER BY p.name`);
  return rows.map(({ name }) => name);
}

describe('a notice', () => {
  test('to the leads is in the list of every lead, and of no one else', async () => {
    const id = await desk.makeWaiting();
    await queueNotice(getDatabase(), toWaitingNotice(desk, id));
    expect(await toldOf(id)).toEqual(['伊藤 誠', '高橋 美咲']);
  });

  test('does not ask a lead to decide what that lead made', async () => {
    const id = await desk.makeWaiting();
    await queueNotice(getDatabase(), {
      ...toWaitingNotice(desk, id),
      for: { roles: ['lead'], except: [desk.takahashi] },
    });
    expect(await toldOf(id)).toEqual(['伊藤 誠']);
  });

  test('to the maker is the maker’s alone', async () => {
    const id = await desk.makeWaiting();
    const { for: _, ...facts } = toWaitingNotice(desk, id);
    await queueNotice(getDatabase(), { ...facts, kind: 'decided', turn: 'returned', for: { personId: desk.sato } });
    expect(await toldOf(id)).toEqual(['佐藤 花子']);
  });

  test('is gone with the transaction that did not commit', async () => {
    const id = await desk.makeWaiting();
    const failing = getDatabase().transaction(async (tx) => {
      await queueNotice(tx, toWaitingNotice(desk, id));
      throw new Error('the log is full');
    });
    await expect(failing).rejects.toThrow('the log is full');
    expect(await toldOf(id)).toEqual([]);
  });

  test('of a deadline is told once for each asking, whoever looks at the clock', async () => {
    const id = await desk.makeWaiting();
    const dueSoon = { ...toWaitingNotice(desk, id), kind: 'dueSoon' } as const;
    await Promise.all(Array.from({ length: 8 }, () => queueNotice(getDatabase(), dueSoon)));
    expect(await toldOf(id)).toHaveLength(2);
    await queueNotice(getDatabase(), { ...dueSoon, round: 2 });
    expect(await toldOf(id)).toHaveLength(4);
  });

  test('tells nobody who has lost the role or left', async () => {
    const [late, gone] = [await addPerson('森 健', 'lead'), await addPerson('林 葵', 'lead')];
    await getDatabase().execute(sql`UPDATE role_grant SET taken_at = clock() WHERE person_id = ${late}`);
    await getDatabase().execute(sql`UPDATE person SET disabled_at = clock() WHERE id = ${gone}`);
    const id = await desk.makeWaiting();
    await queueNotice(getDatabase(), toWaitingNotice(desk, id));
    expect(await toldOf(id)).toEqual(['伊藤 誠', '高橋 美咲']);
  });
});

test('the outbox has no column that a customer, an account or a reason would fit in', async () => {
  const { rows } = await getDatabase().execute<{ column_name: string }>(sql`
    SELECT column_name FROM information_schema.columns WHERE table_name = 'notice' ORDER BY column_name`);
  expect(rows.map(({ column_name }) => column_name)).toEqual(
    [
      ['amount', 'command_id', 'deadline', 'except_persons', 'for_person', 'for_roles', 'id', 'kind', 'maker_name'],
      ['operation', 'path', 'queued_at', 'round', 'spread_at', 'turn', 'unit'],
    ].flat(),
  );
});
