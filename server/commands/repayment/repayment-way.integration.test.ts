import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, signInDesk } from '#server/approvals/test-people.ts';
import { endEverySession } from '#server/auth/end-session.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { findThings } from '#server/kraken/find-things.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import type { SubmitInput, SubmitResult } from '../submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from '../test-road.ts';
import { confirmRepayment } from './confirm-repayment.ts';
import { followDue, followNow } from './follow-due.ts';
import { getRepaymentWay, type RepaymentWay } from './get-repayment-way.ts';

let road: TestRoad;
let desk: Desk;
/** Accounts of the sandbox with credit; each story has one of its own. */
const [plain, never, rejected, wide, small] = ['A-4B54C4BC', 'A-ACC00002', 'A-ACC00003', 'A-ACC00012', 'A-ACC00006'];

beforeAll(async () => {
  road = await startTestRoad();
  desk = await signInDesk(road);
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

describe('a request and the repayment that upstream makes of it', () => {
  test('are linked by the evidence once upstream has accepted the request, and not before', async () => {
    const id = await ask(desk.sato, plain, 1_100);
    await followNow({ staff: desk.sato, context: {} }, id, false);
    expect(await way(desk.sato, id)).toMatchObject({ verdict: 'undecided', requestStatus: 'REQUESTED', link: null });
    await accept();
    await followNow({ staff: desk.suzuki, context: {} }, id, false);
    const linked = await way(desk.sato, id);
    expect(linked).toMatchObject({ verdict: 'linked', requestStatus: 'ACCEPTED', repaymentStatus: 'REQUESTED' });
    expect(linked.link?.repaymentId).not.toBe(linked.requestId);
    expect((await road.events(id)).at(-1)).toBe('command.linked');
    await followNow({ staff: desk.suzuki, context: {} }, id, false);
    expect((await road.events(id)).filter((event) => event === 'command.linked')).toHaveLength(1);
  });

  test('are looked for by the worker with the maker’s own token, more and more seldom', async () => {
    const id = await ask(desk.suzuki, plain, 1_200);
    await accept();
    expect(await followDue('worker')).toBe(0);
    await road.site.database.moveClock(6_000);
    expect(await followDue('worker')).toBeGreaterThan(0);
    expect((await way(desk.suzuki, id)).link).not.toBeNull();
    expect(await followDue('worker')).toBe(0);
    const { rows } = await getPool().query('SELECT looked_by FROM repayment_look WHERE command_id = $1', [id]);
    expect(rows).toEqual([{ looked_by: desk.suzuki.personId }]);
  });

  test('wait for each other as long as upstream does not decide, and never meet where it says no', async () => {
    const [waiting, denied] = [await ask(desk.sato, never, 900), await ask(desk.sato, rejected, 900)];
    await accept();
    for (const id of [waiting, denied]) await followNow({ staff: desk.sato, context: {} }, id, false);
    expect(await way(desk.sato, waiting)).toMatchObject({ verdict: 'undecided', over: false });
    expect(await way(desk.sato, denied)).toMatchObject({ verdict: 'ended', requestStatus: 'REJECTED', over: true });
  });

  test('two requests of one amount: nobody guesses; a person who made neither says which, and the rest is evidence', async () => {
    const first = await ask(desk.sato, wide, 7_000);
    const second = await ask(desk.suzuki, wide, 7_000);
    await accept();
    await followNow({ staff: desk.tanaka, context: {} }, first, false);
    const shown = await way(desk.tanaka, first);
    expect(shown).toMatchObject({ verdict: 'several', link: null });
    const [one = '', other = ''] = shown.fits.map(({ id }) => id);
    expect(await confirm(desk.sato, first, one)).toEqual({ ok: false, code: 'makerMayNot' });
    expect(await confirm(desk.tanaka, first, one, ' ')).toEqual({ ok: false, code: 'noReason' });
    expect(await confirm(desk.tanaka, first, '7000001')).toEqual({ ok: false, code: 'fitsChanged' });
    expect(await confirm(desk.tanaka, first, one)).toEqual({ ok: true });
    expect(await confirm(desk.tanaka, first, other)).toEqual({ ok: false, code: 'linkedAlready' });
    expect(await way(desk.sato, first)).toMatchObject({ link: { repaymentId: one, byName: desk.tanaka.name } });
    await followNow({ staff: desk.tanaka, context: {} }, second, false);
    expect(await way(desk.sato, second)).toMatchObject({ link: { repaymentId: other, byName: null } });
    const { rows } = await getPool().query(
      "SELECT event, code FROM log_entry WHERE command_id = $1 AND event LIKE 'command.link%' ORDER BY sequence",
      [first],
    );
    expect(rows.map(({ event, code }) => `${event} ${code}`)).toEqual([
      'command.link_refused makerMayNot',
      'command.link_refused noReason',
      'command.link_refused fitsChanged',
      'command.linked person',
      'command.link_refused linkedAlready',
    ]);
  });

  test('the database itself lets no maker say which repayment is theirs, and no repayment belong to two requests', async () => {
    const linkedOne = await ask(desk.sato, plain, 950);
    const repaymentId = await linked(linkedOne);
    const other = await ask(desk.sato, plain, 951);
    const insert = (account: string, repayment: string, by: string) =>
      getPool().query(
        `INSERT INTO repayment_link (command_id, account, repayment_id, how, linked_by, linked_by_name, reason)
         VALUES ($1, $2, $3, 'person', $4, 'x', 'x')`,
        [other, account, repayment, by],
      );
    await expect(insert(plain, 'x', desk.sato.personId)).rejects.toMatchObject({ constraint: 'maker_links_not' });
    await expect(insert(never, 'x', desk.tanaka.personId)).rejects.toThrow('its own account');
    await expect(insert(plain, repaymentId, desk.tanaka.personId)).rejects.toMatchObject({
      constraint: 'repayment_link_once',
    });
  });
});

describe('upstream’s own approval', () => {
  test('is made by a lead who neither made nor sent the request, and upstream is read back as approved', async () => {
    const id = await ask(desk.sato, plain, 1_300);
    const repaymentId = await linked(id);
    expect(await approve(desk.takahashi, plain, repaymentId)).toMatchObject({ ok: true, status: 'succeeded' });
    // The page asks by itself: somebody has just looked, and something was done since.
    expect(await followNow({ staff: desk.sato, context: {} }, id, true)).toBe('looked');
    expect(await followNow({ staff: desk.sato, context: {} }, id, true)).toBe('nothingToDo');
    const read = await way(desk.sato, id);
    expect(read).toMatchObject({ repaymentStatus: 'APPROVED', over: false });
    expect(read.steps).toMatchObject([
      { operation: 'approveRepayment', status: 'succeeded', makerName: desk.takahashi.name },
    ]);
  });

  test('is not made by the lead who asked, whoever else approved that here; nothing leaves, and the log says why', async () => {
    const id = await ask(desk.tanaka, plain, 1_400);
    const repaymentId = await linked(id);
    const before = await road.effects({ account: plain, operation: 'approveRepayment' });
    expect(await approve(desk.tanaka, plain, repaymentId)).toMatchObject({ ok: false, code: 'ownRepayment' });
    expect(await road.effects({ account: plain, operation: 'approveRepayment' })).toBe(before);
    const { rows } = await getPool().query(
      "SELECT code FROM log_entry WHERE event = 'attempt.refused' ORDER BY sequence",
    );
    expect(rows.at(-1)).toEqual({ code: 'ownRepayment' });
    expect((await way(desk.tanaka, id)).approveBar).toBe('ownRepayment');
    expect((await way(desk.nakamura, id)).mayApprove).not.toContain(desk.tanaka.name);
    expect((await way(desk.nakamura, id)).approveBar).toBeNull();
  });

  test('is not made by the lead who asked before anybody knows which repayment it became, either', async () => {
    const id = await ask(desk.tanaka, small, 2_345);
    await accept();
    const ids = await repaymentsOf(small, 2_345);
    expect(await approve(desk.tanaka, small, ids[0] ?? '')).toMatchObject({ ok: false, code: 'repaymentNotLinked' });
    expect((await way(desk.tanaka, id)).approveBar).toBeNull();
    // One that stood there before the request is none of hers.
    expect(await approve(desk.tanaka, small, '7000001')).toMatchObject({ ok: true, status: 'succeeded' });
  });

  test('is not made by who took the request over and sent it', async () => {
    const gone = await road.signIn('suzuki');
    const post = askRepayment(plain, (await road.ledgersOf(gone, plain))[0] ?? '', 1_500);
    expect(await submitExplained(gone, post)).toMatchObject({ ok: true, status: 'waiting' });
    await endEverySession(gone, 'signedOut');
    await road.decide(desk.takahashi, post.commandId, 'approve');
    expect((await road.stored(post.commandId)).status).toBe('approved');
    expect(await road.press(desk.nakamura, post.commandId)).toMatchObject({ ok: true, status: 'succeeded' });
    const repaymentId = await linked(post.commandId);
    expect(await approve(desk.nakamura, plain, repaymentId)).toMatchObject({ ok: false, code: 'ownRepayment' });
    // Whoever approved the request here neither made nor sent it.
    expect(await approve(desk.takahashi, plain, repaymentId)).toMatchObject({ ok: true, status: 'succeeded' });
  });

  test('above ¥100,000 has a second lead, who is not the one who asked', async () => {
    const id = await ask(desk.tanaka, wide, 120_000);
    const repaymentId = await linked(id);
    const post = approval(wide, repaymentId);
    expect(await submitExplained(desk.takahashi, post)).toMatchObject({ ok: true, status: 'waiting' });
    expect(await road.decide(desk.tanaka, post.commandId, 'approve')).toMatchObject({
      ok: false,
      code: 'ownRepayment',
    });
    expect(await road.decide(desk.nakamura, post.commandId, 'approve')).toMatchObject({
      ok: true,
      status: 'succeeded',
    });
    expect((await way(desk.sato, id)).steps).toMatchObject([{ deciders: [desk.nakamura.name] }]);
  });
});

async function ask(staff: Staff, account: string, yen: number): Promise<string> {
  const [ledger = ''] = await road.ledgersOf(staff, account);
  const sent = await road.submit(staff, askRepayment(account, ledger, yen));
  if (!sent.ok) throw new Error(sent.code);
  expect(sent.status).toBe('succeeded');
  return sent.commandId;
}

/** Leaves what waits waiting; explains the earlier money that the guard shows. */
async function submitExplained(staff: Staff, post: SubmitInput): Promise<SubmitResult> {
  const asked = await road.submitOnce(staff, post);
  if (asked.ok) return asked;
  return road.submitOnce(staff, { ...post, despite: { earlier: asked.earlier ?? [], reason: '別の件です' } });
}

/** Upstream accepts what it accepts. */
async function accept(): Promise<void> {
  await road.site.control('clock', { advanceMs: 5_000 });
}

async function linked(id: string): Promise<string> {
  await accept();
  await followNow({ staff: desk.takahashi, context: {} }, id, false);
  const { link } = await way(desk.takahashi, id);
  if (link === null) throw new Error('not linked');
  return link.repaymentId;
}

async function way(staff: Staff, id: string): Promise<RepaymentWay> {
  const found = await getRepaymentWay(staff, id);
  if (found === null) throw new Error(`${id} has no way`);
  return found;
}

const approval = (accountNumber: string, repaymentId: string) =>
  toPost('approveRepayment', { input: { accountNumber, repaymentId } });

const approve = (staff: Staff, account: string, repaymentId: string) =>
  road.submit(staff, approval(account, repaymentId));

function confirm(staff: Staff, commandId: string, repaymentId: string, reason = '金額と支払日で確かめました') {
  return confirmRepayment({ commandId, repaymentId, reason: reason.trim() }, { staff, context: {} });
}

async function repaymentsOf(account: string, yen: number): Promise<string[]> {
  const reader = await requireReader(desk.sato);
  const read = reader.ok ? await findThings.repayment(reader.value, account) : reader;
  if (!read.ok) throw new Error(read.code);
  return read.value.filter(({ facts }) => facts.amount === yen).map(({ value }) => value);
}
