import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { endSession } from '#server/auth/end-session.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { findUnknown } from './find-unknown.ts';
import { getLease } from './lease.ts';
import { probeDue, probeForReader, probeNow } from './probe-due.ts';
import { askRepayment, startTestRoad, type TestRoad } from './test-road.ts';
import { startTestWire, type TestWire } from './test-wire.ts';

const operation = 'submitRepaymentRequest';
let road: TestRoad;
let wire: TestWire;
let sato: Staff;
let suzuki: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '2000' }, wire);
  [sato, suzuki] = await Promise.all([road.signIn('sato'), road.signIn('suzuki')]);
});
beforeEach(async () => {
  await road.site.control('reset', {});
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

/** A request that upstream carries out and whose answer is lost. */
async function lose(staff: Staff, account: string, yen: number): Promise<string> {
  await road.site.control('fault', { fault: 'drop-after', operation, account, times: 1 });
  const post = askRepayment(account, `L-${account.slice(2)}01`, yen);
  expect(await road.submit(staff, post)).toMatchObject({ ok: true, status: 'unknown' });
  return post.commandId;
}

const statusOf = async (id: string) => (await road.stored(id)).status;

test('where the state before cannot be read, nothing is sent, no command exists, and the maker is told', async () => {
  const account = 'A-ACC00007';
  const post = askRepayment(account, 'L-ACC0000701', 1_010);
  const before = wire.mutations.length;
  await road.site.control('fault', { fault: '502', operation: 'account', account, times: 3 });
  const answer = await road.submit(sato, post);
  expect(answer).toMatchObject({ ok: false });
  expect(['beforeUnreadable', 'targetUnreadable']).toContain(answer.ok ? '' : answer.code);
  expect(wire.mutations.length).toBe(before);
  const { rows } = await getDatabase().execute(sql`SELECT FROM command WHERE id = ${post.commandId}`);
  expect(rows).toHaveLength(0);
  // The same values, once upstream can be read again.
  await road.site.control('reset', {});
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
});

test('what was read before is stored with the command, by whom, and no later than sending', async () => {
  const post = askRepayment('A-ACC00007', 'L-ACC0000701', 4_000);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
  const { rows } = await getDatabase().execute<{ in_time: boolean; read_by: string; things: string }>(sql`
    SELECT b.read_at <= c.sending_at AS in_time, read_by, things FROM command_before b JOIN command c ON c.id = command_id
    WHERE command_id = ${post.commandId}`);
  expect(rows).toMatchObject([{ in_time: true, read_by: sato.personId }]);
  expect(JSON.parse(rows[0]?.things ?? '')).toMatchObject([{ id: 'RR-3000001', facts: { amount: 4_000 } }]);
});

test('one command reads nothing twice upstream', async () => {
  const before = wire.queries.length;
  await road.submitOnce(sato, askRepayment('A-ACC00012', 'L-ACC0001201', 1_020));
  const queries = wire.queries.slice(before).map((body) => body.toString('utf8'));
  expect(queries.length).toBeGreaterThan(1);
  expect(new Set(queries).size).toBe(queries.length);
});

test('the worker looks with the maker’s token, and it ends as landed', async () => {
  const id = await lose(sato, 'A-4B54C4BC', 1_111);
  expect(await probeDue('worker')).toBeGreaterThanOrEqual(1);
  expect(await statusOf(id)).toBe('landed');
  const { rows } = await getDatabase().execute(sql`SELECT run_by, verdict FROM probe_run WHERE command_id = ${id}`);
  expect(rows).toEqual([{ run_by: sato.personId, verdict: 'landed' }]);
});

test('without its maker it waits, says so, and whoever opens the queue looks', async () => {
  const leaving = await road.signIn('tanaka');
  const id = await lose(leaving, 'A-ACC00012', 1_212);
  await endSession(leaving, 'signedOut');
  await probeDue('worker');
  expect(await statusOf(id)).toBe('unknown');
  const [row] = (await findUnknown(suzuki, { show: 'unknown' })).filter((one) => one.id === id);
  expect(row).toMatchObject({ yen: 1_212, probe: { waits: true, last: null, before: { things: [] } } });
  await probeForReader({ staff: suzuki, context: {} });
  expect(await statusOf(id)).toBe('landed');
});

test('two looks at once move it once and claim one thing once', async () => {
  const id = await lose(sato, 'A-ACC00004', 1_313);
  await Promise.all([
    probeNow({ staff: suzuki, context: {} }, id),
    probeNow({ staff: sato, context: {} }, id),
    probeNow({ staff: suzuki, context: {} }, id),
  ]);
  expect(await statusOf(id)).toBe('landed');
  const { rows } = await getDatabase().execute(sql`SELECT FROM probe_claim WHERE command_id = ${id}`);
  expect(rows).toHaveLength(1);
  expect((await road.events(id)).filter((event) => event === 'command.resolved')).toHaveLength(1);
});

test('a good answer claims what it names: no lost command takes it for its own', async () => {
  const account = 'A-ACC00006';
  const post = askRepayment(account, 'L-ACC0000601', 1_414);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
  const { reply } = await road.stored(post.commandId);
  const named: string = JSON.parse(reply ?? '').data.submitRepaymentRequest.repaymentRequest.requestId;
  const { rows } = await getDatabase().execute(
    sql`SELECT kind, thing, generation FROM probe_claim WHERE command_id = ${post.commandId}`,
  );
  expect(rows).toEqual([{ kind: 'repaymentRequests', thing: `${account}/${named}`, generation: 0 }]);
});
