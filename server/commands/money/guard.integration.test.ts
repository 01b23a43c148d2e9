import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase, getPool } from '#server/db/client.ts';
import { findThings } from '#server/kraken/find-things.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import type { SubmitInput } from '../submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from '../test-road.ts';
import { startTestWire, type TestWire } from '../test-wire.ts';
import { lookAtMoney } from './check-money.ts';

let road: TestRoad;
let wire: TestWire;
let sato: Staff;
let suzuki: Staff;
let takahashi: Staff;

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  sato = await road.signIn('sato');
  suzuki = await road.signIn('suzuki');
  takahashi = await road.signIn('takahashi');
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

async function ask(account: string, yen: number, more: Partial<SubmitInput> = {}): Promise<SubmitInput> {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  return askRepayment(account, ledger, yen, more);
}

const refund = (account: string, paymentId: string, yen: number, more: Partial<SubmitInput> = {}) =>
  toPost(
    'refundPayment',
    { input: { accountNumber: account, paymentId, amountInMinorUnit: String(yen), reason: '過入金' } },
    more,
  );

async function paymentsOf(account: string) {
  const reader = await requireReader(sato);
  const read = reader.ok ? await findThings.payment(reader.value, account) : reader;
  if (!read.ok) throw new Error(`${account} cannot be read`);
  return read.value;
}

/** Sends it; Kraken does it, and its answer is lost. */
async function loseReply(staff: Staff, post: SubmitInput): Promise<string> {
  wire.replies = 'lose';
  expect(await road.submit(staff, post)).toMatchObject({ ok: true, status: 'unknown' });
  wire.replies = 'pass';
  return post.commandId;
}

const blocks = (id: string) => ({ ok: false, code: 'duplicateBlocks', earlier: [id] });
const shows = (...ids: string[]) => ({ ok: false, code: 'duplicateUnexplained', earlier: ids });

describe('while nobody knows whether a repayment took effect', () => {
  test('nobody else can send the same one, and nothing leaves', async () => {
    const unknown = await loseReply(sato, await ask('A-4B54C4BC', 5_000));
    const sent = wire.mutations.length;
    const twin = await ask('A-4B54C4BC', 5_000);
    expect(await road.submit(suzuki, twin)).toMatchObject({ ...blocks(unknown), block: expect.any(String) });
    expect(wire.mutations).toHaveLength(sent);
    expect(await road.events(twin.commandId)).toEqual(['command.blocked', 'attempt.refused']);
  });

  test('an explanation does not help against it', async () => {
    const unknown = await loseReply(sato, await ask('A-ACC00001', 5_000));
    const despite = { earlier: [unknown], reason: '急ぎます' };
    expect(await road.submit(suzuki, await ask('A-ACC00001', 5_000, { despite }))).toMatchObject(blocks(unknown));
  });

  test('one yen more is shown, goes with a reason, and the reason stands in the log', async () => {
    const unknown = await loseReply(sato, await ask('A-ACC00002', 5_000));
    const more = await ask('A-ACC00002', 5_001);
    expect(await road.submitOnce(suzuki, more)).toMatchObject(shows(unknown));
    const despite = { earlier: [unknown], reason: '別の月の過払いです' };
    expect(await road.submit(suzuki, { ...more, despite })).toMatchObject({ ok: true, status: 'succeeded' });
    expect(await road.events(more.commandId)).toContain('command.justified');
    const { rows } = await getPool().query(
      `SELECT p.content FROM log_entry e JOIN log_payload p USING (sequence)
       WHERE e.command_id = $1 AND e.event = 'command.justified' AND p.name = 'reason'`,
      [more.commandId],
    );
    expect(rows).toEqual([{ content: '別の月の過払いです' }]);
  });

  test('another ledger is another thing: shown, not blocked', async () => {
    const [one = '', other = ''] = await road.ledgersOf(sato, 'A-4B54C4BC');
    expect(other).not.toBe('');
    const unknown = await loseReply(sato, askRepayment('A-4B54C4BC', one, 777));
    const { earlier = [] } = Object(await road.submitOnce(suzuki, askRepayment('A-4B54C4BC', other, 777)));
    expect(earlier).toContain(unknown);
    expect(await road.submit(suzuki, askRepayment('A-4B54C4BC', other, 777))).toMatchObject({ ok: true });
  });

  test('the next command of the same account names all that it was shown, or does not go', async () => {
    const first = await loseReply(sato, await ask('A-ACC00003', 5_000));
    const second = await ask('A-ACC00003', 6_000);
    expect(await road.submit(sato, second)).toMatchObject({ ok: true });
    const third = await ask('A-ACC00003', 7_000, { despite: { earlier: [first], reason: '別件' } });
    expect(await road.submitOnce(suzuki, third)).toMatchObject(shows(second.commandId, first));
    const noReason = { ...third, despite: { earlier: [first, second.commandId], reason: '  ' } };
    expect(await road.submitOnce(suzuki, noReason)).toMatchObject(shows(second.commandId, first));
  });
});

