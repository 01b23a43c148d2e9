import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RuleTerms } from '#domains/approval/edit-rules.ts';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import type { SubmitInput } from '#server/commands/submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { decideCommand } from './decide-command.ts';
import { askDelegation, confirmDelegation } from './delegation/change-delegation.ts';
import { expireRequests } from './expire-requests.ts';
import { openRequest } from './open-request.ts';
import { askRuleChange } from './rules/ask-rule-change.ts';
import { confirmRuleChange } from './rules/confirm-rule-change.ts';
import { type Desk, signInDesk } from './test-people.ts';

let road: TestRoad;
let wire: TestWire;
let superuser: pg.Client;
let desk: Desk;
let request: Parameters<typeof decideCommand>[0]['request'];
const context = { address: '203.0.113.7', userAgent: 'test' };
// What is refused because a database or a provider says no is told there; nothing else may be.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({}, wire);
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  desk = await signInDesk(road);
  request = { headers: new Headers({ origin: road.site.origin }), ...context };
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

/** Each story has an amount of its own: the guard would hold a twin. */
let yen = 1_000;
const account = 'A-4B54C4BC';

async function askFor(by: Staff = desk.sato, amount = ++yen, at = account): Promise<SubmitInput> {
  const [ledger = ''] = await road.ledgersOf(by, at);
  return askRepayment(at, ledger, amount);
}

/** Asked for and waiting; what the guard shows is explained. */
async function waiting(by: Staff = desk.sato, amount?: number): Promise<string> {
  const post = await askFor(by, amount);
  const first = await road.submitOnce(by, post);
  const despite = { earlier: first.ok ? [] : (first.earlier ?? []), reason: '別件です' };
  if (!first.ok) expect(await road.submitOnce(by, { ...post, despite })).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

const template = () =>
  toPost(
    'createTemplate',
    { input: { name: `t-${randomUUID()}`, templateData: '{}' } },
    { reason: { code: 'plannedChange' } },
  );

async function waitingTemplate(by: Staff = desk.sato): Promise<string> {
  const post = template();
  expect(await road.submitOnce(by, post)).toMatchObject({ ok: true, status: 'waiting' });
  return post.commandId;
}

const open = (staff: Staff, commandId: string) => openRequest({ staff, input: { commandId }, request });

async function digestFor(staff: Staff, commandId: string): Promise<{ digest: string; overridden: string[] }> {
  const opened = await open(staff, commandId);
  if (!opened.ok) throw new Error(`${staff.name} cannot open it: ${opened.code}`);
  return { digest: opened.request.digest, overridden: [...opened.request.flags] };
}

const post = (staff: Staff | null, input: object) => decideCommand({ staff, input, request });
const yes = (commandId: string, digest: string, more: object = {}) => ({
  commandId,
  digest,
  verdict: 'approve',
  reason: '内容を確認しました',
  ...more,
});
const statusOf = async (id: string) => (await road.stored(id)).status;
const mutations = () => wire.mutations.length;

/** One lead asks for another rule, a second confirms it. @returns the version */
async function changeRule(id: string, change: Partial<RuleTerms>): Promise<number> {
  const { version, set } = await getRules(getDatabase());
  const found = set.rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`There is no rule ${id}`);
  const { id: rule, covers: _, ...terms } = found;
  const edit = { kind: 'change' as const, rule, terms: { ...terms, ...change } };
  const asked = await askRuleChange({ edit, basedOn: version, reason: '試験' }, by(desk.takahashi));
  if (!asked.ok) throw new Error(asked.code);
  expect(await confirmRuleChange(asked.version, by(desk.tanaka))).toMatchObject({ ok: true });
  return asked.version;
}

const by = (staff: Staff) => ({ staff, context });

/** One lead acts for another from today on, and a third has confirmed it. */
async function delegate(from: Staff, to: Staff, third: Staff): Promise<void> {
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const asked = await askDelegation({ delegateId: to.personId, from: today, to: today, reason: '休暇' }, by(from));
  if (!asked.ok) throw new Error(asked.code);
  expect(await confirmDelegation(asked.id, by(third))).toMatchObject({ ok: true });
}

/** Sets a person's role of lead as no door would. */
async function forceLead(staff: Staff, set: string): Promise<void> {
  await superuser.query(
    `ALTER TABLE role_grant DISABLE TRIGGER ALL; UPDATE role_grant SET ${set} WHERE role = 'lead'
     AND person_id = '${staff.personId}'; ALTER TABLE role_grant ENABLE TRIGGER ALL`,
  );
}

