import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import type { SubmitInput } from '../submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';
import { findBlocks, getBlock } from './find-blocks.ts';
import { getDespite } from './get-despite.ts';
import { liftBlock } from './lift-block.ts';

let road: TestRoad;
let sato: Staff;
let takahashi: Staff;

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
  takahashi = await road.signIn('takahashi');
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

/** As the restore writes it: sent an hour ago unless told. */
async function lose(
  account: string | null,
  outcome: string | null,
  { operation = 'submitRepaymentRequest', sent = '1 hour' } = {},
): Promise<string> {
  const id = randomUUID();
  await getPool().query(
    `INSERT INTO lost_sending (command_id, attempt, epoch, operation, account, sent_at, outcome)
     VALUES ($1, 1, 1, $2, $3, clock() - $4::interval, $5)`,
    [id, operation, account, sent, outcome],
  );
  return id;
}

async function ask(account: string, yen: number, more: Partial<SubmitInput> = {}): Promise<SubmitInput> {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  return askRepayment(account, ledger, yen, more);
}

describe('after a restore, money of an account that was sent before it', () => {
  test('and went through, by the journal, is shown and wants a reason', async () => {
    const lost = await lose('A-4B54C4BC', 'succeeded');
    const post = await ask('A-4B54C4BC', 1_234);
    expect(await road.submitOnce(sato, post)).toMatchObject({ code: 'duplicateUnexplained', earlier: [lost] });
    expect(await road.effects({ account: 'A-4B54C4BC', operation: 'submitRepaymentRequest' })).toBe(0);
    const despite = { earlier: [lost], reason: '別の件の返金' };
    expect(await road.submit(sato, { ...post, despite })).toMatchObject({ ok: true, status: 'succeeded' });
    expect(await getDespite(sato, post.commandId)).toMatchObject({
      earlier: [],
      lost: [{ commandId: lost, operation: 'submitRepaymentRequest' }],
      hidden: 0,
    });
  });

  test('and whose outcome nobody knows blocks whatever amount, until a lead lifts it; then it goes once', async () => {
    const account = 'A-ACC0000C';
    const lost = await lose('ａ-acc0000c', null);
    const post = await ask(account, 777);
    const refused = await road.submitOnce(sato, post);
    expect(refused).toMatchObject({ code: 'duplicateBlocks', earlier: [lost], block: expect.any(String) });
    const { block } = refused as unknown as { block: string };
    expect(await findBlocks(takahashi)).toContainEqual(
      expect.objectContaining({ id: block, why: 'lost', state: 'standing' }),
    );
    const view = await getBlock(takahashi, block);
    expect(view).toMatchObject({ earlier: [], lost: [{ commandId: lost, outcome: null }] });
    const lifted = await liftBlock({
      staff: takahashi,
      input: { block, seen: view?.seen, reason: 'Kraken で確かめた' },
      request: { headers: new Headers({ origin: road.site.origin }), address: '203.0.113.7', userAgent: 'test' },
    });
    expect(lifted).toEqual({ ok: true });
    expect(await road.submit(sato, post)).toMatchObject({ ok: true });
    expect(await road.events(post.commandId)).toEqual(
      expect.arrayContaining(['command.blocked', 'command.justified', 'command.sending']),
    );
    expect(await road.submitOnce(sato, await ask(account, 778))).toMatchObject({ code: 'duplicateBlocks' });
  });

  test('is nothing to it where it was refused, moved no money, was of another account or is older than 7 days', async () => {
    await lose('A-ACC0000D', 'refused');
    await lose('A-ACC0000D', 'not_sent');
    await lose('A-ACC0000D', null, { operation: 'createAccountNote' });
    await lose('A-ACC0000D', null, { sent: '8 days' });
    expect(await road.submitOnce(sato, await ask('A-ACC0000D', 500))).toMatchObject({ ok: true });
  });

  test('stands against every account where the journal names none', async () => {
    const lost = await lose(null, 'unknown', { operation: 'bulkAwardLoyaltyPoints' });
    const refused = await road.submitOnce(sato, await ask('A-ACC0000D', 501));
    expect(refused).toMatchObject({ code: 'duplicateBlocks' });
    expect((refused as unknown as { earlier: string[] }).earlier).not.toContain(lost);
    expect(await road.submitOnce(takahashi, await ask('A-ACC0000D', 502))).toMatchObject({
      earlier: expect.arrayContaining([lost]),
    });
  });
});
