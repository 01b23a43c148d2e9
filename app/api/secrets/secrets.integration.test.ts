import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findStaff } from '#server/auth/find-staff.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { confirmOpening, openOperation } from '#server/commands/change-opening.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { getLease } from '#server/commands/lease.ts';
import { getSecretShelf } from '#server/commands/secret-shelf.ts';
import { startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { getPool } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { GET as stream } from '../streams/commands/[id]/route.ts';
import { POST as show } from './route.ts';

const canary = 'sk_live_CANARY_93f1c0de';
const patience = { timeout: 20_000 };
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let wire: TestWire;
const printed: string[] = [];
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  vi.spyOn(console, name).mockImplementation((...said) => void printed.push(said.map(String).join(' ')));
}

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '1500' }, wire);
  for (const subject of ['sato', 'suzuki', 'takahashi', 'ito']) await signIn(subject);
  const mints = ['regenerateSecretKey', 'createMfaDevice', 'auth.createMfaDevice', 'generateInkPresignedUrl'];
  for (const operation of mints) {
    const asked = await openOperation(
      { operation, role: 'operator', reason: '利用開始' },
      { staff: personOf('takahashi').staff, context },
    );
    if (!asked.ok) throw new Error(asked.code);
    expect(await confirmOpening(asked.id, { staff: personOf('ito').staff, context })).toMatchObject({ ok: true });
  }
});
afterEach(() => {
  wire.instead = null;
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

async function signIn(subject: string): Promise<void> {
  const browser = new TestBrowser(road.site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} has no session`);
  people.set(subject, { staff, browser });
}

function personOf(subject: string): { staff: Staff; browser: TestBrowser } {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

/** Sends as Sato does; the id of the command. */
async function send(operation: string, values = {}): Promise<string> {
  const result = await road.submit(personOf('sato').staff, toPost(operation, values));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.commandId;
}

async function ask(subject: string, commandId: string) {
  const answer = await show(personOf(subject).browser.post('/api/secrets', { commandId }));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body: { code?: string; secrets?: { name: string; value: string }[] } = await answer.json();
  return { status: answer.status, ...body };
}

const gone = { status: 410, code: 'secretGone' };

/** Everywhere that something could have been left. */
async function findAnywhere(secret: string, commandId: string): Promise<string[]> {
  const found: string[] = [];
  const superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const { name } of tables) {
    // Bytes are searched as what they spell, not as the hexadecimal digits they are printed in.
    const { rows } = await superuser.query(
      `SELECT 1 FROM ${name} AS one
       WHERE position($1 IN one::text) > 0 OR position(encode($1::bytea, 'hex') IN one::text) > 0`,
      [secret],
    );
    if (rows.length > 0) found.push(name);
  }
  await superuser.end();
  const folder = getEnv().JOURNAL_FOLDER;
  for (const file of readdirSync(folder)) {
    if (readFileSync(path.join(folder, file), 'utf8').includes(secret)) found.push(file);
  }
  if (printed.some((line) => line.includes(secret))) found.push('console');
  for (const subject of ['sato', 'takahashi']) {
    const view = await getCommand(personOf(subject).staff, commandId);
    if (JSON.stringify(view).includes(secret)) found.push(`page of ${subject}`);
    const browser = personOf(subject).browser;
    const params = Promise.resolve({ id: commandId });
    const streamed = await stream(browser.request(`/api/streams/commands/${commandId}`), { params });
    expect(streamed.status).toBe(200);
    if ((await streamed.text()).includes(secret)) found.push(`stream of ${subject}`);
  }
  return found;
}

describe('a secret that Kraken has made', () => {
  it.each([
    ['regenerateSecretKey', {}, ['key']],
    ['createMfaDevice', { input: { mfaMethod: 'TOTP' } }, ['totpSecret']],
    ['auth.createMfaDevice', { input: { mfaMethod: 'TOTP' } }, ['totpSecret']],
    ['generateInkPresignedUrl', {}, ['uploadUrl', 'key', 'fields']],
  ])('%s: Sato is shown it once, and it is nowhere else', async (operation, values, names) => {
    const id = await send(operation, values);
    expect(await road.stored(id)).toMatchObject({ status: 'succeeded' });
    const shown = await ask('sato', id);
    expect([shown.status, shown.secrets?.map(({ name }) => name)]).toEqual([200, names]);
    expect(await ask('sato', id)).toEqual(gone);
    for (const { value } of shown.secrets ?? []) {
      expect(value.length).toBeGreaterThan(6);
      expect(await findAnywhere(value, id)).toEqual([]);
    }
    expect((await road.events(id)).slice(-3)).toEqual(['command.succeeded', 'secret.shown', 'secret.show_refused']);
  });

  it('that upstream repeats in its words is not kept in them either', async () => {
    const data = { regenerateSecretKey: { key: canary, viewer: { id: canary, fullName: null } } };
    const errors = [{ message: `${canary}: no name`, path: ['regenerateSecretKey', 'viewer', 'fullName'] }];
    wire.instead = { status: 200, body: JSON.stringify({ data, errors }) };
    const id = await send('regenerateSecretKey');
    expect(await road.stored(id)).toMatchObject({ status: 'succeeded' });
    expect(await findAnywhere(canary, id)).toEqual([]);
    expect((await road.stored(id)).reply).toContain('＊＊＊');
    expect(await ask('sato', id)).toMatchObject({ status: 200, secrets: [{ name: 'key', value: canary }] });
    expect(await findAnywhere(canary, id)).toEqual([]);
  });

  it('that came in a reply which broke off is never shown, and not kept as the beginning of a page', async () => {
    wire.instead = { status: 200, body: `{"data":{"regenerateSecretKey":{"key":"${canary}","vie` };
    const id = await send('regenerateSecretKey');
    expect(await road.stored(id)).toMatchObject({ status: 'unknown', outcome_code: 'cutOff' });
    expect(await findAnywhere(canary, id)).toEqual([]);
    expect(await ask('sato', id)).toEqual(gone);
  });

  it('is for nobody but the session that made it: not a colleague, not a lead, not Sato signed in anew', async () => {
    const id = await send('regenerateSecretKey');
    expect(await ask('suzuki', id)).toEqual(gone);
    expect(await ask('takahashi', id)).toEqual(gone);
    const before = personOf('sato');
    await signIn('sato');
    expect(await ask('sato', id)).toEqual(gone);
    people.set('sato', before);
    expect(await ask('sato', '3f1c2d4e-0000-4000-8000-000000000000')).toEqual(gone);
    expect(await ask('sato', id)).toMatchObject({ status: 200 });
    const { rows } = await getPool().query(
      `SELECT code FROM log_entry WHERE event = 'secret.show_refused' ORDER BY sequence DESC LIMIT 4`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['noCommand', 'notKept', 'notMaker', 'notMaker']);
  });

  it('is handed out once to two presses in the same moment', async () => {
    const id = await send('regenerateSecretKey');
    const answers = await Promise.all([ask('sato', id), ask('sato', id), ask('sato', id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
  });

  it('is not shown when its answer came after the outcome was unknown, and not kept either', async () => {
    const release = wire.hold();
    const id = await send('regenerateSecretKey');
    expect(await ask('sato', id)).toEqual(gone);
    release();
    await vi.waitFor(async () => expect(await road.stored(id)).toMatchObject({ status: 'succeeded' }), patience);
    expect(await road.events(id)).toContain('command.unknown');
    expect((await road.stored(id)).reply).not.toMatch(/key-[0-9A-F]{8}/);
    expect(await ask('sato', id)).toEqual(gone);
    expect(getSecretShelf().has(id, personOf('sato').staff)).toBe(false);
  });

  it('is not asked for from a foreign page, nor with a malformed id, nor without a session', async () => {
    const { browser } = personOf('sato');
    const post = (body: unknown, headers = {}) => show(browser.post('/api/secrets', body, headers));
    expect((await post({ commandId: 'x' })).status).toBe(400);
    expect((await post({}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await show(new TestBrowser(road.site.origin).post('/api/secrets', {}))).status).toBe(401);
  });
});
