import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { liftStop, stopSending } from './change-stop.ts';
import { getLease } from './lease.ts';
import { sweep } from './sweep.ts';
import { approved, askRepayment, startTestRoad, type TestRoad } from './test-road.ts';
import { startTestWire, type TestWire } from './test-wire.ts';

const deadlineMs = 20_000;
let road: TestRoad;
let wire: TestWire;
let superuser: pg.Client;
let sato: Staff;
let nakamura: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: String(deadlineMs) }, wire);
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  sato = await road.signIn('sato');
  nakamura = await road.signIn('nakamura');
});
afterEach(() => {
  wire.replies = 'pass';
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await superuser.end();
  await road.site.stop();
  await wire.stop();
});

/** Each asks for another amount: an unknown one blocks its twin. */
let amount = 1_000;

async function repayment(account: string, yen = ++amount) {
  const [ledger] = await road.ledgersOf(sato, account);
  if (!ledger) throw new Error(`${account} has no ledger`);
  return askRepayment(account, ledger, yen);
}

/** The machine may be busy; nothing here is a matter of speed. */
const patience = { timeout: 25_000 };

const statusOf = (id: string) =>
  road.stored(id).then(
    ({ status }) => status,
    () => null,
  );

async function sweptStatusOf(id: string) {
  await sweep('worker');
  return statusOf(id);
}

const effectsOn = (account: string) => road.effects({ account, operation: 'submitRepaymentRequest' });

test('what is stored is what is sent, byte for byte', async () => {
  const post = await repayment('A-4B54C4BC', 1_234);
  await road.submit(sato, post);
  const { body } = await road.stored(post.commandId);
  expect(wire.mutations.at(-1)?.equals(Buffer.from(body, 'utf8'))).toBe(true);
  expect(JSON.parse(body).variables.input).toMatchObject({ amountInMinorUnit: 1_234 });
});

test('sensitive text is sent in clear, shown masked, kept encrypted no longer than needed, and is nowhere in the log', async () => {
  const plain = await repayment('A-4B54C4BC', 700);
  const post = { ...plain, values: { input: { ...Object(plain.values.input), instructionReference: 'SECRET-7' } } };
  expect(await road.submit(sato, post)).toMatchObject({ status: 'succeeded' });
  expect(wire.mutations.at(-1)?.toString('utf8')).toContain('"instructionReference":"SECRET-7"');
  const { body, envelope } = await road.stored(post.commandId);
  expect(JSON.parse(body).variables.input.instructionReference).toBe('＊＊＊');
  expect(envelope).toBeNull();
  const { rows } = await getPool().query(`SELECT
    (SELECT count(*) FROM log_payload WHERE content LIKE '%SECRET-7%') +
    (SELECT count(*) FROM log_entry WHERE convert_from(bytes, 'UTF8') LIKE '%SECRET-7%') +
    (SELECT count(*) FROM command WHERE command::text LIKE '%SECRET-7%') AS hits`);
  expect(Number(rows[0].hits)).toBe(0);
});

test('a lost reply leaves it unknown, with the one effect it had', async () => {
  const post = await repayment('A-4B54C4BC');
  const before = await effectsOn('A-4B54C4BC');
  wire.replies = 'lose';
  await road.submit(sato, post);
  expect(await road.stored(post.commandId)).toMatchObject({ status: 'unknown', outcome_code: 'connectionLost' });
  expect(await effectsOn('A-4B54C4BC')).toBe(before + 1);
  expect(await road.submit(sato, post)).toMatchObject({ status: 'unknown' });
  expect(await effectsOn('A-4B54C4BC')).toBe(before + 1);
});

test('a command that somebody edited in the database is not sent, and an alarm is in the log and in the lists of leads and administrators', async () => {
  await superuser.query(`
    CREATE FUNCTION raise_amount() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.body := replace(NEW.body, '"amountInMinorUnit":777', '"amountInMinorUnit":777000'); RETURN NEW; END $$;
    CREATE TRIGGER zz_raise_amount BEFORE UPDATE ON command FOR EACH ROW WHEN (NEW.status = 'sending')
      EXECUTE FUNCTION raise_amount()`);
  const sent = wire.mutations.length;
  const post = await repayment('A-4B54C4BC', 777);
  const result = await road.submit(sato, post);
  await superuser.query('DROP TRIGGER zz_raise_amount ON command');
  expect(result).toMatchObject({ ok: true, status: 'not_sent' });
  expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'sealBroken' });
  expect(await road.events(post.commandId)).toContain('command.seal_broken');
  const { rows } = await getPool().query(
    "SELECT kind, turn, for_roles FROM notice WHERE command_id = $1 AND kind = 'alarm'",
    [post.commandId],
  );
  expect(rows).toEqual([{ kind: 'alarm', turn: 'sealBroken', for_roles: ['administrator', 'lead'] }]);
  expect(wire.mutations).toHaveLength(sent);
});

