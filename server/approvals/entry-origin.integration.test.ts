import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toActor } from '#server/audit/actor.ts';
import type { EventName } from '#server/audit/event.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { liftStop, stopSending } from '#server/commands/change-stop.ts';
import { getLease } from '#server/commands/lease.ts';
import { getBlock } from '#server/commands/money/find-blocks.ts';
import { liftBlock } from '#server/commands/money/lift-block.ts';
import { probeNow } from '#server/commands/probe-due.ts';
import type { SubmitInput } from '#server/commands/submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { getDatabase } from '#server/db/client.ts';
import { setNoticeAddress } from '#server/notices/notice-address.ts';
import { decideBatch } from './batch/decide-batch.ts';
import { openBatch } from './batch/open-batch.ts';
import { stopBatch } from './batch/stop-batch.ts';
import { lookAfter } from './look-after.ts';
import { type Desk, signInDesk } from './test-people.ts';

const account = 'A-4B54C4BC';
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let desk: Desk;
let request: Parameters<typeof decideBatch>[0]['request'];
/** What happened up to here is no story of this file: the sign-ins of its people. */
let begun: number;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '2000' });
  desk = await signInDesk(road);
  request = { headers: new Headers({ origin: road.site.origin }), ...context };
  begun = (await entriesSince(0)).at(-1)?.sequence ?? 0;
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('whatever a person does at the console says from where', async () => {
  await someoneElseSends(await approvedUnsent(template()));
  await itAsksAgain(await approvedUnsent(template()));
  await aLeadLooksAfterwards();
  await aBatchIsDecidedAndStopped();
  await anUnknownIsSentAgain();
  const by = { actor: toActor(desk.sato), ...context };
  const mail = { address: 'sato@ops.example.jp', locale: 'ja' } as const;
  await setNoticeAddress({ personId: desk.sato.personId, by }, mail, ['ops.example.jp']);

  const entries = await entriesSince(begun);
  const pressed = entries.filter(({ actor, event }) => actor.kind === 'person' && !answers.has(event));
  expect(new Set(pressed.map(({ event }) => event))).toEqual(new Set(told));
  expect(pressed.filter(({ address, userAgent }) => !address || !userAgent)).toEqual([]);
});

test('what goes by itself, because the last yes was given, does not say from where its maker once asked', async () => {
  const post = template();
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  expect(await road.decide(desk.tanaka, post.commandId, 'approve')).toMatchObject({ status: 'succeeded' });
  const sent = (await entriesSince(begun)).filter(
    ({ commandId, event }) => commandId === post.commandId && event === 'command.sending',
  );
  expect(sent.map(({ address }) => address)).toEqual([undefined]);
});

/** Upstream's answer, whenever it comes: nobody pressed anything. */
const answers: ReadonlySet<EventName> = new Set(['command.succeeded', 'command.unknown', 'command.observed']);
/** Everything that the story above is about. */
const told: EventName[] = [
  'command.submitted',
  'command.waiting',
  'command.viewed',
  'command.voted',
  'command.approved',
  'command.sending',
  'command.taken_over',
  'command.asked_again',
  'command.looked_after',
  'command.blocked',
  'command.probed',
  'block.lifted',
  'batch.decided',
  'batch.stopped',
  'attempt.refused',
  'notices.mail_changed',
];

interface Told {
  sequence: number;
  event: EventName;
  actor: { kind: string };
  commandId?: string;
  address?: string;
  userAgent?: string;
}

async function entriesSince(sequence: number): Promise<Told[]> {
  const { rows } = await getDatabase().execute<{ entry: Told }>(sql`
    SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry WHERE sequence > ${sequence} ORDER BY sequence`);
  return rows.map(({ entry }) => entry);
}

const template = () =>
  toPost(
    'createTemplate',
    { input: { name: `t-${randomUUID()}`, templateData: '{}' } },
    { reason: { code: 'plannedChange' } },
  );