describe('the maker', () => {
  test('who is a lead does not open, and does not approve, their own: not from another session either', async () => {
    const id = await waiting(desk.takahashi);
    const elsewhere = await road.signIn('takahashi');
    for (const self of [desk.takahashi, elsewhere]) {
      expect(await open(self, id)).toMatchObject({ ok: false, code: 'makerMayNot' });
      const { digest, overridden } = await digestFor(desk.tanaka, id);
      expect(await post(self, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'makerMayNot' });
    }
    expect(await statusOf(id)).toBe('waiting');
    expect(await road.events(id)).not.toContain('command.voted');
  });

  test('gets no yes by a delegation from them or to them', async () => {
    await delegate(desk.takahashi, desk.tanaka, desk.nakamura);
    const theirs = await waiting(desk.takahashi);
    const { digest, overridden } = await digestFor(desk.tanaka, theirs);
    const onBehalfOf = desk.takahashi.personId;
    expect(await post(desk.tanaka, yes(theirs, digest, { overridden, onBehalfOf }))).toMatchObject({
      ok: false,
      code: 'makerMayNot',
    });
    const own = await waiting(desk.tanaka);
    const seen = await digestFor(desk.nakamura, own);
    const asDelegate = yes(own, seen.digest, { overridden: seen.overridden, onBehalfOf });
    expect(await post(desk.tanaka, asDelegate)).toMatchObject({ ok: false, code: 'makerMayNot' });
    expect([await statusOf(theirs), await statusOf(own)]).toEqual(['waiting', 'waiting']);
    // In the stead of somebody who did not delegate nobody decides.
    const other = await waiting();
    const shown = await digestFor(desk.nakamura, other);
    const forTanaka = yes(other, shown.digest, { overridden: shown.overridden, onBehalfOf: desk.tanaka.personId });
    expect(await post(desk.nakamura, forTanaka)).toMatchObject({ ok: false, code: 'delegationGone' });
  });

  test('is refused by the database itself, whatever code forgets', async () => {
    const id = await waitingTemplate();
    const insert = (voter: string, principal: string) =>
      superuser.query(
        `INSERT INTO vote (command_id, round, maker_id, voter_id, voter_name, voter_session, principal_id, delegation_id,
           verdict, digest, rule_version, requirement)
         VALUES ($1, 1, $2, $3, 'x', 'x', $4, $5, 'approve', decode(repeat('00', 32), 'hex'), 1, '{}')`,
        [id, desk.sato.personId, voter, principal, voter === principal ? null : 1],
      );
    await expect(insert(desk.sato.personId, desk.sato.personId)).rejects.toMatchObject({
      constraint: 'maker_decides_not',
    });
    await expect(insert(desk.tanaka.personId, desk.sato.personId)).rejects.toMatchObject({
      constraint: 'maker_decides_not',
    });
    await insert(desk.tanaka.personId, desk.tanaka.personId);
    await expect(insert(desk.tanaka.personId, desk.tanaka.personId)).rejects.toMatchObject({
      constraint: 'vote_per_principal',
    });
    await expect(insert(desk.nakamura.personId, desk.tanaka.personId)).rejects.toMatchObject({
      constraint: 'vote_per_principal',
    });
    const move = superuser.query(`UPDATE command SET status = 'approved' WHERE id = $1`, [await waitingTemplate()]);
    await expect(move).rejects.toThrow('a request leaves waiting with its end on record');
  });
});

