import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decideCommand } from '#server/approvals/decide-command.ts';
import { openRequest } from '#server/approvals/open-request.ts';
import { type Desk, signInDesk } from '#server/approvals/test-people.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import { getBlock } from '../money/find-blocks.ts';
import { liftBlock } from '../money/lift-block.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';
import { askErasure, confirmErasure } from './change-erasure.ts';
import { liftHold, setHold } from './change-hold.ts';
import { eraseConfirmed } from './erase-confirmed.ts';
import { findHolds } from './find-retention.ts';

/** Written wherever a person may write something, and put where upstream's evidence stands. */
const marker = '消えるべき言葉7391';
const tenYears = 10 * 365.25 * 86_400_000 + 86_400_000;
const account = 'A-4B54C4BC';
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let superuser: pg.Client;
let desk: Desk;
let request: Parameters<typeof liftBlock>[0]['request'];
let lost: string;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '2000' });
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  desk = await signInDesk(road);
  request = { headers: new Headers({ origin: road.site.origin }), ...context };
  const answered = await repay(700);
  await road.site.control('fault', { fault: 'drop-before', operation: 'submitRepaymentRequest', account, times: 1 });
  lost = await repay(701, { earlier: [answered], reason: marker });
  await blockAndLift();
  const word = { commandId: lost, step: 'did_not_land', attempt: 1, reason: marker };
  expect(await road.resolve(desk.takahashi, word)).toMatchObject({ ok: true });
  await addEvidence(lost);
});
afterAll(async () => {
  await superuser.end();
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('before its time it stands in every place that this is about', async () => {
  expect(await places()).toEqual(
    expect.arrayContaining([
      'blocked_attempt.lift_reason',
      'blocked_attempt.reason_text',
      'blocked_attempt.variables',
      'command.reason_text',
      'command_before.things',
      'log_payload.content',
      'money_despite.reason',
      'probe_run.things',
      'repayment_before.ids',
      'repayment_link.reason',
      'repayment_look.fits',
      'resolution.reason',
      'vote.reason',
    ]),
  );
});

test('while its account is held nothing goes; ten years after, no table and no column holds a copy', async () => {
  await road.site.database.moveClock(tenYears);
  const before = await places();
  const ito = { staff: await road.signIn('ito'), context };
  const takahashi = { staff: await road.signIn('takahashi'), context };
  const erase = async () => {
    const asked = await askErasure('保存期間の経過', takahashi);
    if (!asked.ok) throw new Error(asked.code);
    expect(await confirmErasure(asked.id, ito)).toMatchObject({ ok: true });
    await eraseConfirmed('worker');
  };
  expect(await setHold(account, '係争中', takahashi)).toMatchObject({ ok: true });
  await erase();
  expect(await places()).toEqual(before);
  const [hold] = await findHolds({ limit: 1 });
  expect(await liftHold(hold?.id ?? 0, takahashi)).toMatchObject({ ok: true });
  await erase();
  expect(await places()).toEqual([]);
  expect(await verifyLog(getPool())).toMatchObject({ damage: null });
});

test('who decided what stays, and the entry says how many attempts lost their texts', async () => {
  const { rows } = await superuser.query(
    'SELECT resolver_name, verdict, reason FROM resolution WHERE command_id = $1',
    [lost],
  );
  expect(rows).toEqual([{ resolver_name: desk.takahashi.name, verdict: 'did_not_land', reason: '—' }]);
  const done = await superuser.query(
    `SELECT convert_from(bytes, 'UTF8')::jsonb -> 'details' ->> 'blocks' AS blocks FROM log_entry
     WHERE event = 'retention.done' ORDER BY sequence`,
  );
  expect(done.rows).toEqual([{ blocks: '0' }, { blocks: '1' }]);
});

test('not even the owner of the tables writes anything else there, or erases what still stands', async () => {
  await road.site.control('reset', {});
  const young = await repay(702);
  const owner = new pg.Client({ connectionString: road.site.database.ownerUrl });
  await owner.connect();
  const attacks = [
    `UPDATE vote SET reason = '—' WHERE command_id = '${young}'`,
    `UPDATE vote SET reason = 'x' WHERE command_id = '${lost}'`,
    `UPDATE vote SET reason = '—', voter_name = 'x' WHERE command_id = '${lost}'`,
    `UPDATE resolution SET reason = 'x' WHERE command_id = '${lost}'`,
    `UPDATE probe_run SET things = '[]', verdict = 'landed' WHERE command_id = '${lost}'`,
    `UPDATE command_before SET things = '[1]' WHERE command_id = '${lost}'`,
    `UPDATE blocked_attempt SET erased_at = clock()`,
    `UPDATE blocked_attempt SET variables = 'x'`,
    'DELETE FROM vote',
    'TRUNCATE probe_run',
  ];
  for (const attack of attacks) await expect(owner.query(attack), attack).rejects.toThrow();
  await owner.end();
  for (const attack of ['UPDATE vote SET reason = NULL', `SELECT erase_texts_beside('{}')`]) {
    await expect(getPool().query(attack), attack).rejects.toThrow('permission denied');
  }
});

/** Every column of every table that holds the marker, whatever its type. */
async function places(): Promise<string[]> {
  const { rows } = await superuser.query<{ table: string; column: string; type: string }>(
    `SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const held =
      type === 'bytea' ? `position(convert_to($1, 'UTF8') IN "${column}")` : `position($1 IN "${column}"::text)`;
    const { rowCount } = await superuser.query(`SELECT FROM "${table}" WHERE ${held} > 0 LIMIT 1`, [marker]);
    if (rowCount !== 0) found.push(`${table}.${column}`);
  }
  return found;
}

async function ask(yen: number, more: Record<string, unknown> = {}) {
  const [ledger = ''] = await road.ledgersOf(desk.sato, account);
  return askRepayment(account, ledger, yen, { reason: { code: 'customerRequest', text: marker }, ...more });
}

/** Asked for, and approved by a lead, each in words that hold the marker. */
async function repay(yen: number, explained?: { earlier: string[]; reason: string }): Promise<string> {
  const post = await ask(yen, explained ? { despite: explained } : {});
  expect(await road.submitOnce(desk.sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  const { commandId } = post;
  const opened = await openRequest({ staff: desk.tanaka, input: { commandId }, request });
  if (!opened.ok) throw new Error(opened.code);
  const { digest, flags: overridden } = opened.request;
  const input = { commandId, verdict: 'approve', digest, reason: marker, overridden };
  expect(await decideCommand({ staff: desk.tanaka, input, request })).toMatchObject({ ok: true });
  await drainSendings();
  return commandId;
}

/** It never becomes a command. */
async function blockAndLift(): Promise<void> {
  const tried = await road.submitOnce(desk.suzuki, await ask(701));
  if (tried.ok || tried.block === undefined) throw new Error('nothing was blocked');
  const { block } = tried;
  const seen = (await getBlock(desk.takahashi, block))?.seen ?? '';
  expect(await liftBlock({ staff: desk.takahashi, input: { block, seen, reason: marker }, request })).toEqual({
    ok: true,
  });
}

/** As if upstream had shown it. */
async function addEvidence(id: string): Promise<void> {
  const things = JSON.stringify([{ id: marker, facts: {}, proves: false }]);
  const person = desk.tanaka.personId;
  const add = (text: string, values?: unknown[]) => superuser.query(text, values);
  await add(`INSERT INTO command_before VALUES ($1, 9, clock(), $2, $3)`, [id, person, things]);
  await add(
    `INSERT INTO probe_run (command_id, attempt, run_at, run_by, verdict, things)
     VALUES ($1, 1, clock(), $2, 'notSeen', $3)`,
    [id, person, things],
  );
  // What was looked at before it was sent stands once, and so does what was tried.
  await add(
    `ALTER TABLE blocked_attempt DISABLE TRIGGER ALL; UPDATE blocked_attempt SET variables = '{"note":"${marker}"}';
     ALTER TABLE blocked_attempt ENABLE TRIGGER ALL`,
  );
  await add(
    `ALTER TABLE repayment_before DISABLE TRIGGER ALL; UPDATE repayment_before SET ids = '["${marker}"]';
     ALTER TABLE repayment_before ENABLE TRIGGER ALL`,
  );
  await add(`INSERT INTO repayment_look (command_id, looked_by, verdict, fits) VALUES ($1, $2, 'several', $3)`, [
    id,
    person,
    things,
  ]);
  await add(
    `INSERT INTO repayment_link (command_id, account, repayment_id, how, linked_by, linked_by_name, reason)
     VALUES ($1, $2, 'R-1', 'person', $3, '田中 健', $4)`,
    [id, account, person, marker],
  );
}