/** Approved by a lead while its sending is stopped: it stands until somebody presses. */
async function approvedUnsent(post: SubmitInput): Promise<string> {
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  const stop = await stopSending({ scope: 'operation', name: post.operation }, '確認中', desk.takahashi.personId);
  if (!stop.ok) throw new Error(stop.code);
  expect(await road.decide(desk.tanaka, post.commandId, 'approve')).toMatchObject({ ok: true, status: 'approved' });
  for (const lead of [desk.takahashi, desk.nakamura]) await liftStop(stop.id, lead.personId);
  return post.commandId;
}

async function someoneElseSends(id: string): Promise<void> {
  expect(await road.press(desk.suzuki, id)).toMatchObject({ ok: true, status: 'succeeded' });
}

/** Whoever approved it is no lead any more when its maker presses. */
async function itAsksAgain(id: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  const force = (set: string) =>
    superuser.query(
      `ALTER TABLE role_grant DISABLE TRIGGER ALL; UPDATE role_grant SET ${set} WHERE role = 'lead'
       AND person_id = '${desk.tanaka.personId}'; ALTER TABLE role_grant ENABLE TRIGGER ALL`,
    );
  await force('taken_at = clock()');
  expect(await road.press(desk.sato, id)).toMatchObject({ ok: true, status: 'waiting' });
  await force('taken_at = NULL');
  await superuser.end();
}

async function aLeadLooksAfterwards(): Promise<void> {
  const pause = { accountNumber: 'A-ACC0000B', pathName: 'STANDARD', startDate: '2099-01-01', stopDate: '2099-01-08' };
  const post = toPost('pauseDunning', { input: pause });
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
  const looked = await lookAfter({ staff: desk.takahashi, input: { commandId: post.commandId }, request });
  expect(looked).toMatchObject({ ok: true });
}

async function aBatchIsDecidedAndStopped(): Promise<void> {
  const post = template();
  await road.submitOnce(desk.sato, post);
  const [batchId, { commandId }] = [randomUUID(), post];
  const opened = await openBatch({ staff: desk.tanaka, input: { batchId, commandIds: [commandId] }, request });
  const row = opened.ok ? opened.rows[0]?.opened : undefined;
  if (!row?.ok) throw new Error(row?.code);
  const rows = [{ commandId, digest: row.request.digest, overridden: row.request.flags }];
  const input = { batchId, rows, reason: 'まとめて確認しました' };
  expect(await decideBatch({ staff: desk.tanaka, input, request })).toMatchObject({ ok: true });
  expect(await stopBatch({ staff: desk.nakamura, input: { batchId }, request })).toMatchObject({ ok: true });
}

/** Its twin is blocked and let past, it is looked for, and its maker sends it once more. */
async function anUnknownIsSentAgain(): Promise<void> {
  const [ledger = ''] = await road.ledgersOf(desk.sato, account);
  const post = askRepayment(account, ledger, 1_001);
  const id = await approvedUnsent(post);
  await road.site.control('fault', { fault: 'drop-before', operation: post.operation, account, times: 1 });
  expect(await road.press(desk.sato, id)).toMatchObject({ ok: true, status: 'unknown' });
  const blocked = await road.submitOnce(desk.suzuki, askRepayment(account, ledger, 1_001));
  if (blocked.ok || blocked.block === undefined) throw new Error('nothing was blocked');
  const { block } = blocked;
  const seen = (await getBlock(desk.takahashi, block))?.seen ?? '';
  const input = { block, seen, reason: 'Krakenで未反映を確認済み' };
  expect(await liftBlock({ staff: desk.takahashi, input, request })).toEqual({ ok: true });
  await probeNow({ staff: desk.sato, context }, id);
  const again = { commandId: id, step: 'sendAgain', attempt: 1 };
  expect(await road.resolve(desk.sato, again)).toMatchObject({ ok: true, status: 'succeeded' });
}