describe('what was approved is what was seen', () => {
  test('a digest of another request, or of nothing, moves nothing', async () => {
    const [one, other] = [await waiting(), await waiting()];
    const { digest, overridden } = await digestFor(desk.tanaka, one);
    await digestFor(desk.tanaka, other);
    expect(await post(desk.tanaka, yes(other, digest, { overridden }))).toMatchObject({ ok: false, code: 'changed' });
    expect(await post(desk.tanaka, yes(other, 'f'.repeat(64), { overridden }))).toMatchObject({ code: 'changed' });
    expect(await post(desk.tanaka, yes(other, 'nonsense', { overridden }))).toMatchObject({ code: 'malformed' });
    expect(await statusOf(other)).toBe('waiting');
  });

  test('who has not had the decisive fields before their own eyes does not decide', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    expect(await post(desk.nakamura, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'notViewed' });
    expect(await statusOf(id)).toBe('waiting');
  });

  test('what speaks against it is overridden by name and with a reason, or it stays', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    expect(overridden).toContain('possibleDuplicate');
    expect(await post(desk.tanaka, yes(id, digest))).toMatchObject({ ok: false, code: 'flagsNotOverridden' });
    expect(await post(desk.tanaka, yes(id, digest, { overridden, reason: ' ' }))).toMatchObject({
      code: 'reasonMissing',
    });
    expect(await post(desk.tanaka, yes(id, digest, { overridden }))).toMatchObject({ ok: true });
  });

  test('a no and a question have words', async () => {
    const id = await waiting();
    const { digest } = await digestFor(desk.tanaka, id);
    const no = { commandId: id, digest, verdict: 'reject' };
    expect(await post(desk.tanaka, no)).toMatchObject({ ok: false, code: 'reasonMissing' });
    expect(await post(desk.tanaka, { ...no, reason: '金額が違います' })).toMatchObject({
      ok: true,
      status: 'rejected',
    });
    expect(await road.stored(id)).toMatchObject({ envelope: null });
  });

  test.each([
    ['the amount', `replace(body, '"amountInMinorUnit":', '"amountInMinorUnit":9')`],
    ['the seal', null],
  ])(
    'somebody edits %s in the database: nobody is shown it, nobody approves it, and it is an alarm',
    async (_, body) => {
      const id = await waiting();
      const { digest, overridden } = await digestFor(desk.tanaka, id);
      await superuser.query('ALTER TABLE command DISABLE TRIGGER command_guard');
      await superuser.query(
        body === null
          ? `UPDATE command SET seal = decode(repeat('ab', 32), 'hex') WHERE id = $1`
          : `UPDATE command SET body = ${body} WHERE id = $1`,
        [id],
      );
      await superuser.query('ALTER TABLE command ENABLE TRIGGER command_guard');
      expect(await open(desk.tanaka, id)).toMatchObject({ ok: false, code: 'sealBroken' });
      expect(await post(desk.tanaka, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'sealBroken' });
      expect(await road.events(id)).toContain('command.seal_broken');
      expect(await statusOf(id)).toBe('waiting');
    },
  );

  test('somebody edits it after it was approved: it is not sent', async () => {
    const id = await approvedUnsent();
    await superuser.query('ALTER TABLE command DISABLE TRIGGER command_guard');
    await superuser.query(`UPDATE command SET reference = 'C-2026-9999' WHERE id = $1`, [id]);
    await superuser.query('ALTER TABLE command ENABLE TRIGGER command_guard');
    const before = mutations();
    desk.suzuki = await road.signIn('suzuki');
    expect(await road.press(desk.suzuki, id)).toMatchObject({ ok: false, code: 'sealBroken' });
    expect(mutations()).toBe(before);
  });
});

/** Asked for by an operator who has left the desk when it is approved: it stands approved, and nothing has left. */
async function approvedUnsent(): Promise<string> {
  const maker = await road.signIn('suzuki');
  const id = await waiting(maker);
  await superuser.query('DELETE FROM session WHERE user_id = $1', [maker.personId]);
  const before = mutations();
  expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, status: 'approved' });
  expect(mutations()).toBe(before);
  return id;
}

