import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { guardHandler } from '#server/auth/guard.ts';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { sweep } from '#server/commands/sweep.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { watchCommand } from '#server/commands/watch-command.ts';
import { getPool } from '#server/db/client.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

const account = 'A-4B54C4BC';
const patience = { timeout: 20_000 };
let cluster: TestCluster;
let wire: TestWire;
let road: TestRoad;
let sato: Staff;
let ledger: string;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  cluster = await startTestCluster();
  wire = await startTestWire();
  road = await startTestRoad({}, wire, cluster.postgres);
  sato = await road.signIn('sato');
  ledger = (await road.ledgersOf(sato, account))[0] ?? '';
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
  await cluster.remove();
});

const repayment = (yen: number) => askRepayment(account, ledger, yen);
const isHeld = async () => (await getLease()).isHeld();

test('while the database is stopped nothing is sent, people are told, and it goes on by itself', async () => {
  expect(await road.submit(sato, repayment(1_101))).toMatchObject({ ok: true, status: 'succeeded' });
  const { processId } = await getLease();
  const sent = wire.mutations.length;
  const post = repayment(1_102);
  await cluster.stop();
  expect(await road.submit(sato, post)).toMatchObject({ ok: false, code: 'databaseUnreachable' });
  const answer = await guardHandler(
    new Request(`${road.site.origin}/api/look-ups`, { method: 'POST', headers: { origin: road.site.origin } }),
    { permission: 'customers:read', maxBytes: 100 },
    async () => new Response(),
  );
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'databaseUnreachable', reference: '' }]);
  expect(wire.mutations).toHaveLength(sent);
  await cluster.start();
  await expect.poll(isHeld, patience).toBe(true);
  expect((await getLease()).processId).not.toBe(processId);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
  expect(wire.mutations).toHaveLength(sent + 1);
});

test.each(['stop', 'kill'] as const)(
  'a command on its way when the database is gone (%s) gets its outcome once it is back',
  async (how) => {
    const post = repayment(how === 'stop' ? 1_201 : 1_202);
    const sent = wire.mutations.length;
    const release = wire.hold();
    const answered = road.submit(sato, post);
    await expect.poll(() => wire.mutations.length, patience).toBe(sent + 1);
    await cluster[how]();
    release();
    expect(await answered).toMatchObject({ ok: true, status: 'sending' });
    await cluster.start();
    await drainSendings();
    expect(await road.stored(post.commandId)).toMatchObject({ status: 'succeeded' });
  },
);

test('what was being sent under a lost lease is unknown at the next sweep, and a page that watches is told', async () => {
  const post = repayment(1_301);
  const sent = wire.mutations.length;
  const release = wire.hold();
  const answered = road.submit(sato, post);
  await expect.poll(() => wire.mutations.length, patience).toBe(sent + 1);
  await cluster.kill();
  await cluster.start();
  await expect.poll(isHeld, patience).toBe(true);
  const watched = watchCommand(post.commandId, { signal: AbortSignal.timeout(20_000) });
  expect(await watched.next()).toMatchObject({ value: 'sending' });
  const next = watched.next();
  expect(await sweep('worker')).toBe(1);
  expect(await next).toMatchObject({ value: 'unknown' });
  expect(await road.stored(post.commandId)).toMatchObject({ status: 'unknown', outcome_code: 'senderGone' });
  release();
  await answered;
  await drainSendings();
  expect(await road.stored(post.commandId)).toMatchObject({ status: 'succeeded' });
});

test('a command that was recorded under a lease that is gone is not sent under the next one', async () => {
  await expect.poll(isHeld, patience).toBe(true);
  const sent = wire.mutations.length;
  const posts = Array.from({ length: 20 }, (_, index) => repayment(2_000 + index));
  const answers = posts.map((post) => road.submit(sato, post));
  await expect.poll(() => wire.mutations.length, patience).toBeGreaterThan(sent);
  await cluster.kill();
  await cluster.start();
  await Promise.all(answers);
  await drainSendings();
  await expect.poll(isHeld, patience).toBe(true);
  await sweep('worker');
  const { rows } = await getPool().query(
    `SELECT count(*) FILTER (WHERE status IN ('prepared', 'sending'))::int AS open,
       count(*) FILTER (WHERE status = 'succeeded')::int AS done FROM command`,
  );
  expect(rows[0]).toMatchObject({
    open: 0,
    done: await road.effects({ account, operation: 'submitRepaymentRequest' }),
  });
});
