import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from './active-sendings.ts';
import { countCodesMet } from './count-codes-met.ts';
import { findCommands } from './find-commands.ts';
import { getLease } from './lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from './test-road.ts';

let road: TestRoad;
let sato: Staff;
let watanabe: Staff;
let ito: Staff;

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '8000' });
  sato = await road.signIn('sato');
  watanabe = await road.signIn('watanabe');
  ito = await road.signIn('ito');
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  // The listening connection stays open; dropping the database ends it, which is said.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await road.site.stop();
});

async function ask(account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(sato, account);
  const post = askRepayment(account, ledger, yen);
  await road.submit(sato, post);
  await drainSendings();
  return post.commandId;
}

test('an administrator is told how often each code was met, one that upstream never listed included', async () => {
  await ask('A-FA000015', 100);
  await ask('A-FA000015', 200);
  await ask('A-FA000014', 300);
  const met = await countCodesMet();
  expect(met.map(({ code, count }) => ({ code, count }))).toEqual([
    { code: 'KT-CT-1113', count: 2 },
    { code: 'KT-CT-9999', count: 1 },
    { code: 'unknownProblem', count: 1 },
  ]);
  expect(await countCodesMet('KT-CT-1113')).toEqual([met[0]]);
  expect(await countCodesMet('KT-CT-3927')).toEqual([]);
});

test('a command that ended well counts for no code', async () => {
  await ask('A-4B54C4BC', 400);
  expect((await countCodesMet()).reduce((sum, { count }) => sum + count, 0)).toBe(4);
});

test('the commands behind a code are found by those who may see them, and by nobody else', async () => {
  const id = await ask('A-FA000014', 500);
  for (const code of ['KT-CT-9999', 'unknownProblem']) {
    const found = await findCommands(watanabe, { code });
    expect(found.rows.map((row) => row.id)).toContain(id);
    expect(found.rows.every(({ status }) => status === 'unknown')).toBe(true);
    expect((await findCommands(ito, { code })).rows).toEqual([]);
  }
  expect((await findCommands(sato, { code: 'KT-CT-' })).rows).toEqual([]);
});
