import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Desk, signInDesk } from '#server/approvals/test-people.ts';
import { getPool } from '#server/db/client.ts';
import { namesIn } from '#server/kraken/mask-payload.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import { getBlock } from '../money/find-blocks.ts';
import { liftBlock } from '../money/lift-block.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';
import { type CustomerDisclosure, discloseCustomer } from './disclose-customer.ts';

// One answered repayment with its link; one whose answer was lost, its twin that was blocked and let past, its resolution.
const account = 'A-4B54C4BC';
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let desk: Desk;
let holder: string;
let answered: string;
let lost: string;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '2000' });
  desk = await signInDesk(road);
  answered = await repay(700);
  holder = await readHolder(answered);
  await link(answered);
  const fault = { fault: 'drop-before', operation: 'submitRepaymentRequest', account, times: 1 };
  await road.site.control('fault', fault);
  lost = await repay(701);
  await blockAndLift();
  const reason = `${holder}様に電話で確認`;
  const word = { commandId: lost, step: 'did_not_land', attempt: 1, reason };
  expect(await road.resolve(desk.takahashi, word)).toMatchObject({ ok: true, status: 'did_not_land' });
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

test('the file shows what was sent, what its target was and what was answered', async () => {
  const { commands } = await disclose();
  expect(commands).toHaveLength(2);
  expect(commands[0]).toMatchObject({ id: answered, status: 'succeeded', reasonText: '入電' });
  expect(JSON.parse(commands[0]?.target ?? '')).toMatchObject({ account: { number: account } });
  expect(JSON.parse(commands[0]?.reply ?? '')).toHaveProperty('data.submitRepaymentRequest');
  expect(commands[1]).toMatchObject({ id: lost, despite: '別の件であることを確認しました' });
});

test('and what was blocked, who let it past and why', async () => {
  const { blocked } = await disclose();
  expect(blocked).toMatchObject([
    { by: desk.suzuki.name, reasonText: '再送', liftedBy: desk.takahashi.name, liftReason: 'Krakenで未反映を確認済み' },
  ]);
  expect(JSON.parse(blocked[0]?.tried ?? '')).toMatchObject({ input: { accountNumber: account } });
});

test('and why people decided as they did', async () => {
  const { decisions } = await disclose();
  const said = (kind: string) => decisions.filter((one) => one.kind === kind).map(({ reason }) => reason);
  expect(said('vote')).toEqual(['内容を確認しました', '内容を確認しました']);
  expect(said('link')).toEqual(['金額と日付が一致']);
  expect(said('resolution')).toEqual([expect.stringContaining('電話で確認')]);
});

test('and what upstream was seen to hold before and after', async () => {
  const { evidence } = await disclose();
  const kinds = new Set(evidence.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['before', 'probe', 'repaymentsBefore', 'repayment']));
  expect(evidence.filter(({ commandId, kind }) => commandId === lost && kind === 'probe').length).toBeGreaterThan(0);
});

test('nowhere does it show the holder’s name, even where somebody wrote it', async () => {
  const file = JSON.stringify(await disclose());
  for (const part of holder.split(/\s+/)) expect(file).not.toContain(part);
});

test('another customer’s file shows nothing of it', async () => {
  const other = await disclose('A-ACC00006');
  expect(other).toMatchObject({ commands: [], blocked: [], decisions: [], evidence: [] });
});

async function disclose(of = account): Promise<CustomerDisclosure> {
  const made = await discloseCustomer(of, { staff: desk.takahashi, context });
  if (!made.ok) throw new Error(made.code);
  return made.disclosure;
}

async function toRepayment(yen: number, text: string) {
  const [ledger = ''] = await road.ledgersOf(desk.sato, account);
  return askRepayment(account, ledger, yen, { reason: { code: 'customerRequest', text } });
}

async function repay(yen: number): Promise<string> {
  const sent = await road.submit(desk.sato, await toRepayment(yen, '入電'));
  if (!sent.ok) throw new Error(sent.code);
  await drainSendings();
  return sent.commandId;
}

async function readHolder(id: string): Promise<string> {
  const { rows } = await getPool().query<{ snapshot: string }>('SELECT snapshot FROM command WHERE id = $1', [id]);
  const [name] = namesIn(rows[0]?.snapshot);
  if (!name) throw new Error('no holder');
  return name;
}

async function link(id: string): Promise<void> {
  await getPool().query(
    `INSERT INTO repayment_link (command_id, account, request_id, repayment_id, how, linked_by, linked_by_name, reason)
     VALUES ($1, $2, NULL, 'R-1', 'person', $3, $4, '金額と日付が一致')`,
    [id, account, desk.tanaka.personId, desk.tanaka.name],
  );
  await getPool().query(
    `INSERT INTO repayment_look (command_id, looked_by, verdict, fits) VALUES ($1, $2, 'linked', '[]')`,
    [id, desk.tanaka.personId],
  );
}

/** The same repayment by somebody else, while nobody knows how the first one ended. */
async function blockAndLift(): Promise<void> {
  const tried = await road.submitOnce(desk.suzuki, await toRepayment(701, '再送'));
  if (tried.ok || tried.block === undefined) throw new Error('nothing was blocked');
  const { block } = tried;
  const seen = (await getBlock(desk.takahashi, block))?.seen ?? '';
  const request = { headers: new Headers({ origin: road.site.origin }), ...context };
  const input = { block, seen, reason: 'Krakenで未反映を確認済み' };
  expect(await liftBlock({ staff: desk.takahashi, input, request })).toEqual({ ok: true });
}
