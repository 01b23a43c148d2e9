import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endEverySession } from '#server/auth/end-session.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { getLease } from './lease.ts';
import { observeDue } from './observe-due.ts';
import { findBeforeAfter } from './personal/find-before-after.ts';
import { askRepayment, startTestRoad, type TestRoad } from './test-road.ts';

let road: TestRoad;
let sato: Staff;
let takahashi: Staff;
const account = 'A-4B54C4BC';

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
  takahashi = await road.signIn('takahashi');
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('what a command did is read once more afterwards and entered once, beside what stood there before', async () => {
  const id = await ask(sato, 1_100);
  await road.site.database.moveClock(2_000);
  expect(await observeDue('worker')).toBe(1);
  expect(await observeDue('worker')).toBe(0);
  expect((await road.events(id)).at(-1)).toBe('command.observed');
  const [before, after] = await snapshots(id);
  expect(after?.account).toMatchObject({ number: account, ledgers: before?.account.ledgers });
});

test('an auditor finds both sides of it together, with nobody named in the clear', async () => {
  const id = await ask(sato, 1_150);
  expect(await findBeforeAfter(id)).toBe(null);
  await road.site.database.moveClock(2_000);
  await observeDue('worker');
  const found = await findBeforeAfter(id);
  expect(found?.before.snapshot.account?.number).toBe(account);
  expect(found?.after.snapshot.account?.ledgers).toHaveLength(found?.before.snapshot.account?.ledgers.length ?? -1);
  for (const side of [found?.before, found?.after]) expect(side?.snapshot.account?.holder).toMatch(/＊/);
});

test('two workers at once enter it once', async () => {
  const id = await ask(sato, 1_200);
  await road.site.database.moveClock(2_000);
  await Promise.all([observeDue('worker'), observeDue('worker'), observeDue('worker')]);
  expect((await road.events(id)).filter((event) => event === 'command.observed')).toHaveLength(1);
});

test('routine work, and what is not yet known to have taken effect, is not read again', async () => {
  const refused = await ask(sato, 99_999_999);
  expect((await road.stored(refused)).status).toBe('refused');
  await road.site.database.moveClock(2_000);
  expect(await observeDue('worker')).toBe(0);
});

test('what ended while no worker ran is read when one runs again, and after a day nobody asks', async () => {
  const id = await ask(sato, 1_250);
  await road.site.database.moveClock(60 * 60_000);
  sato = await road.signIn('sato');
  expect(await observeDue('worker')).toBe(1);
  expect((await road.events(id)).at(-1)).toMatch(/^command\.(un)?observed$/);
  await ask(sato, 1_260);
  await road.site.database.moveClock(25 * 60 * 60_000);
  expect(await observeDue('worker')).toBe(0);
  sato = await road.signIn('sato');
  takahashi = await road.signIn('takahashi');
});

test('those whom nobody can read for now do not stand in the way of those who came after', async () => {
  const gone: string[] = [];
  for (let made = 0; made < 21; made += 1) gone.push(await ask(takahashi, 10 + made));
  const own = await ask(sato, 40);
  await endEverySession(takahashi, 'signedOut');
  await road.site.database.moveClock(2_000);
  expect([await observeDue('worker'), await observeDue('worker')]).toEqual([0, 1]);
  expect((await road.events(own)).at(-1)).toBe('command.observed');
  await road.site.database.moveClock(5 * 60_000);
  expect([await observeDue('worker'), await observeDue('worker')]).toEqual([20, 1]);
  takahashi = await road.signIn('takahashi');
});

test('a maker who left is waited for five minutes; then it is entered that nobody read it', async () => {
  const id = await ask(takahashi, 1_300);
  await endEverySession(takahashi, 'signedOut');
  await road.site.database.moveClock(60_000);
  expect(await observeDue('worker')).toBe(0);
  await road.site.database.moveClock(5 * 60_000);
  expect(await observeDue('worker')).toBe(1);
  const { rows } = await getDatabase().execute(
    sql`SELECT event, code FROM log_entry WHERE command_id = ${id} ORDER BY sequence DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ event: 'command.unobserved', code: 'makerSignedOut' }]);
});

async function ask(staff: Staff, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(staff, account);
  const sent = await road.submit(staff, askRepayment(account, ledger, yen));
  if (!sent.ok) throw new Error(sent.code);
  return sent.commandId;
}

async function snapshots(id: string): Promise<{ account: { ledgers: unknown } }[]> {
  const { rows } = await getDatabase().execute<{ content: string }>(sql`
    SELECT p.content FROM log_payload p JOIN log_entry e USING (sequence)
    WHERE e.command_id = ${id} AND p.name = 'snapshot' ORDER BY sequence`);
  return rows.map(({ content }) => JSON.parse(content));
}
