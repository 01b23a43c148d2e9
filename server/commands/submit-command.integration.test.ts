import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyLog } from '#server/audit/verify-log.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { getLease } from './lease.ts';
import { approved, askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';

let road: TestRoad;
let sato: Staff;
let suzuki: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '1500' });
  sato = await road.signIn('sato');
  suzuki = await road.signIn('suzuki');
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

async function ledgerOf(account: string): Promise<string> {
  const [ledger] = await road.ledgersOf(sato, account);
  if (!ledger) throw new Error(`${account} has no ledger`);
  return ledger;
}

const repayment = async (account: string, yen = 1_200) => askRepayment(account, await ledgerOf(account), yen);

describe('an operator asks for a repayment', () => {
  test('it is recorded, sent once, and done within the answer', async () => {
    const post = await repayment('A-4B54C4BC');
    expect(await road.submit(sato, post)).toEqual({ ok: true, commandId: post.commandId, status: 'succeeded' });
    expect(await road.effects({ account: 'A-4B54C4BC', operation: 'submitRepaymentRequest' })).toBe(1);
    expect(await road.events(post.commandId)).toEqual([...approved, 'command.sending', 'command.succeeded']);
  });

  test.each(["reply = '{}'", "outcome_code = 'other'", 'status_at = clock()'])(
    'what it was answered stays: %s',
    async (change) => {
      const post = await repayment('A-ACC00012');
      await road.submit(sato, post);
      const rewrite = getPool().query(`UPDATE command SET ${change} WHERE id = $1`, [post.commandId]);
      await expect(rewrite).rejects.toThrow('the outcome of a finished command stays');
    },
  );

  test('two commits are all that it costs to send what needs nobody, and one to let something wait', async () => {
    const note = { input: { opportunityNumber: 'O-1', notes: '確認済み' } };
    const post = toPost('updateNotesOnOpportunity', note, { reason: { code: 'dataCorrection' } });
    const waiting = await repayment('A-ACC00001');
    const first = await countCommits();
    await road.submitOnce(sato, waiting);
    expect((await countCommits()) - first).toBe(1);
    const before = await countCommits();
    await road.submitOnce(sato, post);
    expect((await countCommits()) - before).toBe(2);
  });

  test('what upstream refuses is refused with its code and its field', async () => {
    const post = await repayment('A-FA00001A');
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'refused' });
    const { outcome, outcome_code } = await road.stored(post.commandId);
    expect(outcome_code).toBe('KT-CT-1143');
    expect(JSON.parse(outcome ?? '')).toMatchObject({ fieldErrors: [{ path: ['input', 'accountNumber'] }] });
  });

  test.each([
    ['A-FA000003', 'deadlinePassed', 0],
    ['A-FA000004', 'deadlinePassed', 1],
    ['A-FA000005', 'connectionLost', 0],
    ['A-FA000006', 'connectionLost', 1],
    ['A-FA000009', 'cutOff', 1],
    ['A-FA00000A', 'cutOff', 1],
    ['A-FA00000B', 'notJson', 0],
    ['A-FA00000C', 'notJson', 1],
    ['A-FA00000D', 'notJson', 0],
    ['A-FA00000F', 'noData', 1],
    ['A-FA000010', 'notJson', 1],
    ['A-FA000011', 'notGraphql', 1],
    ['A-FA000012', 'tooLarge', 1],
    ['A-FA000013', 'unknownProblem', 1],
    ['A-FA000014', 'unknownProblem', 0],
  ])('%s leaves it unknown (%s), and it is never sent again', async (account, code, effects) => {
    const post = await repayment(account);
    const result = await road.submit(sato, post);
    expect(result).toMatchObject({ ok: true });
    await drainSendings();
    // The pause that a 429 asks for is limits.integration.test.ts's.
    await getPool().query('UPDATE held_back SET until = clock()');
    expect(await road.stored(post.commandId)).toMatchObject({ status: 'unknown', outcome_code: code });
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'unknown' });
    expect(await road.effects({ account, operation: 'submitRepaymentRequest' })).toBe(effects);
  });

  test('an error below the mutation’s own field is no refusal: the payload proves what was done', async () => {
    const post = await repayment('A-FA00000E');
    expect(await road.submit(sato, post)).toMatchObject({ status: 'succeeded' });
    expect(JSON.parse((await road.stored(post.commandId)).outcome ?? '')).toMatchObject({ incomplete: true });
  });
});

describe('a replay', () => {
  test('of the same person and content gives the first result, and one effect', async () => {
    const post = await repayment('A-ACC00003');
    const before = await road.effects({ operation: 'submitRepaymentRequest' });
    const first = await road.submit(sato, post);
    expect(await road.submit(sato, post)).toEqual(first);
    expect(await road.effects({ operation: 'submitRepaymentRequest' })).toBe(before + 1);
  });

  test('fifty at once send once', async () => {
    const post = await repayment('A-ACC00004');
    const before = await road.effects({ operation: 'submitRepaymentRequest' });
    const results = await Promise.all(Array.from({ length: 50 }, () => road.submit(sato, post)));
    expect(results.every((result) => result.ok)).toBe(true);
    await drainSendings();
    expect(await road.effects({ operation: 'submitRepaymentRequest' })).toBe(before + 1);
    expect((await road.events(post.commandId)).filter((event) => event === 'command.submitted')).toHaveLength(1);
  });

  test('by another person, or with other content, learns nothing', async () => {
    const post = await repayment('A-ACC00005');
    await road.submit(sato, post);
    const other = await road.submit(suzuki, post);
    const changed = await road.submit(sato, {
      ...post,
      values: { input: { ...Object(post.values.input), amountInMinorUnit: '9999' } },
    });
    expect(other).toMatchObject({ ok: false, code: 'notThisCommand' });
    expect(changed).toMatchObject({ ok: false, code: 'notThisCommand' });
    expect(Object.keys(other)).toEqual(['ok', 'code', 'reference']);
  });
});

test('after all of it the chain holds', async () => {
  expect(await verifyLog(getPool())).toMatchObject({ damage: null });
});

/** Every transaction that writes an entry or moves a command leaves its number on the rows. */
async function countCommits(): Promise<number> {
  const { rows } = await getPool().query(
    'SELECT count(*) FROM (SELECT xmin::text FROM log_entry UNION SELECT xmin::text FROM command) AS written',
  );
  return Number(rows[0].count);
}
