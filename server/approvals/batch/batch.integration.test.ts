import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { getDatabase } from '#server/db/client.ts';
import { batchRow } from '#server/db/schema/batches.ts';
import { type Desk, signInDesk } from '../test-people.ts';
import { abandonedSeconds, atOnce } from './batch-limits.ts';
import { closeAbandoned } from './close-abandoned.ts';
import { decideBatch } from './decide-batch.ts';
import { findOwnBatches } from './find-own-batches.ts';
import { getBatch } from './get-batch.ts';
import { openBatch } from './open-batch.ts';
import { sendQueued } from './send-queued.ts';
import { stopBatch } from './stop-batch.ts';

let road: TestRoad;
let wire: TestWire;
let desk: Desk;
let request: Parameters<typeof decideBatch>[0]['request'];
const going = new AbortController().signal;

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  desk = await signInDesk(road);
  request = { headers: new Headers({ origin: road.site.origin }), address: '203.0.113.7', userAgent: 'test' };
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

async function waitingTemplate(by: Staff): Promise<string> {
  const values = { input: { name: `t-${randomUUID()}`, templateData: '{}' } };
  const post = toPost('createTemplate', values, { reason: { code: 'plannedChange' } });
  expect(await road.submitOnce(by, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

async function waitingRepayment(account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(desk.sato, account);
  const post = askRepayment(account, ledger, yen);
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

/** As the page of a batch does: opens all, and posts those that this person may decide. */
async function approveAll(staff: Staff, commandIds: string[], batchId: string = randomUUID()) {
  const opened = await openBatch({ staff, input: { batchId, commandIds }, request });
  if (!opened.ok) throw new Error(opened.code);
  const rows = opened.rows.flatMap(({ opened: one }) =>
    one.ok ? [{ commandId: one.request.commandId, digest: one.request.digest, overridden: one.request.flags }] : [],
  );
  const result = await decideBatch({ staff, input: { batchId, rows, reason: 'まとめて確認しました' }, request });
  return { opened, result, batchId };
}

const statusOf = async (id: string) => (await road.stored(id)).status;

test('a lead approves three at once: all decisions stand before anything leaves, then each is sent once', async () => {
  const ids = [
    await waitingRepayment('A-4B54C4BC', 1_001),
    await waitingTemplate(desk.sato),
    await waitingTemplate(desk.suzuki),
  ];
  const before = wire.mutations.length;
  const { result, batchId } = await approveAll(desk.tanaka, ids);
  expect(result).toEqual({ ok: true, batchId });
  expect(await Promise.all(ids.map(statusOf))).toEqual(['approved', 'approved', 'approved']);
  expect(wire.mutations).toHaveLength(before);
  const [money, ...others] = (await getBatch(desk.nakamura, batchId))?.lines ?? [];
  expect(money).toMatchObject({ amount: { yen: 1_001, unit: 'yen' }, account: 'A-4B54C4BC', turn: 'queued' });
  expect(others.map(({ amount }) => amount)).toEqual([null, null]);
  expect(await getBatch(desk.nakamura, batchId)).toMatchObject({ open: true, deciderName: '田中 健' });
  const taken = await Promise.all([sendQueued(going), sendQueued(going)]);
  expect(taken[0] + taken[1]).toBe(3);
  expect(await Promise.all(ids.map(statusOf))).toEqual(['succeeded', 'succeeded', 'succeeded']);
  expect(wire.mutations).toHaveLength(before + 3);
  expect(await getBatch(desk.tanaka, batchId)).toMatchObject({ open: false });
  expect(await sendQueued(going)).toBe(0);
});

test('one’s own is not decided in a batch either, and one refusal hides no other', async () => {
  const own = await waitingTemplate(desk.tanaka);
  const [good, taken] = [await waitingTemplate(desk.sato), await waitingTemplate(desk.sato)];
  const opened = await openBatch({
    staff: desk.tanaka,
    input: { batchId: randomUUID(), commandIds: [own, good, taken] },
    request,
  });
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.rows.map(({ opened: one }) => (one.ok ? 'opened' : one.code))).toEqual([
    'makerMayNot',
    'opened',
    'opened',
  ]);
  expect(await road.withdraw(desk.sato, taken)).toMatchObject({ ok: true });
  const seen = await openBatch({ staff: desk.nakamura, input: { batchId: randomUUID(), commandIds: [own] }, request });
  const theirs = seen.ok && seen.rows[0]?.opened.ok ? seen.rows[0].opened.request.digest : '';
  const digestOf = (place: number) => {
    const one = opened.rows[place]?.opened;
    return one?.ok ? one.request.digest : theirs;
  };
  const rows = [own, good, taken].map((commandId, place) => ({ commandId, digest: digestOf(place) }));
  const batchId = randomUUID();
  expect(await decideBatch({ staff: desk.tanaka, input: { batchId, rows }, request })).toMatchObject({ ok: true });
  const view = await getBatch(desk.tanaka, batchId);
  expect(view?.lines.map(({ refused }) => refused)).toEqual(['makerMayNot', null, 'notWaiting']);
  await sendQueued(going);
  expect([await statusOf(own), await statusOf(good), await statusOf(taken)]).toEqual([
    'waiting',
    'succeeded',
    'withdrawn',
  ]);
});

test('stopped between rows: what was not taken stays approved, and its maker presses', async () => {
  const ids = [await waitingTemplate(desk.sato), await waitingTemplate(desk.sato)];
  const { batchId } = await approveAll(desk.tanaka, ids);
  expect(await stopBatch({ staff: desk.sato, input: { batchId }, request })).toMatchObject({ code: 'notPermitted' });
  expect(await stopBatch({ staff: desk.nakamura, input: { batchId }, request })).toEqual({ ok: true, batchId });
  expect(await stopBatch({ staff: desk.nakamura, input: { batchId }, request })).toMatchObject({ code: 'notFound' });
  expect(await sendQueued(going)).toBe(0);
  expect(await Promise.all(ids.map(statusOf))).toEqual(['approved', 'approved']);
  const view = await getBatch(desk.tanaka, batchId);
  expect(view).toMatchObject({ open: false, stopped: { byName: '中村 健太' } });
  expect(view?.lines.map(({ turn }) => turn)).toEqual(['stopped', 'stopped']);
  expect(await road.press(desk.sato, ids[0] ?? '')).toMatchObject({ ok: true, status: 'succeeded' });
});

test('a decision that nobody finished ends the batch by itself, and what was approved is sent', async () => {
  const [good, orphan] = [await waitingTemplate(desk.sato), await waitingTemplate(desk.sato)];
  const { batchId } = await approveAll(desk.tanaka, [good]);
  await getDatabase().insert(batchRow).values({ batchId, ordinal: 9, commandId: orphan });
  expect(await sendQueued(going)).toBe(0);
  expect(await closeAbandoned()).toBe(0);
  await road.site.database.moveClock((abandonedSeconds + 1) * 1_000);
  expect(await closeAbandoned()).toBe(1);
  expect(await sendQueued(going)).toBe(1);
  const view = await getBatch(desk.tanaka, batchId);
  expect(view?.lines.map(({ refused, status }) => refused ?? status)).toEqual(['succeeded', 'notRecorded']);
  expect(view?.open).toBe(false);
  expect(await statusOf(orphan)).toBe('waiting');
});

test('a lead who left the page is shown nothing more, and nothing more is on record as shown', async () => {
  const ids = await Promise.all(Array.from({ length: 9 }, () => waitingTemplate(desk.sato)));
  const leaving = new AbortController();
  const seen: string[] = [];
  const tell = async ({ commandId }: { commandId: string }) => {
    seen.push(commandId);
    leaving.abort();
  };
  const input = { batchId: randomUUID(), commandIds: ids };
  await expect(openBatch({ staff: desk.tanaka, input, request }, { tell, gone: leaving.signal })).rejects.toThrow();
  const viewed = await Promise.all(ids.map((id) => road.events(id)));
  expect(viewed.filter((events) => events.includes('command.viewed')).length).toBeLessThanOrEqual(atOnce);
});

test('the inbox leads back to what its reader approved together, and to nobody else’s', async () => {
  const { batchId } = await approveAll(desk.nakamura, [await waitingTemplate(desk.sato)]);
  expect((await findOwnBatches(desk.nakamura))[0]).toMatchObject({ id: batchId, rows: 1, left: 1 });
  await sendQueued(going);
  expect((await findOwnBatches(desk.nakamura))[0]).toMatchObject({ id: batchId, left: 0 });
  expect((await findOwnBatches(desk.takahashi)).map(({ id }) => id)).not.toContain(batchId);
  expect(await findOwnBatches(desk.sato)).toEqual([]);
});

test('the same press twice is one batch', async () => {
  const id = await waitingTemplate(desk.sato);
  const batchId = randomUUID();
  const first = await approveAll(desk.tanaka, [id], batchId);
  const rows = [{ commandId: id, digest: 'f'.repeat(64) }];
  expect(first.result).toEqual({ ok: true, batchId });
  expect(await decideBatch({ staff: desk.tanaka, input: { batchId, rows }, request })).toEqual({ ok: true, batchId });
  expect((await road.events(id)).filter((event) => event === 'command.decide_refused')).toEqual([]);
  await sendQueued(going);
  expect(await statusOf(id)).toBe('succeeded');
});
