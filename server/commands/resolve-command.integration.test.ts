import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import type { ReplyOutcome } from '#server/kraken/reply-outcome.ts';
import { drainSendings } from './active-sendings.ts';
import { liftStop, stopSending } from './change-stop.ts';
import { getLease } from './lease.ts';
import { probeNow } from './probe-due.ts';
import { settleUntilRecorded } from './settle-command.ts';
import { sweep } from './sweep.ts';
import { approved, askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';
import { startTestWire, type TestWire } from './test-wire.ts';

const account = 'A-4B54C4BC';
const operation = 'submitRepaymentRequest';
let road: TestRoad;
let wire: TestWire;
let sato: Staff;
let suzuki: Staff;
let takahashi: Staff;
let tanaka: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '2000' }, wire);
  [sato, suzuki] = await Promise.all([road.signIn('sato'), road.signIn('suzuki')]);
  [takahashi, tanaka] = await Promise.all([road.signIn('takahashi'), road.signIn('tanaka')]);
});
beforeEach(async () => {
  wire.replies = 'pass';
  await road.site.control('reset', {});
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

let yen = 1_000;
/** Every command of its own amount: none is another's rival. */
async function ask(more: Record<string, unknown> = {}) {
  yen += 1;
  const post = askRepayment(account, 'L-4B54C4BC01', yen);
  return { ...post, values: { input: { ...Object(post.values.input), ...more } } };
}

/** A request whose answer is lost: `landed` where upstream carried it out. */
async function lose(landed: boolean, more: Record<string, unknown> = {}): Promise<string> {
  const fault = landed ? 'drop-after' : 'drop-before';
  await road.site.control('fault', { fault, operation, account, times: 1 });
  const post = await ask(more);
  const answer = await road.submit(sato, post);
  expect(answer).toMatchObject({ ok: true, status: 'unknown' });
  return post.commandId;
}

const effects = () => road.effects({ account, operation });
const step = (commandId: string, word: string, more: Record<string, unknown> = {}) => ({
  commandId,
  step: word,
  attempt: 1,
  reason: 'Kraken の担当者に確認した',
  ...more,
});

describe('saying how it ended', () => {
  test('a lead who neither made nor sent it says that it did not land, with a reason', async () => {
    const id = await lose(false);
    expect(await road.resolve(takahashi, step(id, 'did_not_land'))).toEqual({ ok: true, status: 'did_not_land' });
    expect(await road.events(id)).toEqual([
      ...approved,
      'command.sending',
      'command.unknown',
      'command.probed',
      'command.resolved',
    ]);
    const { rows } = await getPool().query(
      'SELECT verdict, resolver_id, reason FROM resolution WHERE command_id = $1',
      [id],
    );
    expect(rows).toEqual([
      { verdict: 'did_not_land', resolver_id: takahashi.personId, reason: 'Kraken の担当者に確認した' },
    ]);
  });

  test('the maker, another operator, and whoever gives no reason do not', async () => {
    const id = await lose(false);
    expect(await road.resolve(sato, step(id, 'landed'))).toMatchObject({ ok: false, code: 'makerMayNot' });
    expect(await road.resolve(suzuki, step(id, 'landed'))).toMatchObject({ ok: false, code: 'leadNeeded' });
    expect(await road.resolve(tanaka, step(id, 'landed', { reason: '  ' }))).toMatchObject({ code: 'reasonMissing' });
    expect(await road.resolve(null, step(id, 'landed'))).toMatchObject({ code: 'noSession' });
    expect(await road.resolve(tanaka, step(id, 'landed'), { origin: 'https://elsewhere.example' })).toMatchObject({
      code: 'foreignOrigin',
    });
    expect(await road.resolve(tanaka, step(id, 'landed', { attempt: 2 }))).toMatchObject({ code: 'movedOn' });
    expect(await road.resolve(tanaka, { ...step(id, 'landed'), more: 1 })).toMatchObject({ code: 'malformed' });
    expect(await road.stored(id)).toMatchObject({ status: 'unknown' });
  });

  test('nobody who has been a lead for less than a day, whom the maker made one, or who is none any more', async () => {
    const id = await lose(false);
    const superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
    await superuser.connect();
    const grant = (set: string) =>
      superuser.query(
        `ALTER TABLE role_grant DISABLE TRIGGER ALL; UPDATE role_grant SET ${set} WHERE role = 'lead'
         AND person_id = '${tanaka.personId}'; ALTER TABLE role_grant ENABLE TRIGGER ALL`,
      );
    await grant(`given_by = '${suzuki.personId}', given_at = clock() - interval '23 hours'`);
    expect(await road.resolve(tanaka, step(id, 'landed'))).toMatchObject({ ok: false, code: 'roleTooNew' });
    await grant(`given_by = '${sato.personId}', given_at = clock() - interval '9 days'`);
    expect(await road.resolve(tanaka, step(id, 'landed'))).toMatchObject({ ok: false, code: 'roleTooNew' });
    await grant('given_by = NULL, taken_at = clock()');
    expect(await road.resolve(tanaka, step(id, 'landed'))).toMatchObject({ ok: false, code: 'leadNeeded' });
    await grant('taken_at = NULL');
    expect(await road.stored(id)).toMatchObject({ status: 'unknown' });
    await superuser.end();
  });

  test('two leads at once: one of them', async () => {
    const id = await lose(false);
    const answers = await Promise.all([
      road.resolve(takahashi, step(id, 'did_not_land')),
      road.resolve(tanaka, step(id, 'landed')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const events = await road.events(id);
    expect(events.filter((event) => event === 'command.resolved')).toHaveLength(1);
  });

  test('nobody says that it did not land while upstream shows that it did', async () => {
    const id = await lose(true);
    expect(await road.resolve(takahashi, step(id, 'did_not_land'))).toMatchObject({
      ok: false,
      code: 'probeSaysLanded',
    });
    expect(await road.stored(id)).toMatchObject({ status: 'landed' });
  });

  test('routine work is resolved by its own maker', async () => {
    const note = { apiExceptionId: '1001', body: '確認済み' };
    await road.site.control('fault', { fault: 'drop-before', operation: 'createApiExceptionNote', times: 1 });
    const post = toPost('createApiExceptionNote', { input: note }, { reason: { code: 'dataCorrection' } });
    expect(await road.submit(sato, post)).toMatchObject({ status: 'unknown' });
    expect(await road.resolve(sato, step(post.commandId, 'landed'))).toEqual({ ok: true, status: 'landed' });
  });

  test('what lands late after all contradicts it, and stands in the log', async () => {
    // Its money is held back from then on: an account of its own.
    const post = askRepayment('A-ACC00002', 'L-ACC0000201', 2_222);
    await road.site.control('fault', { fault: 'late-drop:5', operation, account: 'A-ACC00002', times: 1 });
    expect(await road.submit(sato, post)).toMatchObject({ status: 'unknown' });
    expect(await road.resolve(takahashi, step(post.commandId, 'did_not_land'))).toMatchObject({ ok: true });
    await road.site.control('clock', { advanceMs: 6 * 60_000 });
    await probeNow({ staff: suzuki, context: {} }, post.commandId);
    expect(await road.stored(post.commandId)).toMatchObject({ status: 'contradicted' });
    expect(await road.events(post.commandId)).toContain('command.contradicted');
  });
});

describe('sending again with the same key', () => {
  test('what never arrived is carried out once, byte for byte the same', async () => {
    const id = await lose(false, { instructionReference: 'SECRET-9' });
    const before = await effects();
    expect(await road.resolve(sato, step(id, 'sendAgain'))).toEqual({ ok: true, status: 'succeeded' });
    expect((await effects()) - before).toBe(1);
    const [first, second] = wire.mutations.slice(-2);
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(await road.stored(id)).toMatchObject({ attempt: 2, envelope: null });
    const { rows } = await getPool().query('SELECT attempt FROM command_before WHERE command_id = $1 ORDER BY 1', [id]);
    expect(rows).toEqual([{ attempt: 1 }, { attempt: 2 }]);
  });

  test('what landed is found before anything leaves', async () => {
    const id = await lose(true);
    const before = wire.mutations.length;
    expect(await road.resolve(sato, step(id, 'sendAgain'))).toEqual({ ok: true, status: 'landed' });
    expect(wire.mutations.length).toBe(before);
  });

  test('the refusal of its own key proves that it landed where looking could not tell', async () => {
    const id = await lose(true);
    // Somebody asks for the same past the console: two things fit now.
    await twin();
    const before = await effects();
    expect(await road.resolve(sato, step(id, 'sendAgain'))).toEqual({ ok: true, status: 'landed' });
    expect(await effects()).toBe(before);
    expect(await road.stored(id)).toMatchObject({ attempt: 2, outcome_code: 'KT-CT-3928' });
  });

  test('a key that was used at the first sending already is no refusal: something carried it out', async () => {
    await road.site.control('fault', { fault: 'code:KT-CT-3928', operation, account, times: 1 });
    const post = await ask();
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'unknown' });
    expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'KT-CT-3928', attempt: 1 });
  });

  test('only its maker, and not while sending is stopped', async () => {
    const id = await lose(false);
    expect(await road.resolve(suzuki, step(id, 'sendAgain'))).toMatchObject({ code: 'makerOnly' });
    const stop = await stopSending({ scope: 'operation', name: operation }, '確認中', takahashi.personId);
    expect(await road.resolve(sato, step(id, 'sendAgain'))).toMatchObject({ code: 'sendingStopped' });
    if (!stop.ok) throw new Error(stop.code);
    await liftStop(stop.id, takahashi.personId);
    await liftStop(stop.id, tanaka.personId);
    expect(await road.stored(id)).toMatchObject({ status: 'unknown', attempt: 1 });
  });

  test('two presses are one sending', async () => {
    const id = await lose(false);
    const before = await effects();
    const answers = await Promise.all([
      road.resolve(sato, step(id, 'sendAgain')),
      road.resolve(sato, step(id, 'sendAgain')),
    ]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    await drainSendings();
    expect((await effects()) - before).toBe(1);
    expect(await road.stored(id)).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  test('it waits for the money that somebody else is recording for the same account', async () => {
    const id = await lose(false);
    const other = new pg.Client({ connectionString: road.site.database.superuserUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT lock_money($1, false)', [[account]]);
    const pressed = road.resolve(sato, step(id, 'sendAgain'));
    for (let waiting = 0; waiting === 0; ) {
      const { rowCount } = await other.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      waiting = rowCount ?? 0;
    }
    expect(await road.stored(id)).toMatchObject({ status: 'unknown', attempt: 1 });
    await other.query('COMMIT');
    await other.end();
    expect(await pressed).toEqual({ ok: true, status: 'succeeded' });
  });

  test('another refusal speaks of the second sending only: it stays unknown', async () => {
    const id = await lose(false);
    await road.site.control('fault', { fault: 'code:KT-CT-3927', operation, account, times: 1 });
    expect(await road.resolve(sato, step(id, 'sendAgain'))).toEqual({ ok: true, status: 'unknown' });
    expect(await road.stored(id)).toMatchObject({ status: 'unknown', attempt: 2, outcome_code: 'KT-CT-3927' });
    expect(await road.resolve(sato, step(id, 'sendAgain', { attempt: 2 }))).toEqual({ ok: true, status: 'succeeded' });
  });

  test('a good answer to the first sending, late, ends it whatever the second one does', async () => {
    const id = await lose(false);
    await road.site.control('fault', { fault: 'drop-before', operation, account, times: 1 });
    await road.resolve(sato, step(id, 'sendAgain'));
    const sending = { id, operation, account, reference: 'C-2026-0001', attempt: 1 };
    const actor = { kind: 'system', process: 'console' } as const;
    const good: ReplyOutcome = { status: 'succeeded', code: null, incomplete: false, problems: [], httpStatus: 200 };
    await settleUntilRecorded(sending, { outcome: good, reply: null, actor });
    expect(await road.stored(id)).toMatchObject({ status: 'succeeded', attempt: 2 });
    await settleUntilRecorded({ ...sending, attempt: 2 }, { outcome: good, reply: null, actor });
    expect((await road.events(id)).at(-1)).toBe('command.answered_late');
  });

  test('nobody concludes anything while it is on its way, and a sender who dies leaves it unknown', async () => {
    const id = await lose(false);
    const { rows } = await getPool().query(
      `UPDATE command SET attempt = 2, outcome_code = NULL, deadline_at = clock() + interval '1 hour',
       owner = (SELECT id FROM process ORDER BY started_at DESC LIMIT 1) WHERE id = $1 RETURNING id`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(await road.resolve(takahashi, step(id, 'did_not_land', { attempt: 2 }))).toMatchObject({ code: 'underWay' });
    await sweep('worker');
    expect(await road.stored(id)).toMatchObject({ outcome_code: null });
    const dead = '00000000-0000-4000-8000-000000000001';
    await getPool().query("INSERT INTO process (id, kind, host, pid) VALUES ($1, 'console', 'gone', 1)", [dead]);
    await getPool().query('UPDATE command SET owner = $2 WHERE id = $1', [id, dead]);
    await sweep('worker');
    expect(await road.stored(id)).toMatchObject({ status: 'unknown', outcome_code: 'senderGone', attempt: 2 });
  });
});

/** The same request made at the sandbox itself, with another key. */
async function twin(): Promise<void> {
  const { mutations } = wire;
  const sent: { query: string; variables: { input: Record<string, unknown> } } = JSON.parse(
    mutations.at(-1)?.toString('utf8') ?? '',
  );
  const { accessToken } = Object(await road.site.control('token', { subject: 'sato' }));
  const input = { ...sent.variables.input, idempotencyKey: crypto.randomUUID() };
  await fetch(road.site.sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: String(accessToken) },
    body: JSON.stringify({ query: sent.query, variables: { input } }),
  });
}
