import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import type { SubmitInput } from '../submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';
import { startTestWire, type TestWire } from '../test-wire.ts';
import { countStandingBlocks, findBlocks, getBlock } from './find-blocks.ts';
import { getDespite } from './get-despite.ts';
import { type LiftResult, liftBlock } from './lift-block.ts';

let road: TestRoad;
let wire: TestWire;
let superuser: pg.Client;
let sato: Staff;
let suzuki: Staff;
let takahashi: Staff;
let tanaka: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  sato = await road.signIn('sato');
  suzuki = await road.signIn('suzuki');
  takahashi = await road.signIn('takahashi');
  tanaka = await road.signIn('tanaka');
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

/** Each test has its own amount: what one leaves behind blocks no other. */
let yen = 1_000;
const account = 'A-4B54C4BC';

async function ask(amount: number, more: Partial<SubmitInput> = {}): Promise<SubmitInput> {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  return askRepayment(account, ledger, amount, more);
}

/** An unknown repayment of sato's, and the same one that somebody else was kept from sending. */
async function getBlocked(maker = suzuki): Promise<{ unknown: string; post: SubmitInput; block: string }> {
  yen += 1;
  const first = await ask(yen);
  wire.replies = 'lose';
  expect(await road.submit(sato, first)).toMatchObject({ status: 'unknown' });
  wire.replies = 'pass';
  const post = await ask(yen);
  const result = await road.submit(maker, post);
  if (result.ok || result.block === undefined) throw new Error(JSON.stringify(result));
  return { unknown: first.commandId, post, block: result.block };
}

async function lift(
  staff: Staff | null,
  block: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = { origin: road.site.origin },
): Promise<LiftResult> {
  const seen = (await getBlock(takahashi, block))?.seen ?? '';
  return liftBlock({
    staff,
    input: { block, seen, reason: 'Krakenで未反映を確認済み', ...more },
    request: { headers: new Headers(headers), address: '', userAgent: '' },
  });
}

const done = { ok: true };
const no = (code: string) => ({ ok: false, code });

