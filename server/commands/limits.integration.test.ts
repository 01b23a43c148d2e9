import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { liftStop, stopSending } from './change-stop.ts';
import { getLease } from './lease.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';
import { startTestWire, type TestWire } from './test-wire.ts';

const perPerson = 10;
const patience = { timeout: 20_000 };
let road: TestRoad;
let wire: TestWire;
let sato: Staff;
let suzuki: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ CALLS_PER_PERSON: String(perPerson), CALLS_AT_ONCE: '40' }, wire);
  [sato, suzuki] = [await road.signIn('sato'), await road.signIn('suzuki')];
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

const note = (body: string) =>
  toPost('createApiExceptionNote', { input: { apiExceptionId: '1001', body } }, { reason: { code: 'dataCorrection' } });

async function repayment(of: string, yen = 1_000) {
  const [ledger] = await road.ledgersOf(suzuki, of);
  if (!ledger) throw new Error(`${of} has no ledger`);
  return askRepayment(of, ledger, yen);
}

test('somebody with as many calls as allowed is asked to press again, and nothing of that is recorded', async () => {
  const sent = wire.mutations.length;
  const release = wire.hold();
  const under = Array.from({ length: perPerson }, (_, index) => road.submit(sato, note(`待ち ${index}`)));
  await expect.poll(() => wire.mutations.length, patience).toBe(sent + perPerson);
  const one = note('もう一件');
  expect(await road.submit(sato, one)).toMatchObject({ ok: false, code: 'tooManyAtOnce' });
  await expect(road.stored(one.commandId)).rejects.toThrow('No command');
  expect(wire.mutations).toHaveLength(sent + perPerson);
  release();
  for (const answer of await Promise.all(under)) expect(answer).toMatchObject({ ok: true });
  await drainSendings();
  expect(await road.submit(sato, one)).toMatchObject({ ok: true, status: 'succeeded' });
});

test('a stop while fifty are under way: none leaves after it, and what was past the last look finishes', async () => {
  const sent = wire.mutations.length;
  const posts = Array.from({ length: 50 }, (_, index) => note(`停止 ${index}`));
  const answers = posts.map((post, index) => road.submit(index % 2 === 0 ? sato : suzuki, post));
  await expect.poll(() => wire.mutations.length, patience).toBeGreaterThan(sent);
  const stopped = await stopSending({ scope: 'domain', name: 'api-exceptions' }, '調査中', 'tanaka');
  const results = await Promise.all(answers);
  await drainSendings();
  const left = wire.mutations.length;
  expect(await road.submit(sato, note('停止のあと'))).toMatchObject({ ok: false, code: 'sendingStopped' });
  expect(wire.mutations).toHaveLength(left);

  const ends = await Promise.all(
    posts.map(async ({ commandId }, index) =>
      results[index]?.ok ? (await road.stored(commandId)).status : results[index]?.code,
    ),
  );
  const countOf = (end: string) => ends.filter((one) => one === end).length;
  expect(countOf('succeeded')).toBe(left - sent);
  expect(countOf('succeeded') + countOf('not_sent') + countOf('sendingStopped') + countOf('tooManyAtOnce')).toBe(50);
  expect(countOf('succeeded')).toBeLessThan(50);
  // The log is one order for all: what is recorded as sent after the stop has not left.
  const { rows } =
    await getPool().query(`SELECT count(*)::int AS count FROM log_entry e JOIN command c ON c.id::text = e.command_id
    WHERE e.event = 'command.sending' AND c.status = 'succeeded'
      AND e.sequence > (SELECT max(sequence) FROM log_entry WHERE event = 'sending.stopped')`);
  expect(rows[0]).toEqual({ count: 0 });
  const id = stopped.ok ? stopped.id : 0;
  await liftStop(id, 'tanaka');
  await liftStop(id, 'takahashi');
  expect(await road.submit(sato, note('解除のあと'))).toMatchObject({ ok: true, status: 'succeeded' });
});

test('a 429 with Retry-After holds back the person it was said to, until that time and no longer', async () => {
  expect(await road.submit(sato, await repayment('A-FA00000D'))).toMatchObject({ ok: true, status: 'unknown' });
  const sent = wire.mutations.length;
  const post = note('休んでから');
  const held = await road.submit(sato, post);
  expect(held).toMatchObject({ ok: false, code: 'heldBack' });
  const until = held.ok ? '' : (held.params?.until ?? '');
  expect(Date.parse(until) - Date.now()).toBeGreaterThan(10_000);
  expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(30_000);
  expect(wire.mutations).toHaveLength(sent);
  expect(await road.submit(suzuki, note('別の人'))).toMatchObject({ ok: true, status: 'succeeded' });
  await road.site.database.moveClock(31_000);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
});

test('too many requests without a time: half a minute, and longer each time it is said again', async () => {
  const pauses: number[] = [];
  for (const yen of [1_001, 1_002, 1_003]) {
    expect(await road.submit(suzuki, await repayment('A-FA000019', yen))).toMatchObject({ status: 'refused' });
    const { rows } = await getPool().query(
      `SELECT round(extract(epoch FROM until - said_at))::int AS seconds FROM held_back WHERE person_id = $1`,
      [suzuki.personId],
    );
    const seconds = Number(Object(rows[0]).seconds);
    pauses.push(seconds);
    await road.site.database.moveClock(seconds * 1_000 + 1_000);
  }
  expect(pauses).toEqual([30, 60, 120]);
});
