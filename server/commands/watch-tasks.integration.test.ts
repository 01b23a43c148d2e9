import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endSession } from '#server/auth/end-session.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { getDatabase } from '#server/db/client.ts';
import { stopListening } from '#server/db/listen.ts';
import { markRead } from '#server/notices/mark-read.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import { makeWaiting, moveCommand, toWaitingNotice } from '#server/notices/test-desk.ts';
import { type TaskNews, watchTasks } from './watch-tasks.ts';

let site: TestConsole;
let sato: Staff;
let takahashi: Staff;
const open: AbortController[] = [];

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  sato = await signIn('sato');
  takahashi = await signIn('takahashi');
});
afterEach(() => {
  for (const controller of open.splice(0)) controller.abort();
});
afterAll(async () => {
  await stopListening();
  await site.stop();
});

async function signIn(subject: string): Promise<Staff> {
  const browser = new TestBrowser(site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} has no session`);
  return staff;
}

/** The stream of one open page. */
function watch(staff: Staff, since: string | null = null) {
  const gone = new AbortController();
  open.push(gone);
  return watchTasks(staff, { signal: gone.signal, since });
}

/** The next news of which it is true. */
async function until(stream: ReturnType<typeof watch>, holds: (news: TaskNews) => boolean): Promise<TaskNews> {
  for (;;) {
    const { value, done } = await stream.next();
    if (done === true) throw new Error(`the stream ended: ${value}`);
    if (holds(value)) return value;
  }
}

describe('a lead with the console open', () => {
  test('sees the count of what is to be decided move, without loading anything anew', async () => {
    const page = watch(takahashi);
    const { counts } = await until(page, () => true);
    const id = await makeWaiting('佐藤 花子');
    await until(page, (news) => news.counts.toDecide === counts.toDecide + 1);
    await moveCommand(id, 'approved');
    await until(page, (news) => news.counts.toDecide === counts.toDecide);
  });

  test('is not counted what they made themselves', async () => {
    const page = watch(takahashi);
    const before = (await until(page, () => true)).counts.toDecide;
    await makeWaiting('高橋 美咲');
    await makeWaiting('佐藤 花子');
    expect((await until(page, ({ counts }) => counts.toDecide > before)).counts.toDecide).toBe(before + 1);
  });
});

describe('a maker with two tabs open', () => {
  test('is told in both that theirs came back, once each, and reads it in both', async () => {
    const tabs = [watch(sato), watch(sato)];
    const [before] = await Promise.all(tabs.map((tab) => until(tab, () => true)));
    const id = await makeWaiting('佐藤 花子');
    const { for: _, ...facts } = toWaitingNotice({ sato: sato.personId }, id);
    const returned = { ...facts, kind: 'decided', turn: 'returned', for: { personId: sato.personId } } as const;
    await queueNotice(getDatabase(), returned);
    for (const tab of tabs) {
      const { fresh, counts } = await until(tab, (news) => news.fresh.length > 0);
      expect(fresh).toMatchObject([{ kind: 'decided', turn: 'returned', commandId: id }]);
      expect(counts).toMatchObject({ mine: (before?.counts.mine ?? 0) + 1, unread: (before?.counts.unread ?? 0) + 1 });
    }
    await markRead(sato.personId, null);
    for (const tab of tabs) {
      const { counts } = await until(tab, (news) => news.counts.unread === 0);
      expect(counts.mine).toBe(before?.counts.mine);
    }
  });

  test('is told after the stream broke what came meanwhile', async () => {
    const first = watch(sato);
    const { at } = await until(first, () => true);
    for (const controller of open.splice(0)) controller.abort();
    const id = await makeWaiting('佐藤 花子');
    const { for: _, ...facts } = toWaitingNotice({ sato: sato.personId }, id);
    const told = { ...facts, kind: 'ended', turn: 'succeeded', for: { personId: sato.personId } } as const;
    await queueNotice(getDatabase(), told);
    const { fresh } = await until(watch(sato, at), () => true);
    expect(fresh.map(({ commandId }) => commandId)).toContain(id);
  });
});

describe('the stream ends', () => {
  test('with its session, at once, and says so', async () => {
    const ito = await signIn('ito');
    const page = watch(ito);
    await until(page, () => true);
    const next = page.next();
    await endSession(ito, 'signedOut');
    expect(await next).toEqual({ value: 'ended', done: true });
  });

  test('when the database no longer tells, so that the page asks again', async () => {
    const page = watch(sato);
    await until(page, () => true);
    const next = page.next();
    await stopListening();
    expect(await next).toEqual({ value: 'broken', done: true });
  });
});

test('a page that nobody sits at does not keep its session alive', async () => {
  const browser = new TestBrowser(site.origin);
  await browser.signIn('suzuki');
  await site.database.moveClock(40 * 60_000);
  expect(await findStaff(browser.headers(), { unattended: true })).not.toBeNull();
  await site.database.moveClock(21 * 60_000);
  expect(await findStaff(browser.headers(), { unattended: true })).toBeNull();
});

test('a role that was taken away takes its counts with it', async () => {
  const tanaka = await signIn('takahashi');
  const id = await makeWaiting('佐藤 花子');
  await queueNotice(getDatabase(), toWaitingNotice({ sato: sato.personId }, id));
  const page = watch(tanaka);
  expect((await until(page, () => true)).counts.unread).toBeGreaterThan(0);
  await getDatabase().execute(sql`
    UPDATE role_grant SET taken_at = clock() FROM person p WHERE p.id = person_id AND p.subject = 'takahashi' AND taken_at IS NULL`);
  await moveCommand(id, 'rejected');
  expect((await until(page, ({ counts }) => counts.toDecide === 0)).counts).toMatchObject({ unread: 0, mine: 0 });
});
