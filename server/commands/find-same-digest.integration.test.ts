import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { openOperation } from './change-opening.ts';
import { findSameDigest } from './find-same-digest.ts';
import { getLease } from './lease.ts';
import { startTestRoad, type TestRoad, toPost } from './test-road.ts';

const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let sato: Staff;
let watanabe: Staff;
let ito: Staff;
let sent: string[];

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
  const takahashi = await road.signIn('takahashi');
  const opening = { operation: 'storeRefundBankAccount', role: 'operator', reason: '返金先の登録' } as const;
  expect(await openOperation(opening, { staff: takahashi, context })).toMatchObject({ ok: true });
  watanabe = await road.signIn('watanabe');
  ito = await road.signIn('ito');
  sent = [await store('1234567'), await store('１２３４５６７'), await store('7654321')];
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('an auditor finds every command in which one bank account was sent, and no other', async () => {
  const found = await findSameDigest({ kind: 'bankAccount', value: '123-4567' }, { staff: watanabe, context });
  expect(found?.map(({ id }) => id).toSorted()).toEqual(sent.slice(0, 2).toSorted());
  expect(await findSameDigest({ kind: 'phone', value: '1234567' }, { staff: watanabe, context })).toEqual([]);
});

test('that it was asked is entered, what was asked is kept nowhere', async () => {
  const value = '55566677788';
  await findSameDigest({ kind: 'bankAccount', value }, { staff: watanabe, context });
  const { rows } = await getPool().query(
    `SELECT convert_from(bytes, 'UTF8') AS text FROM log_entry WHERE event = 'digest.searched' ORDER BY sequence DESC LIMIT 1`,
  );
  expect(rows[0].text).toContain('"found":0');
  expect(rows[0].text).not.toContain(value);
  const { rows: anywhere } = await getPool().query(
    `SELECT FROM log_entry e LEFT JOIN log_payload p USING (sequence)
     WHERE convert_from(e.bytes, 'UTF8') ~ '1234567|7654321' OR p.content ~ '1234567|7654321'`,
  );
  expect(anywhere).toEqual([]);
});

test('who may not read the log learns nothing, and the attempt is entered', async () => {
  expect(await findSameDigest({ kind: 'bankAccount', value: '1234567' }, { staff: ito, context })).toBeNull();
  const { rows } = await getPool().query(`SELECT code FROM log_entry WHERE event = 'digest.search_refused'`);
  expect(rows).toEqual([{ code: 'notPermitted' }]);
});

async function store(bankAccountNumber: string): Promise<string> {
  const input = {
    accountNumber: 'A-4B54C4BC',
    bankAccountNumber,
    bankAccountHolder: 'タナカ タロウ',
    bankCode: '0001',
    branchCode: '100',
  };
  const post = toPost('storeRefundBankAccount', { input }, { commandId: randomUUID() });
  const answer = await road.submit(sato, post);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.commandId;
}
