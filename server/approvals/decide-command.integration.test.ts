import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';

let road: TestRoad;
let sato: Staff;
const account = 'A-4B54C4BC';
let ledger: string;

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
  ledger = (await road.ledgersOf(sato, account))[0] ?? '';
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('a repayment that an operator asks for waits; one lead approves it, and it goes as the operator', async () => {
  const post = askRepayment(account, ledger, 1_234);
  expect(await road.submitOnce(sato, post)).toMatchObject({ ok: true, status: 'waiting' });
  expect(await road.effects({ account })).toBe(0);
  expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'succeeded' });
  expect(await road.effects({ account })).toBe(1);
  expect(await road.events(post.commandId)).toEqual([
    'command.submitted',
    'command.waiting',
    'command.viewed',
    'command.voted',
    'command.approved',
    'command.sending',
    'command.succeeded',
  ]);
});