describe('time and roles', () => {
  test('nobody decides what has run out, however late the sweep is; then it is expired and told', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    await road.site.database.moveClock(12 * 86_400_000);
    try {
      const late = await road.signIn('tanaka');
      expect(await open(late, id)).toMatchObject({ ok: false, code: 'expired' });
      expect(await post(late, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'expired' });
      expect(await statusOf(id)).toBe('waiting');
      expect(await expireRequests('worker')).toBeGreaterThan(0);
      expect(await statusOf(id)).toBe('expired');
      expect(await expireRequests('worker')).toBe(0);
    } finally {
      await road.site.database.moveClock(-12 * 86_400_000);
      desk = await signInDesk(road);
    }
  });

  test('nobody decides what its maker took back', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    expect(await road.withdraw(desk.suzuki, id)).toMatchObject({ ok: false, code: 'notFound' });
    expect(await road.withdraw(desk.sato, id)).toMatchObject({ ok: true, status: 'withdrawn' });
    expect(await post(desk.tanaka, yes(id, digest, { overridden }))).toMatchObject({
      ok: false,
      code: 'notWaiting',
      status: 'withdrawn',
    });
  });

  test('who lost the role while the page was open, has it for an hour, or has it from the maker, does not decide', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    const press = () => post(desk.tanaka, yes(id, digest, { overridden }));
    try {
      await forceLead(desk.tanaka, 'taken_at = clock()');
      expect(await press()).toMatchObject({ ok: false, code: 'roleMissing' });
      await forceLead(
        desk.tanaka,
        `taken_at = NULL, given_by = '${desk.suzuki.personId}', given_at = clock() - interval '1 hour'`,
      );
      expect(await press()).toMatchObject({ ok: false, code: 'roleTooNew' });
      await forceLead(desk.tanaka, `given_by = '${desk.sato.personId}', given_at = clock() - interval '9 days'`);
      expect(await press()).toMatchObject({ ok: false, code: 'roleTooNew' });
    } finally {
      await forceLead(desk.tanaka, 'taken_at = NULL, given_by = NULL');
    }
    expect(await statusOf(id)).toBe('waiting');
    expect(await press()).toMatchObject({ ok: true });
  });

  test('an operator, an auditor and an administrator decide nothing, and nobody from a foreign page', async () => {
    const id = await waiting();
    const { digest } = await digestFor(desk.tanaka, id);
    const [watanabe, ito] = [await road.signIn('watanabe'), await road.signIn('ito')];
    for (const staff of [desk.suzuki, watanabe, ito]) {
      expect(await open(staff, id)).toMatchObject({ ok: false, code: 'notPermitted' });
      expect(await post(staff, yes(id, digest))).toMatchObject({ ok: false, code: 'notPermitted' });
    }
    expect(await post(null, yes(id, digest))).toMatchObject({ ok: false, code: 'noSession' });
    const foreign = { ...request, headers: new Headers({ origin: 'https://elsewhere.example' }) };
    expect(await decideCommand({ staff: desk.tanaka, input: yes(id, digest), request: foreign })).toMatchObject({
      ok: false,
      code: 'foreignOrigin',
    });
    expect(await statusOf(id)).toBe('waiting');
  });
});

describe('whose token', () => {
  test('while the maker is away it stands approved; a press of theirs, back again, sends it', async () => {
    const id = await approvedUnsent();
    expect(await road.events(id)).not.toContain('command.sending');
    const back = await road.signIn('suzuki');
    expect(await road.press(back, id)).toMatchObject({ ok: true, status: 'succeeded' });
    expect(await road.events(id)).not.toContain('command.taken_over');
  });

  test('another operator takes it over, on record; whoever decided it does not, and two presses are one sending', async () => {
    const id = await approvedUnsent();
    expect(await road.press(desk.tanaka, id)).toMatchObject({ ok: false, code: 'deciderMayNotSend' });
    const before = mutations();
    const pressed = await Promise.all([road.press(desk.sato, id), road.press(desk.sato, id)]);
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(mutations()).toBe(before + 1);
    expect(await road.events(id)).toEqual(expect.arrayContaining(['command.taken_over', 'command.sending']));
    const { rows } = await superuser.query(
      `SELECT person_id FROM log_entry WHERE command_id = $1 AND event = 'command.sending'`,
      [id],
    );
    expect(rows).toEqual([{ person_id: desk.sato.personId }]);
  });

  test('a voter who has left by then: it is not sent, and asks again', async () => {
    const id = await approvedUnsent();
    await forceLead(desk.tanaka, 'taken_at = clock()');
    const before = mutations();
    try {
      const back = await road.signIn('suzuki');
      expect(await road.press(back, id)).toMatchObject({ ok: true, status: 'waiting' });
    } finally {
      await forceLead(desk.tanaka, 'taken_at = NULL');
    }
    expect(mutations()).toBe(before);
    expect(await road.events(id)).toContain('command.asked_again');
    expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
  });

  test('a decider whose token has run out is asked to sign in, and the request is still there', async () => {
    const id = await waiting();
    const late = await road.signIn('nakamura');
    await superuser.query('DELETE FROM session_grant WHERE session_id = $1', [late.sessionId]);
    expect(await open(late, id)).toMatchObject({ ok: false, code: 'signInAgain' });
    expect(await statusOf(id)).toBe('waiting');
    desk.nakamura = await road.signIn('nakamura');
    expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
  });
});

