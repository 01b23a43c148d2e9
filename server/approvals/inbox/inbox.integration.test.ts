import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { removeView, saveView } from '#server/commands/views/change-views.ts';
import { findViews } from '#server/commands/views/find-views.ts';
import { readAccount } from '#server/kraken/read-account.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { countRequests } from './count-requests.ts';
import { findChoices } from './find-choices.ts';
import { findNeighbours } from './find-neighbours.ts';
import { findOwnOpen } from './find-own-open.ts';
import { findRequests } from './find-requests.ts';
import { getRequest } from './get-request.ts';
import type { RequestFilter } from './request-filter.ts';

let road: TestRoad;
let sato: Staff;
let takahashi: Staff;
let suzuki: Staff;
let watanabe: Staff;
const account = 'A-4B54C4BC';
let ledger: string;
let ids: string[];

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
  takahashi = await road.signIn('takahashi');
  suzuki = await road.signIn('suzuki');
  watanabe = await road.signIn('watanabe');
  ledger = (await road.ledgersOf(sato, account))[0] ?? '';
  // One after the other: each explains the ones before it.
  ids = [];
  for (const [staff, amount] of [
    [sato, 1_200],
    [suzuki, 20_000],
    [takahashi, 3_000],
  ] as const) {
    const post = askRepayment(account, ledger, amount);
    const first = await road.submitOnce(staff, post);
    const despite = { earlier: first.ok ? [] : (first.earlier ?? []), reason: '別の件であることを確認しました' };
    const asked = first.ok ? first : await road.submitOnce(staff, { ...post, despite });
    expect(asked).toMatchObject({ ok: true, status: 'waiting' });
    ids.push(post.commandId);
  }
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

const find = async (staff: Staff, filter: Partial<RequestFilter> = {}) =>
  (await findRequests(staff, { tab: 'waiting', ...filter })).rows.map(({ id }) => id);

test('a lead sees everything that waits, their own too, and can decide all but their own', async () => {
  const { rows } = await findRequests(takahashi, { tab: 'waiting' });
  expect(rows.map(({ id, bar }) => [id, bar])).toEqual([
    [ids[0], null],
    [ids[1], null],
    [ids[2], 'makerMayNot'],
  ]);
  expect(rows[1]).toMatchObject({
    amount: { yen: 20_000, unit: 'yen' },
    makerName: suzuki.name,
    flags: ['possibleDuplicate'],
    request: { deciders: 1, approvals: 0 },
  });
  expect(rows[0]?.holder).toMatch(/^.＊+$/);
});

test('an operator reads what waits and decides none of it', async () => {
  const { rows } = await findRequests(suzuki, { tab: 'waiting' });
  expect(rows.map(({ bar }) => bar)).toEqual(['notPermitted', 'makerMayNot', 'notPermitted']);
});

test('each condition keeps what fits it', async () => {
  expect(await find(takahashi, { above: 'tenThousand' })).toEqual([ids[1]]);
  expect(await find(takahashi, { maker: sato.personId })).toEqual([ids[0]]);
  expect(await find(takahashi, { flag: 'possibleDuplicate' })).toEqual([ids[1], ids[2]]);
  expect(await find(takahashi, { flag: 'overMaximum' })).toEqual([]);
  expect(await find(takahashi, { flag: 'destinationUnknown' })).toEqual([]);
  expect(await find(takahashi, { flag: 'instructionYoung' })).toEqual([]);
  expect(await find(takahashi, { flag: 'splitting' })).toEqual([]);
  expect(await find(takahashi, { flag: 'saidNotLanded' })).toEqual([]);
  expect(await find(takahashi, { soon: true })).toEqual([]);
  expect(await find(takahashi, { account, domain: 'repayments', operation: 'submitRepaymentRequest' })).toEqual(ids);
  expect(await find(takahashi, { account: 'A-ACC00002' })).toEqual([]);
});

