import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { getDatabase } from '#server/db/client.ts';
import { decideCommand } from '../decide-command.ts';
import { openRequest } from '../open-request.ts';
import { askRuleChange } from '../rules/ask-rule-change.ts';
import { confirmRuleChange } from '../rules/confirm-rule-change.ts';
import { type Desk, signInDesk } from '../test-people.ts';
import { decideBatch } from './decide-batch.ts';
import { getBatch } from './get-batch.ts';
import { openBatch } from './open-batch.ts';

let road: TestRoad;
let wire: TestWire;
let desk: Desk;
let request: Parameters<typeof decideBatch>[0]['request'];

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  desk = await signInDesk(road);
  request = { headers: new Headers({ origin: road.site.origin }), address: '203.0.113.7', userAgent: 'test' };
  await askForProof();
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

/** From now on the rule of everything else wants a fresh sign-in. */
async function askForProof(): Promise<void> {
  const { version, set } = await getRules(getDatabase());
  const found = set.rules.find(({ id }) => id === 'everythingElse');
  if (!found) throw new Error('There is no such rule');
  const { id: rule, covers: _, ...terms } = found;
  const edit = { kind: 'change' as const, rule, terms: { ...terms, stepUp: true } };
  const context = { address: '203.0.113.7', userAgent: 'test' };
  const asked = await askRuleChange({ edit, basedOn: version, reason: '試験' }, { staff: desk.takahashi, context });
  if (!asked.ok) throw new Error(asked.code);
  expect(await confirmRuleChange(asked.version, { staff: desk.tanaka, context })).toMatchObject({ ok: true });
}

let ids: [string, string];
beforeEach(async () => {
  ids = [await waitingTemplate(), await waitingTemplate()];
});

async function waitingTemplate(): Promise<string> {
  const values = { input: { name: `t-${randomUUID()}`, templateData: '{}' } };
  const post = toPost('createTemplate', values, { reason: { code: 'plannedChange' } });
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

/** As if the provider had answered. */
async function prove({ sessionId, personId }: Staff, about: string): Promise<void> {
  const state = randomBytes(32);
  await getDatabase().execute(sql`
    INSERT INTO step_up (session_id, person_id, about, state_hash, return_to)
    VALUES (${sessionId}, ${personId}, ${about}, ${state}, '/')`);
  await getDatabase().execute(sql`UPDATE step_up SET answered_at = clock() WHERE state_hash = ${state}`);
  await getDatabase().execute(sql`UPDATE step_up SET done_at = clock() WHERE state_hash = ${state}`);
}

async function openAll(batchId: string) {
  const opened = await openBatch({ staff: desk.tanaka, input: { batchId, commandIds: ids }, request });
  if (!opened.ok) throw new Error(opened.code);
  const shown = opened.rows.flatMap(({ opened: one }) =>
    one.ok ? [{ commandId: one.request.commandId, digest: one.request.digest }] : [],
  );
  expect(shown).toHaveLength(2);
  return { ...opened, shown };
}

const resultsOf = async (batchId: string) =>
  (await getBatch(desk.tanaka, batchId))?.lines.map(({ refused, status }) => refused ?? status);

test('one fresh sign-in about a batch counts for all of its rows, also where one is left out', async () => {
  const batchId = randomUUID();
  const before = await openAll(batchId);
  expect(before.stepUp).toBe(true);
  await prove(desk.tanaka, before.about);
  const { stepUp, shown } = await openAll(batchId);
  expect(stepUp).toBe(false);
  const [first, ...leftOut] = shown;
  const input = { batchId, rows: [first], leftOut };
  expect(await decideBatch({ staff: desk.tanaka, input, request })).toMatchObject({ ok: true });
  expect(await resultsOf(batchId)).toEqual(['approved']);
});

test('a sign-in about other rows, another batch or by another lead counts for none', async () => {
  const [batchId, other] = [randomUUID(), randomUUID()];
  const { about, shown } = await openAll(other);
  await prove(desk.tanaka, about);
  await prove(desk.nakamura, (await openAll(batchId)).about);
  expect(await decideBatch({ staff: desk.tanaka, input: { batchId, rows: shown }, request })).toMatchObject({
    ok: true,
  });
  expect(await resultsOf(batchId)).toEqual(['stepUpNeeded', 'stepUpNeeded']);
  const input = { batchId: other, rows: shown.slice(1) };
  expect(await decideBatch({ staff: desk.tanaka, input, request })).toMatchObject({ ok: true });
  expect(await resultsOf(other)).toEqual(['stepUpNeeded']);
});

test('alone, it is about what was shown of the request: not about its id, and not about what it looks like later', async () => {
  const [commandId] = ids;
  const open = async () => {
    const opened = await openRequest({ staff: desk.tanaka, input: { commandId }, request });
    if (!opened.ok) throw new Error(opened.code);
    return opened.request;
  };
  const { digest } = await open();
  const approve = () =>
    decideCommand({ staff: desk.tanaka, input: { commandId, verdict: 'approve', digest }, request });
  await prove(desk.tanaka, commandId);
  expect(await open()).toMatchObject({ stepUp: true });
  expect(await approve()).toMatchObject({ ok: false, code: 'stepUpNeeded' });
  await prove(desk.tanaka, digest);
  expect(await open()).toMatchObject({ stepUp: false });
  expect(await approve()).toMatchObject({ ok: true });
});
