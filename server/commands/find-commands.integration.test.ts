import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from './active-sendings.ts';
import type { CommandStatus } from './command.ts';
import { findCommands } from './find-commands.ts';
import { getCommand } from './get-command.ts';
import { getLease } from './lease.ts';
import { approved, askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';
import { watchCommand } from './watch-command.ts';

let road: TestRoad;
let sato: Staff;
let suzuki: Staff;
let tanaka: Staff;
let watanabe: Staff;
let ito: Staff;

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '8000' });
  sato = await road.signIn('sato');
  suzuki = await road.signIn('suzuki');
  tanaka = await road.signIn('tanaka');
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

test('everybody at the desk sees what they could have sent; auditors see all; administrators nothing', async () => {
  const post = askRepayment('A-4B54C4BC', await ledger(), 900);
  await road.submit(sato, post);
  for (const reader of [sato, suzuki, tanaka, watanabe]) {
    expect((await findCommands(reader, {})).rows.map(({ id }) => id)).toContain(post.commandId);
  }
  expect(await findCommands(ito, {})).toEqual({ rows: [], next: null });
  expect(await getCommand(ito, post.commandId)).toBeNull();
  expect((await findCommands(suzuki, { mine: true })).rows).toEqual([]);
});

test('a lead’s operation is seen by leads and auditors, not by operators', async () => {
  const post = toPost('approveRepayment', { input: { accountNumber: 'A-ACC00006', repaymentId: '7000001' } });
  expect(await road.submit(tanaka, post)).toMatchObject({ ok: true, status: 'succeeded' });
  expect(await getCommand(tanaka, post.commandId)).not.toBeNull();
  expect(await getCommand(watanabe, post.commandId)).not.toBeNull();
  expect(await getCommand(sato, post.commandId)).toBeNull();
  expect((await findCommands(sato, {})).rows.map(({ id }) => id)).not.toContain(post.commandId);
});

test('auditors and the desk see the holder masked, until the account is open or somebody gave a reason', async () => {
  const [newest] = (await findCommands(sato, { mine: true })).rows;
  const own = await getCommand(sato, newest?.id ?? '');
  const audited = await getCommand(watanabe, newest?.id ?? '');
  for (const view of [own, audited]) expect(JSON.stringify(view?.snapshot)).toMatch(/"holder":".＊"/);
  expect(own?.timeline.map(({ event }) => event)).toEqual([...approved, 'command.sending', 'command.succeeded']);
});

test('pages follow one another without a gap or a double', async () => {
  const number = await ledger();
  for (const yen of [11, 12, 13, 14, 15]) await road.submit(suzuki, askRepayment('A-4B54C4BC', number, yen));
  const whole = (await findCommands(suzuki, { mine: true })).rows.map(({ id }) => id);
  const paged: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await findCommands(suzuki, { mine: true, limit: 2, before });
    paged.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    before = page.next;
  }
  expect(paged).toEqual(whole);
  expect(whole).toHaveLength(5);
});

test('a person who follows a command is told each state and then no more', async () => {
  const post = askRepayment('A-FA000001', await ledger('A-FA000001'), 500);
  expect(await road.submit(sato, post)).toEqual({ ok: true, commandId: post.commandId, status: 'sending' });
  const seen: CommandStatus[] = [];
  for await (const status of watchCommand(post.commandId, { signal: AbortSignal.timeout(20_000) })) seen.push(status);
  expect(seen).toEqual(['sending', 'succeeded']);
});

async function ledger(account = 'A-4B54C4BC'): Promise<string> {
  return (await road.ledgersOf(sato, account))[0] ?? '';
}