describe('a lead lifts a block', () => {
  test('its maker sends the same once, and both reasons stand on the command', async () => {
    const { unknown, post, block } = await getBlocked();
    expect(await getBlock(takahashi, block)).toMatchObject({
      state: 'standing',
      why: 'twin',
      earlier: [{ id: unknown }],
    });
    expect(await lift(takahashi, block)).toEqual(done);
    expect(await getBlock(suzuki, block)).toMatchObject({ state: 'lifted' });
    expect(await road.submit(suzuki, post)).toMatchObject({ ok: true, status: 'succeeded' });
    expect(await getBlock(takahashi, block)).toMatchObject({ state: 'used', usedBy: post.commandId });
    expect(await getDespite(suzuki, post.commandId)).toMatchObject({
      lift: { block, byName: '高橋 美咲', reason: 'Krakenで未反映を確認済み' },
    });
    expect(await road.events(post.commandId)).toEqual(
      expect.arrayContaining(['command.blocked', 'block.lifted', 'command.submitted', 'command.justified']),
    );
  });

  test('a lift serves one command: the second is blocked again', async () => {
    const { post, block } = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    expect(await road.submit(suzuki, post)).toMatchObject({ ok: true });
    expect(await road.submit(suzuki, { ...post, commandId: randomUUID() })).toMatchObject(no('duplicateBlocks'));
  });

  test('ten presses at once under one lift send once', async () => {
    const { post, block } = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    const posts = Array.from({ length: 10 }, () => ({ ...post, commandId: randomUUID() }));
    const results = await Promise.all(posts.map((each) => road.submit(suzuki, each)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('it is for its own amount, its own account and its own maker', async () => {
    const { post, block } = await getBlocked();
    const other = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    expect(await road.submit(suzuki, { ...other.post, commandId: randomUUID() })).toMatchObject(no('duplicateBlocks'));
    expect(await road.submit(sato, { ...post, commandId: randomUUID() })).toMatchObject(no('duplicateBlocks'));
    const elsewhere = { ...post, values: { input: { ...Object(post.values.input), instructionReference: 'X-9' } } };
    expect(await road.submit(suzuki, { ...elsewhere, commandId: randomUUID() })).toMatchObject(no('duplicateBlocks'));
    expect(await road.submit(suzuki, post)).toMatchObject({ ok: true });
  });

  test('it does not let past a twin that nobody had seen when it was given', async () => {
    const { post, block } = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    const third = await getBlockOf(sato, post);
    expect(await lift(tanaka, third.block)).toEqual(done);
    wire.replies = 'lose';
    expect(await road.submit(sato, third.post)).toMatchObject({ ok: true, status: 'unknown' });
    wire.replies = 'pass';
    expect(await road.submit(suzuki, post)).toMatchObject(no('duplicateBlocks'));
  });

  test('after 24 hours it is gone', async () => {
    const { post, block } = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    await road.site.database.moveClock(25 * 3_600_000);
    try {
      expect(await getBlock(takahashi, block)).toMatchObject({ state: 'lapsed' });
      expect(await road.submit(suzuki, post)).toMatchObject(no('duplicateBlocks'));
    } finally {
      await road.site.database.moveClock(-25 * 3_600_000);
    }
  });
});

async function getBlockOf(maker: Staff, post: SubmitInput): Promise<{ post: SubmitInput; block: string }> {
  const own = { ...post, commandId: randomUUID() };
  const result = await road.submit(maker, own);
  if (result.ok || result.block === undefined) throw new Error(JSON.stringify(result));
  return { post: own, block: result.block };
}

describe('nobody else lifts it, and every try is in the log', () => {
  test('not an operator, not a stranger, not from elsewhere, not without a reason', async () => {
    const { block } = await getBlocked();
    const tries = await countRefused();
    expect(await lift(sato, block)).toEqual(no('notPermitted'));
    expect(await lift(await road.signIn('watanabe'), block)).toEqual(no('notPermitted'));
    expect(await lift(null, block)).toEqual(no('noSession'));
    expect(await lift(takahashi, block, {}, { origin: 'https://evil.example' })).toEqual(no('foreignOrigin'));
    expect(await lift(takahashi, block, { reason: '  ' })).toEqual(no('noReason'));
    expect(await lift(takahashi, block, { approved: true })).toEqual(no('malformed'));
    expect(await lift(takahashi, randomUUID())).toEqual(no('notThisBlock'));
    expect(await countRefused()).toBe(tries + 7);
    expect(await getBlock(takahashi, block)).toMatchObject({ state: 'standing', lift: null });
  });

  test('not the lead who wants to send it', async () => {
    const { block } = await getBlocked(takahashi);
    expect(await lift(takahashi, block)).toEqual(no('ownBlock'));
    expect(await lift(tanaka, block)).toEqual(done);
  });

  test('not somebody who has been a lead for less than a day, or whom the maker made one', async () => {
    const { block } = await getBlocked();
    const grant = (set: string) =>
      superuser.query(
        `ALTER TABLE role_grant DISABLE TRIGGER ALL; UPDATE role_grant SET ${set} WHERE role = 'lead'
         AND person_id = '${tanaka.personId}'; ALTER TABLE role_grant ENABLE TRIGGER ALL`,
      );
    await grant(`given_by = '${sato.personId}', given_at = clock() - interval '23 hours'`);
    expect(await lift(tanaka, block)).toEqual(no('roleTooNew'));
    await grant(`given_by = '${suzuki.personId}', given_at = clock() - interval '9 days'`);
    expect(await lift(tanaka, block)).toEqual(no('roleTooNew'));
    await grant(`given_by = NULL`);
    expect(await lift(tanaka, block)).toEqual(done);
  });

  test('not who was a lead when the page opened and is none any more', async () => {
    const { block } = await getBlocked();
    await superuser.query(`UPDATE role_grant SET taken_at = clock() WHERE role = 'lead' AND person_id = $1`, [
      tanaka.personId,
    ]);
    expect(await lift(tanaka, block)).toEqual(no('notPermitted'));
    await superuser.query(
      `ALTER TABLE role_grant DISABLE TRIGGER ALL; UPDATE role_grant SET taken_at = NULL WHERE role = 'lead'
       AND person_id = '${tanaka.personId}'; ALTER TABLE role_grant ENABLE TRIGGER ALL`,
    );
  });

  test('two leads in the same moment: one lifts it', async () => {
    const { block } = await getBlocked();
    const results = await Promise.all([lift(takahashi, block), lift(tanaka, block)]);
    expect(results).toContainEqual(done);
    expect(results).toContainEqual(no('alreadyLifted'));
  });

  test('not while the page shows how the earlier command stood before', async () => {
    const { unknown, block } = await getBlocked();
    const seen = (await getBlock(takahashi, block))?.seen;
    await getPool().query(`UPDATE command SET status = 'landed' WHERE id = $1`, [unknown]);
    expect(await lift(takahashi, block, { seen })).toEqual(no('changedSince'));
    expect(await getBlock(takahashi, block)).toMatchObject({ state: 'over' });
  });

  test('even the database refuses a second lift, a change of what was blocked, and its end', async () => {
    const { block } = await getBlocked();
    expect(await lift(takahashi, block)).toEqual(done);
    const attacks = [
      `UPDATE blocked_attempt SET lifted_by = 'x', lifted_at = clock() WHERE id = '${block}'`,
      `UPDATE blocked_attempt SET blocked_by = blocked_by`,
      'DELETE FROM blocked_attempt',
      'UPDATE money_effect SET yen = 1',
      'DELETE FROM money_effect',
      `UPDATE money_despite SET reason = 'x'`,
    ];
    for (const attack of attacks) await expect(getPool().query(attack), attack).rejects.toThrow();
  });
});

describe('what a person said did not land', () => {
  test('needs a lead who is neither the new maker nor that person', async () => {
    const { unknown, post, block } = await getBlocked();
    await getPool().query(
      `INSERT INTO resolution (command_id, verdict, resolver_id, resolver_name, reason, resolved_at)
       VALUES ($1, 'did_not_land', $2, '高橋 美咲', '画面で確認', clock())`,
      [unknown, takahashi.personId],
    );
    await getPool().query(`UPDATE command SET status = 'did_not_land', status_at = clock() WHERE id = $1`, [unknown]);
    expect(await road.submit(suzuki, post)).toMatchObject({ ...no('duplicateBlocks'), block });
    expect(await lift(takahashi, block)).toEqual(no('ownResolution'));
    expect(await lift(tanaka, block)).toEqual(done);
    expect(await road.submit(suzuki, post)).toMatchObject({ ok: true });
  });
});

test('a lift given before a contradiction came up lets nothing past it', async () => {
  const { unknown, post, block } = await getBlocked();
  await getPool().query(`UPDATE command SET status = 'did_not_land', status_at = clock() WHERE id = $1`, [unknown]);
  expect(await lift(takahashi, block)).toEqual(done);
  await getPool().query(`UPDATE command SET status = 'contradicted', status_at = clock() WHERE id = $1`, [unknown]);
  const again = await getBlockOf(suzuki, post);
  expect(await getBlock(takahashi, again.block)).toMatchObject({ why: 'contradicted', earlier: [{ id: unknown }] });
  expect(await lift(tanaka, again.block)).toEqual(done);
  expect(await road.submit(suzuki, again.post)).toMatchObject({ ok: true });
});

test('a lift lets nothing past an earlier command that was sent once more since', async () => {
  const { unknown, post, block } = await getBlocked();
  expect(await lift(takahashi, block)).toEqual(done);
  await getPool().query(`UPDATE command SET attempt = attempt + 1, sending_at = clock() WHERE id = $1`, [unknown]);
  expect(await road.submit(suzuki, post)).toMatchObject(no('duplicateBlocks'));
  await getPool().query(`UPDATE command SET status = 'landed', status_at = clock() WHERE id = $1`, [unknown]);
});

test('a contradiction stops the account until a lead has let some money past; then it is shown', async () => {
  const { unknown } = await getBlocked();
  await getPool().query(`UPDATE command SET status = 'did_not_land' WHERE id = $1`, [unknown]);
  await getPool().query(`UPDATE command SET status = 'contradicted' WHERE id = $1`, [unknown]);
  yen += 1;
  const { post, block } = await getBlockOf(suzuki, await ask(yen));
  expect(await getBlock(takahashi, block)).toMatchObject({ why: 'contradicted', earlier: [{ id: unknown }] });
  expect(await lift(takahashi, block)).toEqual(done);
  expect(await road.submit(suzuki, post)).toMatchObject({ ok: true });
  yen += 1;
  const next = await ask(yen);
  expect(await road.submitOnce(sato, next)).toMatchObject({ earlier: expect.arrayContaining([unknown]) });
  expect(await road.submit(sato, next)).toMatchObject({ ok: true });
});

test('leads see every blocked attempt and how many wait, makers their own', async () => {
  const { block } = await getBlocked();
  expect((await findBlocks(takahashi)).map(({ id }) => id)).toContain(block);
  expect((await findBlocks(suzuki)).map(({ id }) => id)).toContain(block);
  expect((await findBlocks(sato)).map(({ id }) => id)).not.toContain(block);
  expect(await getBlock(sato, block)).toBeNull();
  const waiting = await countStandingBlocks(takahashi);
  expect(waiting).toBeGreaterThan(0);
  expect(await countStandingBlocks(sato)).toBe(0);
  expect(await lift(takahashi, block)).toEqual(done);
  expect(await countStandingBlocks(takahashi)).toBe(waiting - 1);
});

test('a maker is shown no earlier command that they may not open', async () => {
  const { unknown, block } = await getBlocked();
  await superuser.query(
    `ALTER TABLE command DISABLE TRIGGER ALL; UPDATE command SET operation = 'approveRepayment' WHERE id = '${unknown}';
     ALTER TABLE command ENABLE TRIGGER ALL`,
  );
  expect(await getBlock(suzuki, block)).toMatchObject({ earlier: [] });
  expect(await getBlock(takahashi, block)).toMatchObject({ earlier: [{ id: unknown }] });
});

async function countRefused(): Promise<number> {
  return (await road.events()).filter((event) => event === 'block.lift_refused').length;
}