test('two different payments of ¥5,000 of one account can both be refunded, the same one cannot', async () => {
  const account = 'A-ACC00008';
  const [one, other] = ['5000011', '5000016'];
  const uuid = (await paymentsOf(account)).find(({ formerly }) => formerly === one)?.value ?? '';
  const first = await loseReply(sato, refund(account, one, 5_000));
  expect(await road.submit(suzuki, refund(account, one, 5_000))).toMatchObject(blocks(first));
  // Upstream knows it by another name as well, and part of a payment is of that payment.
  expect(await road.submit(suzuki, refund(account, uuid, 4_000))).toMatchObject(blocks(first));
  expect(await road.submitOnce(suzuki, refund(account, other, 5_000))).toMatchObject(shows(first));
  expect(await road.submit(suzuki, refund(account, other, 5_000))).toMatchObject({ ok: true, status: 'succeeded' });
});

test('a refund is shown to whoever asks for a repayment of the same yen, across operations', async () => {
  const [payment] = await paymentsOf('A-ACC00005');
  if (!payment) throw new Error('no payment');
  const first = await loseReply(sato, refund('A-ACC00005', payment.value, 300));
  expect(await road.submitOnce(suzuki, await ask('A-ACC00005', 300))).toMatchObject(shows(first));
});

test('an account number in small or full-width letters is the same account', async () => {
  const unknown = await loseReply(sato, await ask('A-ACC00004', 1_000));
  const [ledger = ''] = await road.ledgersOf(sato, 'A-ACC00004');
  expect(await road.submit(suzuki, askRepayment('a-acc00004', ledger, 1_000))).toMatchObject(blocks(unknown));
  expect(await road.submit(suzuki, askRepayment('Ａ－ＡＣＣ００００４', ledger, 1_000))).toMatchObject(blocks(unknown));
});

test('an earlier command that the maker may not open is named by a handle that says nothing', async () => {
  const approval = toPost('approveRepayment', { input: { accountNumber: 'A-ACC00006', repaymentId: '7000001' } });
  expect(await road.submit(takahashi, approval)).toMatchObject({ ok: true, status: 'succeeded' });
  const post = await ask('A-ACC00006', 321);
  const { earlier = [] }: { earlier?: string[] } = Object(await road.submitOnce(sato, post));
  expect(earlier).not.toContain(approval.commandId);
  expect(await road.submitOnce(sato, { ...post, despite: { earlier, reason: '別件' } })).toMatchObject({ ok: true });
  const { rows } = await getPool().query('SELECT explained FROM money_despite WHERE command_id = $1', [post.commandId]);
  expect(rows[0].explained).toContain(approval.commandId);
});

test('what an operation without an amount moves is read from its target', async () => {
  const { rows } = await getPool().query(
    `SELECT e.account, e.direction, e.yen, e.target FROM money_effect e JOIN command c ON c.id = e.command_id
     WHERE c.operation = 'approveRepayment'`,
  );
  expect(rows).toEqual([{ account: 'A-ACC00006', direction: 'out', yen: '5000', target: '7000001' }]);
});

