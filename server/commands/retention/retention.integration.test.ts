import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry } from '#server/audit/append-entry.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from '../active-sendings.ts';
import { getCommand } from '../get-command.ts';
import { getLease } from '../lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';
import { askErasure, confirmErasure, withdrawErasure } from './change-erasure.ts';
import { liftHold, setHold } from './change-hold.ts';
import { countDue } from './count-due.ts';
import { eraseConfirmed } from './erase-confirmed.ts';
import { findErasures, findHolds } from './find-retention.ts';
import type { RetentionBy } from './retention-refused.ts';

// A repayment, an exception that somebody worked on, a repayment on an account that is in dispute; then years pass.
const year = 365.25 * 86_400_000;
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let superuser: pg.Client;
let sato: Staff;
let takahashi: RetentionBy;
let tanaka: RetentionBy;
let ito: RetentionBy;
let watanabe: RetentionBy;
let money: string;
let disputed: string;

beforeAll(async () => {
  road = await startTestRoad();
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  sato = await road.signIn('sato');
  const by = async (subject: string) => ({ staff: await road.signIn(subject), context });
  [takahashi, tanaka, ito, watanabe] = [
    await by('takahashi'),
    await by('tanaka'),
    await by('ito'),
    await by('watanabe'),
  ];
  money = await repay('A-4B54C4BC', 700);
  disputed = await repay('A-FA000001', 800);
  const actor = { kind: 'person', personId: sato.personId, name: sato.name, roles: sato.roles } as const;
  await appendEntry({ event: 'personal.revealed', actor, kind: 'entry', target: '1', payloads: { reason: '電話' } });
});
afterAll(async () => {
  await superuser.end();
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('nothing is due of what is young, and nobody can ask for it', async () => {
  expect(await countDue()).toMatchObject({ money: { payloads: 0 }, other: { payloads: 0 }, holds: 0 });
  expect(await askErasure('期限', takahashi)).toEqual({ ok: false, code: 'nothingDue' });
});

describe('after seven years', () => {
  beforeAll(() => road.site.database.moveClock(7 * year + 86_400_000));

  test('all but money is due; the dry run counts and touches nothing', async () => {
    const before = await payloads();
    const { money: ofMoney, other } = await countDue();
    expect(ofMoney.payloads).toBe(0);
    expect(other.payloads).toBe(before.length - (await payloadsOf(money)) - (await payloadsOf(disputed)));
    expect(await payloads()).toEqual(before);
  });

  test.each([
    ['an administrator does not ask', () => askErasure('期限', ito), 'notAllowed'],
    ['nobody asks without a reason', () => askErasure(' ', takahashi), 'noReason'],
    ['there is nothing to confirm yet', () => confirmErasure(1, ito), 'notOpen'],
  ])('%s', async (_what, act, code) => {
    expect(await act()).toEqual({ ok: false, code });
    expect((await refusals()).at(-1)).toBe(code);
  });

  test('a lead asks, nobody but an administrator confirms, the worker erases, and the log still holds', async () => {
    const asked = await askErasure('保存期間の経過', takahashi);
    if (!asked.ok) throw new Error(asked.code);
    expect(await askErasure('もう一度', tanaka)).toEqual({ ok: false, code: 'alreadyAsked' });
    for (const by of [takahashi, tanaka, watanabe]) {
      expect(await confirmErasure(asked.id, by)).toEqual({ ok: false, code: 'notAllowed' });
    }
    const due = (await countDue()).other.payloads;
    expect(await eraseConfirmed('worker')).toBe(0);
    expect(await confirmErasure(asked.id, ito)).toMatchObject({ ok: true });
    expect(await withdrawErasure(asked.id, takahashi)).toEqual({ ok: false, code: 'notOpen' });
    expect(await eraseConfirmed('worker')).toBe(due);
    expect(await eraseConfirmed('worker')).toBe(0);
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
    expect(await countDue()).toMatchObject({ other: { payloads: 0 } });
    expect((await findErasures({ limit: 10 })).map(({ decision, doneAt }) => [decision, doneAt !== null])).toEqual([
      ['confirmed', true],
    ]);
  });
});

describe('after ten years', () => {
  beforeAll(async () => {
    await road.site.database.moveClock(3 * year + 86_400_000);
    expect(await setHold('a-fa000001', '係争中', tanaka)).toMatchObject({ ok: true });
  });

  test('an account is held once, by a lead or an administrator', async () => {
    expect(await setHold('A-FA000001', '係争中', ito)).toEqual({ ok: false, code: 'alreadyHeld' });
    expect(await setHold('nonsense', '係争中', ito)).toEqual({ ok: false, code: 'badAccount' });
    expect(await setHold('A-4B54C4BC', '係争中', watanabe)).toEqual({ ok: false, code: 'notAllowed' });
    expect((await findHolds({ limit: 10 })).map(({ account }) => account)).toEqual(['A-FA000001']);
  });

  test('money goes with the texts of its command, but not that of an account that is held', async () => {
    const asked = await askErasure('保存期間の経過', takahashi);
    if (!asked.ok) throw new Error(asked.code);
    expect(await confirmErasure(asked.id, ito)).toMatchObject({ ok: true });
    expect(await eraseConfirmed('worker')).toBeGreaterThan(0);
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
    expect(await payloadsOf(money)).toBe(0);
    expect(await payloadsOf(disputed)).toBeGreaterThan(0);
    const gone = await getCommand(takahashi.staff, money);
    expect(gone).toMatchObject({ variables: {}, outcome: { reply: null }, status: 'succeeded', account: 'A-4B54C4BC' });
    const kept = await getCommand(takahashi.staff, disputed);
    expect(kept?.variables).toMatchObject({ input: { accountNumber: 'A-FA000001' } });
  });

  test('once the hold is lifted and both ask again, it goes too', async () => {
    const [hold] = await findHolds({ limit: 1 });
    expect(await liftHold(hold?.id ?? 0, ito)).toMatchObject({ ok: true });
    expect(await liftHold(hold?.id ?? 0, ito)).toEqual({ ok: false, code: 'notHeld' });
    const asked = await askErasure('係争の終結', tanaka);
    if (!asked.ok) throw new Error(asked.code);
    await confirmErasure(asked.id, ito);
    await eraseConfirmed('worker');
    expect(await payloadsOf(disputed)).toBe(0);
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
  });
});

describe('the application’s role', () => {
  test('cannot take a payload away itself, nor by the function without something confirmed', async () => {
    await expect(getPool().query('DELETE FROM log_payload')).rejects.toThrow('permission denied');
    await expect(getPool().query('SELECT * FROM erase_due(1, 10)')).rejects.toThrow('no confirmed erasing');
    await expect(
      getPool().query(`INSERT INTO erasure (money_before, other_before, payloads, reason, asked_by, decision)
        VALUES (clock() - interval '11 years', clock() - interval '8 years', 1, 'x', 'x', 'confirmed')`),
    ).rejects.toThrow('permission denied');
    await expect(
      getPool().query(`INSERT INTO erasure (money_before, other_before, payloads, reason, asked_by)
        VALUES (clock(), clock(), 1, 'x', 'x')`),
    ).rejects.toThrow('check');
    await expect(
      getPool().query('UPDATE command SET erased_at = clock(), body = $1 WHERE id = $2', ['{}', money]),
    ).rejects.toThrow('permission denied');
  });

  test('cannot erase without entries that say so', async () => {
    await repay('A-4B54C4BC', 900);
    await road.site.database.moveClock(10 * year + 86_400_000);
    const asked = await askErasure('期限', takahashi);
    if (!asked.ok) throw new Error(asked.code);
    await confirmErasure(asked.id, ito);
    const before = await payloads();
    await expect(getPool().query('SELECT * FROM erase_due($1, 10)', [asked.id])).rejects.toThrow('append-only');
    expect(await payloads()).toEqual(before);
  });

  test('nor can the owner of the tables while the trigger stands', async () => {
    const owner = new pg.Client({ connectionString: road.site.database.ownerUrl });
    await owner.connect();
    await expect(owner.query('DELETE FROM log_payload')).rejects.toThrow('append-only');
    await expect(owner.query('TRUNCATE log_payload')).rejects.toThrow('append-only');
    await owner.end();
  });

  test('and where the log takes no entry, nothing is erased', async () => {
    const before = await payloads();
    await superuser.query('REVOKE INSERT ON log_entry FROM quarterdeck_app');
    await expect(eraseConfirmed('worker')).rejects.toThrow('permission denied');
    await superuser.query('GRANT INSERT ON log_entry TO quarterdeck_app');
    expect(await payloads()).toEqual(before);
    expect(await eraseConfirmed('worker')).toBeGreaterThan(0);
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
  });
});

async function repay(account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  const why = { reason: { code: 'customerRequest', text: '入電' } } as const;
  const sent = await road.submit(sato, askRepayment(account, ledger, yen, why));
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await drainSendings();
  return sent.commandId;
}

async function payloads(): Promise<string[]> {
  const { rows } = await superuser.query<{ one: string }>(
    `SELECT sequence || ' ' || name AS one FROM log_payload ORDER BY sequence, name`,
  );
  return rows.map(({ one }) => one);
}

async function payloadsOf(commandId: string): Promise<number> {
  const { rowCount } = await superuser.query(
    'SELECT FROM log_payload JOIN log_entry USING (sequence) WHERE command_id = $1',
    [commandId],
  );
  return rowCount ?? 0;
}

async function refusals(): Promise<string[]> {
  const { rows } = await superuser.query<{ code: string }>(
    `SELECT code FROM log_entry WHERE event IN ('retention.refused', 'hold.change_refused') ORDER BY sequence`,
  );
  return rows.map(({ code }) => code);
}