test('while sending is stopped nothing goes out, and lifting needs a second person', async () => {
  const repayments = { scope: 'domain', name: 'repayments' } as const;
  expect(await stopSending(repayments, 'incident', 'sato')).toMatchObject({ ok: false, code: 'notAllowed' });
  expect(await stopSending({ scope: 'domain', name: 'nonsense' }, 'incident', 'tanaka')).toMatchObject({
    code: 'unknownTarget',
  });
  const stopped = await stopSending(repayments, 'incident', 'tanaka');
  const id = stopped.ok ? stopped.id : 0;
  expect(await stopSending(repayments, 'incident', 'takahashi')).toMatchObject({ ok: false, code: 'alreadyStopped' });
  const sent = wire.mutations.length;
  expect(await road.submit(sato, await repayment('A-4B54C4BC'))).toMatchObject({ ok: false, code: 'sendingStopped' });
  expect(wire.mutations).toHaveLength(sent);
  expect(await liftStop(id, 'tanaka')).toMatchObject({ ok: true, done: 'liftAsked' });
  expect(await liftStop(id, 'tanaka')).toMatchObject({ ok: false, code: 'secondPersonNeeded' });
  expect(await liftStop(id, 'takahashi')).toMatchObject({ ok: true, done: 'lifted' });
  expect(await liftStop(id, 'takahashi')).toMatchObject({ ok: false, code: 'notStopped' });
  expect(await road.submit(sato, await repayment('A-4B54C4BC'))).toMatchObject({ ok: true });
  expect(await road.events()).toEqual(
    expect.arrayContaining(['sending.stopped', 'sending.lift_asked', 'sending.lifted']),
  );
});

test('a stop that comes between the record and the first byte holds the command back', async () => {
  const sent = wire.mutations.length;
  const post = await repayment('A-4B54C4BC');
  await superuser.query(`
    CREATE FUNCTION stop_now() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO stop (scope, reason, stopped_by) VALUES ('all', 'incident', 'tanaka'); RETURN NULL; END $$;
    CREATE TRIGGER zz_stop_now AFTER UPDATE ON command FOR EACH ROW WHEN (NEW.status = 'sending')
      EXECUTE FUNCTION stop_now()`);
  const result = await road.submit(sato, post);
  await superuser.query(`DROP TRIGGER zz_stop_now ON command;
    UPDATE stop SET lift_asked_by = 'tanaka', lift_asked_at = now(), lifted_by = 'takahashi', lifted_at = now() WHERE lifted_at IS NULL`);
  expect(result).toMatchObject({ ok: true, status: 'not_sent' });
  expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'sendingStopped' });
  expect(wire.mutations).toHaveLength(sent);
});

test('a console killed in the middle of a call leaves the command unknown, never sent again', async () => {
  const post = await repayment('A-ACC00002');
  const before = await effectsOn('A-ACC00002');
  const release = wire.hold();
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      'server/commands/submit-one.fixture.ts',
      ...[sato, post, nakamura].map((argument) => JSON.stringify(argument)),
    ],
    { env: { ...process.env, ...road.site.settings }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await expect.poll(() => effectsOn('A-ACC00002'), patience).toBe(before + 1);
  expect(await sweep('worker')).toBe(0);
  expect(await road.stored(post.commandId)).toMatchObject({ status: 'sending' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  release();
  const worker = spawn(process.execPath, ['--conditions=react-server', 'bin/worker.ts'], {
    env: { ...process.env, ...road.site.settings, SWEEP_INTERVAL_MS: '200' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await expect.poll(() => statusOf(post.commandId), patience).toBe('unknown');
  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
  expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'senderGone' });
  expect(await road.events(post.commandId)).toEqual([...approved, 'command.sending', 'command.unknown']);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'unknown' });
  expect(await effectsOn('A-ACC00002')).toBe(before + 1);
});

test('a reply that comes after the sweep settles the unknown command; the lease is taken again', async () => {
  const post = await repayment('A-ACC00006');
  const sent = wire.mutations.length;
  const release = wire.hold();
  const answered = road.submit(sato, post);
  await expect.poll(() => wire.mutations.length, patience).toBe(sent + 1);
  const lease = await getLease();
  const database = new URL(road.site.database.url).pathname.slice(1);
  await superuser.query(`REVOKE CONNECT ON DATABASE ${database} FROM quarterdeck_app`);
  await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 20804
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  await expect.poll(() => sweptStatusOf(post.commandId), patience).toBe('unknown');
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO quarterdeck_app`);
  release();
  await answered;
  await drainSendings();
  expect(await statusOf(post.commandId)).toBe('succeeded');
  expect(await road.events(post.commandId)).toEqual([
    ...approved,
    'command.sending',
    'command.unknown',
    'command.succeeded',
  ]);
  await expect.poll(() => lease.isHeld(), patience).toBe(true);
  expect(await road.submit(sato, await repayment('A-4B54C4BC'))).toMatchObject({ ok: true });
});

test('a sending long past its deadline is unknown even while its sender lives', async () => {
  const post = await repayment('A-4B54C4BC');
  const release = wire.hold();
  const answered = road.submit(sato, post);
  await expect.poll(() => statusOf(post.commandId), patience).toBe('sending');
  expect(await sweep('worker')).toBe(0);
  await road.site.database.moveClock(deadlineMs + 6_000);
  expect(await sweep('worker')).toBe(1);
  await road.site.database.moveClock(-deadlineMs - 6_000);
  expect(await road.stored(post.commandId)).toMatchObject({ status: 'unknown', outcome_code: 'deadlinePassed' });
  release();
  await answered;
});

test('when the log cannot be written nothing is sent', async () => {
  await superuser.query('REVOKE INSERT ON log_entry FROM quarterdeck_app');
  const sent = wire.mutations.length;
  const result = await road.submit(sato, await repayment('A-4B54C4BC'));
  await superuser.query('GRANT INSERT ON log_entry TO quarterdeck_app');
  expect(result).toMatchObject({ ok: false, code: 'notRecorded' });
  expect(wire.mutations).toHaveLength(sent);
});
