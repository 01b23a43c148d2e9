import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWaiting, openTestDesk, type TestDesk } from '#server/notices/test-desk.ts';
import { findUsedOperations } from './find-used-operations.ts';

const day = 24 * 60 * 60 * 1000;
let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** What somebody asked for, one after the other. */
async function ask(maker: string, operations: readonly string[]): Promise<void> {
  for (const operation of operations) await makeWaiting(maker, null, operation);
}

test('Sato finds her last three operations first, then those that she uses most; six, and only her own of late', async () => {
  expect(await findUsedOperations({ personId: desk.sato })).toEqual([]);
  await ask('佐藤 花子', ['deleteTemplate', 'deleteTemplate', 'deleteTemplate', 'deleteTemplate']);
  await desk.database.moveClock(31 * day);
  await ask('佐藤 花子', ['pauseDunning', 'refundPayment', 'refundPayment', 'pauseDunning', 'refundPayment']);
  await ask('高橋 美咲', ['approveRepayment', 'approveRepayment']);
  await ask('佐藤 花子', [
    'createTemplate',
    'withdrawDunning',
    'expireTemplates',
    'updateUser',
    'submitRepaymentRequest',
  ]);

  const lastThree = ['submitRepaymentRequest', 'updateUser', 'expireTemplates'];
  const most = ['refundPayment', 'pauseDunning', 'withdrawDunning'];
  expect(await findUsedOperations({ personId: desk.sato })).toEqual([...lastThree, ...most]);
  expect(await findUsedOperations({ personId: desk.takahashi })).toEqual(['approveRepayment']);

  // What she uses again comes to the front, once.
  await ask('佐藤 花子', ['refundPayment']);
  expect((await findUsedOperations({ personId: desk.sato })).slice(0, 4)).toEqual([
    'refundPayment',
    'submitRepaymentRequest',
    'updateUser',
    'pauseDunning',
  ]);
});
