import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { getBlock } from '#server/commands/money/find-blocks.ts';
import { liftBlock } from '#server/commands/money/lift-block.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { type Desk, signInDesk } from './test-people.ts';

// Two requests for the same money, of which a lead has let the second pass: only one of them may go.
let road: TestRoad;
let wire: TestWire;
let desk: Desk;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  desk = await signInDesk(road);
});
afterEach(() => {
  wire.replies = 'pass';
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

/** The electricity ledger of an account, and an amount. */
async function ask(by: Staff, account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(by, account);
  const post = askRepayment(account, ledger, yen);
  expect(await road.submitOnce(by, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

/** Asked for although its twin is under way: blocked, let past by a lead, and asked for once more. */
async function askDespite(by: Staff, account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(by, account);
  const post = askRepayment(account, ledger, yen);
  const blocked = await road.submitOnce(by, post);
  if (blocked.ok || blocked.block === undefined) throw new Error('The guard let it pass');
  expect(await lift(desk.nakamura, blocked.block)).toMatchObject({ ok: true });
  expect(await road.submitOnce(by, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

async function lift(staff: Staff, block: string) {
  const seen = (await getBlock(staff, block))?.seen ?? '';
  const headers = new Headers({ origin: road.site.origin });
  const input = { block, seen, reason: '先の依頼とは別の返金です' };
  return liftBlock({ staff, input, request: { headers, address: '', userAgent: '' } });
}

const statusOf = async (id: string) => (await road.stored(id)).status;
const effectsOn = (account: string) => road.effects({ account, operation: 'submitRepaymentRequest' });

test('of two equal requests the one that was let past goes, and the first is not approved any more', async () => {
  const account = 'A-4B54C4BC';
  const first = await ask(desk.sato, account, 2_001);
  const second = await askDespite(desk.suzuki, account, 2_001);
  // While the second waits as well, the first has to wait for how that ends.
  expect(await road.decide(desk.takahashi, first, 'approve')).toMatchObject({ ok: false, code: 'duplicateFound' });
  expect(await road.decide(desk.tanaka, second, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
  expect(await road.decide(desk.takahashi, first, 'approve')).toMatchObject({ ok: false, code: 'duplicateFound' });
  expect(await statusOf(first)).toBe('waiting');
  expect(await effectsOn(account)).toBe(1);
});

test('where the one that was let past is rejected, the first can be approved', async () => {
  const account = 'A-ACC00004';
  const first = await ask(desk.sato, account, 2_002);
  const second = await askDespite(desk.suzuki, account, 2_002);
  expect(await road.decide(desk.tanaka, second, 'reject')).toMatchObject({ ok: true, status: 'rejected' });
  expect(await road.decide(desk.takahashi, first, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
  expect(await effectsOn(account)).toBe(1);
});

test('what was let past an unknown outcome stops when that turns out to have landed', async () => {
  const account = 'A-ACC00002';
  const first = await ask(desk.sato, account, 2_003);
  wire.replies = 'lose';
  expect(await road.decide(desk.takahashi, first, 'approve')).toMatchObject({ ok: true, status: 'unknown' });
  wire.replies = 'pass';
  const second = await askDespite(desk.suzuki, account, 2_003);
  const landed = { commandId: first, step: 'landed', attempt: 1, reason: 'Kraken の画面で確認しました' };
  expect(await road.resolve(desk.nakamura, landed)).toMatchObject({ ok: true });
  expect(await road.decide(desk.tanaka, second, 'approve')).toMatchObject({ ok: false, code: 'duplicateFound' });
  expect(await statusOf(second)).toBe('waiting');
  expect(await effectsOn(account)).toBe(1);
});