test('pages follow each other without a gap', async () => {
  const first = await findRequests(takahashi, { tab: 'waiting' }, { limit: 2 });
  const second = await findRequests(takahashi, { tab: 'waiting' }, { limit: 2, after: first.next ?? '' });
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeNull();
});

test('from one request the arrows go to the others that can be decided, and round', async () => {
  expect(await findNeighbours(takahashi, ids[0] ?? '', {})).toEqual({ previous: ids[1], next: ids[1], left: 2 });
  expect(await findNeighbours(takahashi, ids[0] ?? '', { above: 'tenThousand' })).toMatchObject({ next: ids[1] });
  expect(await findNeighbours(takahashi, ids[1] ?? '', { above: 'tenThousand' })).toMatchObject({ next: null });
});

test('what is counted on the tabs is what stands in them', async () => {
  expect(await countRequests(takahashi)).toEqual({ waiting: 2, mine: 1, after: 0 });
  expect(await countRequests(sato)).toEqual({ waiting: 2, mine: 1, after: 0 });
  const { operations, makers } = await findChoices(takahashi);
  expect(operations).toEqual(['submitRepaymentRequest']);
  expect(makers).toHaveLength(3);
});

test('a request’s page is masked, and says who has decided what', async () => {
  const [id = ''] = ids;
  expect(await getRequest(watanabe, id)).toMatchObject({ bar: 'notPermitted', status: 'waiting' });
  const request = await getRequest(takahashi, id);
  expect(request).toMatchObject({ bar: null, rounds: [{ round: 1, votes: [], end: null }] });
  const reader = await requireReader(takahashi);
  const upstream = reader.ok ? await readAccount(reader.value, account) : null;
  const holder = upstream?.ok ? upstream.value?.holder : null;
  expect(holder).toMatch(/\S/);
  expect(JSON.stringify(request)).not.toContain(holder);
  expect(await getRequest(takahashi, 'no-such-id')).toBeNull();
});

test('what was decided leaves the list of what waits, and stands among the decided ones with its decider', async () => {
  const [id = ''] = ids;
  expect(await road.decide(takahashi, id, 'approve')).toMatchObject({ ok: true });
  await drainSendings();
  expect(await find(takahashi)).toEqual([ids[1], ids[2]]);
  const { rows } = await findRequests(takahashi, { tab: 'decided', byMe: true });
  expect(rows).toMatchObject([{ id, request: { end: { status: 'approved' } } }]);
  expect(await find(sato, { tab: 'mine' })).toEqual([id]);
  expect((await getRequest(sato, id))?.rounds[0].votes).toMatchObject([
    { voterName: takahashi.name, verdict: 'approve', onBehalfOf: null },
  ]);
  expect(await findOwnOpen(suzuki)).toMatchObject({ waiting: [{ id: ids[1] }], toSend: [], returned: [] });
});

test('a list is kept under a name, shared where its owner says so, and removed by nobody else', async () => {
  const asked = { page: 'approvals' as const, name: '大口', query: 'tab=waiting&above=hundredThousand', shared: true };
  const saved = await saveView(takahashi, asked);
  expect(saved).toMatchObject({ ok: true });
  expect(await saveView(takahashi, asked)).toEqual({ ok: false, code: 'nameTaken' });
  expect(await saveView(takahashi, { ...asked, name: ' ' })).toEqual({ ok: false, code: 'noName' });
  expect(await saveView(takahashi, { ...asked, name: '自分用', shared: false })).toMatchObject({ ok: true });
  expect((await findViews(suzuki, 'approvals')).map(({ name, own }) => [name, own])).toEqual([['大口', false]]);
  const id = saved.ok ? saved.id : 0;
  expect(await removeView(suzuki, id)).toEqual({ ok: false, code: 'notStanding' });
  expect(await removeView(takahashi, id)).toEqual({ ok: true, id });
  expect(await findViews(suzuki, 'approvals')).toEqual([]);
});