describe('money twice', () => {
  beforeAll(async () => {
    desk = await signInDesk(road);
  });

  test('two who ask for the same in one moment: one waits; a twin that was forced in is not approved', async () => {
    const amount = ++yen;
    const posts = [await askFor(desk.sato, amount), await askFor(desk.suzuki, amount)];
    const explained = await Promise.all(
      posts.map(async (one, place) => {
        const staff = place === 0 ? desk.sato : desk.suzuki;
        const first = await road.submitOnce(staff, one);
        if (first.ok || first.code !== 'duplicateUnexplained') return first;
        return road.submitOnce(staff, { ...one, despite: { earlier: first.earlier ?? [], reason: '別件' } });
      }),
    );
    expect(explained.filter(({ ok }) => ok)).toHaveLength(1);
    const [made] = explained.flatMap((one) => (one.ok ? [one.commandId] : []));
    const twin = await forceTwin(made ?? '');
    const before = mutations();
    const results = await Promise.all([
      road.decide(desk.tanaka, made ?? '', 'approve'),
      road.decide(desk.nakamura, twin, 'approve'),
    ]);
    expect(results[1]).toMatchObject({ ok: false });
    expect(mutations() - before).toBeLessThanOrEqual(1);
    expect(await statusOf(twin)).toBe('waiting');
  });

  test('what a person said did not land needs one more, who is not that person, and sees it', async () => {
    wire.replies = 'lose';
    const first = await waiting(desk.sato, 4_321);
    expect(await road.decide(desk.tanaka, first, 'approve')).toMatchObject({ status: 'unknown' });
    wire.replies = 'pass';
    await superuser.query(`UPDATE command SET status = 'did_not_land', status_at = clock() WHERE id = $1`, [first]);
    await superuser.query(
      `INSERT INTO resolution (command_id, verdict, resolver_id, resolver_name, reason, resolved_at)
       VALUES ($1, 'did_not_land', $2, '高橋 美咲', '画面で確認', clock())`,
      [first, desk.takahashi.personId],
    );
    const again = await askFor(desk.suzuki, 4_321);
    const blocked = await road.submitOnce(desk.suzuki, again);
    expect(blocked).toMatchObject({ ok: false, code: 'duplicateBlocks' });
    await superuser.query(
      `UPDATE blocked_attempt SET lifted_by = $2, lifted_by_name = '中村 健太', lifted_at = clock(), lift_reason = '確認済み'
       WHERE command_id = $1`,
      [again.commandId, desk.nakamura.personId],
    );
    const shown = blocked.ok ? [] : (blocked.earlier ?? []);
    const despite = { earlier: shown, reason: '確認済みです' };
    expect(await road.submitOnce(desk.suzuki, { ...again, despite })).toMatchObject({ ok: true, status: 'waiting' });
    expect(await open(desk.takahashi, again.commandId)).toMatchObject({ ok: false, code: 'resolverMayNot' });
    const opened = await open(desk.tanaka, again.commandId);
    expect(opened).toMatchObject({ ok: true, request: { requirement: { deciders: 2 } } });
    expect(opened.ok && opened.request.flags).toContain('saidNotLanded');
    expect(await road.decide(desk.tanaka, again.commandId, 'approve')).toMatchObject({ status: 'waiting', missing: 1 });
  });

  test('whoever resolves an unknown outcome neither made, approved nor sent it', async () => {
    wire.replies = 'lose';
    const id = await waiting(desk.sato, 5_432);
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ status: 'unknown' });
    wire.replies = 'pass';
    const landed = { commandId: id, step: 'landed', attempt: 1, reason: '確認しました' };
    expect(await road.resolve(desk.sato, landed)).toMatchObject({ ok: false, code: 'makerMayNot' });
    expect(await road.resolve(desk.tanaka, landed)).toMatchObject({ ok: false, code: 'deciderMayNot' });
    expect(await road.resolve(desk.nakamura, landed)).toMatchObject({ ok: true });
  });
});

/** As the tables' owner could: the same command once more, waiting, with everything but a seal of its own. */
async function forceTwin(id: string): Promise<string> {
  const twin = randomUUID();
  const begun = JSON.stringify({ id: twin, status: 'prepared', attempt: 0, owner: null, outcome: null, reply: null });
  await superuser.query(
    `INSERT INTO command SELECT (jsonb_populate_record(c, $2::jsonb)).* FROM command c WHERE id = $1`,
    [id, begun],
  );
  await superuser.query(
    `INSERT INTO approval_request SELECT (jsonb_populate_record(a, jsonb_build_object('command_id', $2::text))).*
     FROM approval_request a WHERE command_id = $1`,
    [id, twin],
  );
  await superuser.query(`UPDATE command SET status = 'waiting' WHERE id = $1`, [twin]);
  return twin;
}