test('a week later what succeeded is no longer shown, and what is unknown still blocks', async () => {
  const unknown = await loseReply(sato, await ask('A-ACC0000B', 1_000));
  expect(await road.submit(sato, await ask('A-ACC0000B', 1_100))).toMatchObject({ ok: true });
  await road.site.database.moveClock(8 * 86_400_000);
  try {
    expect(await road.submit(suzuki, await ask('A-ACC0000B', 1_000))).toMatchObject(blocks(unknown));
    expect(await road.submitOnce(suzuki, await ask('A-ACC0000B', 1_200))).toMatchObject(shows(unknown));
  } finally {
    await road.site.database.moveClock(-8 * 86_400_000);
  }
});

test('a contradiction that turns up between the record and the first byte holds the command back', async () => {
  const denied = await loseReply(sato, await ask('A-ACC00007', 2_000));
  const move = (to: string) => getPool().query('UPDATE command SET status = $2 WHERE id = $1', [denied, to]);
  await move('did_not_land');
  const post = await ask('A-ACC00007', 2_500);
  const release = await contradictAtRecord(denied);
  const sent = wire.mutations.length;
  expect(await road.submit(suzuki, post)).toMatchObject({ ok: true, status: 'not_sent' });
  await release();
  expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'duplicateFound' });
  expect(wire.mutations).toHaveLength(sent);
  expect(await road.submit(suzuki, await ask('A-ACC00007', 9_000))).toMatchObject(blocks(denied));
});

test('so does one for money that a lead had let past what a person said did not land', async () => {
  const denied = await loseReply(sato, await ask('A-ACC00009', 2_000));
  await getPool().query(`UPDATE command SET status = 'did_not_land', status_at = clock() WHERE id = $1`, [denied]);
  await getPool().query(
    `INSERT INTO resolution (command_id, verdict, resolver_id, resolver_name, reason, resolved_at)
     VALUES ($1, 'did_not_land', 'somebody', '高橋 美咲', '画面で確認', clock())`,
    [denied],
  );
  const post = await ask('A-ACC00009', 2_000);
  expect(await road.submitOnce(suzuki, post)).toMatchObject(blocks(denied));
  await getPool().query(
    `UPDATE blocked_attempt SET lifted_by = 'a lead', lifted_by_name = '田中 健', lifted_at = clock(), lift_reason = '確認済み'
     WHERE command_id = $1`,
    [post.commandId],
  );
  const release = await contradictAtRecord(denied);
  const sent = wire.mutations.length;
  expect(await road.submit(suzuki, post)).toMatchObject({ ok: true, status: 'not_sent' });
  await release();
  expect(await road.stored(post.commandId)).toMatchObject({ outcome_code: 'duplicateFound' });
  expect(wire.mutations).toHaveLength(sent);
});

// Last: what it leaves behind stands against every account.
test('money whose account nobody knows is held against all that is under way, and all against it', async () => {
  const vague = { account: null, ledger: null, direction: 'out', yen: 8_181, target: null } as const;
  const unknown = await loseReply(sato, await ask('A-ACC0000C', 8_181));
  const { verdict } = await lookAtMoney(getDatabase(), [vague], randomUUID());
  expect(verdict).toMatchObject({ kind: 'blocked', by: expect.arrayContaining([{ id: unknown, why: 'twin' }]) });
  await getPool().query(`INSERT INTO money_effect (command_id, ordinal, direction, yen) VALUES ($1, 1, 'out', 9292)`, [
    unknown,
  ]);
  expect(await road.submit(suzuki, await ask('A-ACC0000D', 9_292))).toMatchObject(blocks(unknown));
});

/** As a late reply would, in the very transaction that lets the next command go. */
async function contradictAtRecord(id: string): Promise<() => Promise<void>> {
  const superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  await superuser.query(`
    CREATE OR REPLACE FUNCTION contradict() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE command SET status = 'contradicted', status_at = clock() WHERE id = '${id}'; RETURN NULL; END $$;
    CREATE TRIGGER zz_contradict AFTER UPDATE ON command FOR EACH ROW WHEN (NEW.status = 'sending')
      EXECUTE FUNCTION contradict()`);
  return async () => {
    await superuser.query('DROP TRIGGER zz_contradict ON command');
    await superuser.end();
  };
}