describe('rules that change meanwhile', () => {
  test('a stricter one counts at once: what one lead would do needs two, and the page says so', async () => {
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    await changeRule('repayments', { deciders: 2 });
    expect(await post(desk.tanaka, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'changed' });
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, status: 'waiting', missing: 1 });
    expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
  });

  test('a looser one does not count before its day, and never for what was asked under the stricter', async () => {
    const version = await changeRule('repayments', { deciders: 1 });
    const id = await waiting();
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, status: 'waiting', missing: 1 });
    await road.site.database.moveClock(25 * 3_600_000);
    desk = await signInDesk(road);
    expect((await getRules(getDatabase())).version).toBe(version);
    const now = await waiting();
    expect(await road.decide(desk.nakamura, now, 'approve')).toMatchObject({ ok: true, status: 'succeeded' });
    const state = await open(desk.nakamura, id);
    expect(state).toMatchObject({ ok: true, request: { requirement: { deciders: 2 } } });
  });

  test('where the rule wants a fresh sign-in, there is no yes without one', async () => {
    await changeRule('repayments', { stepUp: true });
    const id = await waiting();
    const { digest, overridden } = await digestFor(desk.tanaka, id);
    expect(await post(desk.tanaka, yes(id, digest, { overridden }))).toMatchObject({ ok: false, code: 'stepUpNeeded' });
    expect(await statusOf(id)).toBe('waiting');
  });
});

describe('two who decide', () => {
  test('at one instant, again and again: one effect each time', { timeout: 300_000 }, async () => {
    const rounds = Number(process.env.DECIDER_ROUNDS ?? 500);
    const before = mutations();
    for (let round = 0; round < rounds; round += 1) {
      // Faster than any person: what holds back a runaway script is no subject here.
      onePerProcess('rates', () => new Map()).clear();
      const id = await waitingTemplate();
      const pressed = await Promise.all(
        [desk.tanaka, desk.nakamura].map(async (lead) => ({ lead, ...(await digestFor(lead, id)) })),
      );
      const results = await Promise.all(
        pressed.map(({ lead, digest, overridden }) => post(lead, yes(id, digest, { overridden }))),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const [refused] = results.filter(({ ok }) => !ok);
      expect(['notWaiting', 'changed']).toContain(refused && 'code' in refused ? refused.code : '');
    }
    await drainSendings();
    expect(mutations() - before).toBe(rounds);
  });

  test('one lead twice is one yes: the second press is told', async () => {
    await changeRule('everythingElse', { deciders: 2 });
    const id = await waitingTemplate();
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, status: 'waiting', missing: 1 });
    const again = await digestFor(desk.nakamura, id);
    expect(await post(desk.tanaka, yes(id, again.digest))).toMatchObject({ ok: false, code: 'votedAlready' });
    expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({ ok: true, missing: 0 });
    expect(await post(desk.takahashi, yes(id, again.digest))).toMatchObject({ ok: false, code: 'notWaiting' });
  });

  test('the first voter leaves meanwhile: their yes counts no more', async () => {
    const id = await waitingTemplate();
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, missing: 1 });
    await superuser.query('UPDATE person SET disabled_at = clock() WHERE id = $1', [desk.tanaka.personId]);
    try {
      expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({
        ok: true,
        status: 'waiting',
        missing: 1,
      });
      expect(await road.decide(desk.takahashi, id, 'approve')).toMatchObject({ ok: true, missing: 0 });
    } finally {
      await superuser.query('UPDATE person SET disabled_at = NULL WHERE id = $1', [desk.tanaka.personId]);
    }
  });

  test('whoever was shown it before the other’s yes is shown it again, and nothing moves', async () => {
    const id = await waitingTemplate();
    const before = await digestFor(desk.nakamura, id);
    expect(await road.decide(desk.tanaka, id, 'approve')).toMatchObject({ ok: true, missing: 1 });
    expect(await post(desk.nakamura, yes(id, before.digest))).toMatchObject({ ok: false, code: 'changed' });
    expect(await statusOf(id)).toBe('waiting');
    await changeRule('everythingElse', { deciders: 3 });
    expect(await road.decide(desk.nakamura, id, 'approve')).toMatchObject({ ok: true, status: 'waiting', missing: 1 });
  });
});
