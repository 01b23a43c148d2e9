import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNeeded } from '#server/approvals/rules/find-needed.ts';
import { findRuleSets } from '#server/approvals/rules/find-rule-sets.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { getDatabase } from '#server/db/client.ts';
import { POST as confirm } from './confirm/route.ts';
import { POST as meets } from './meets/route.ts';
import { GET as operations } from './operations/route.ts';
import { POST as preview } from './preview/route.ts';
import { POST as ask } from './route.ts';
import { POST as withdraw } from './withdraw/route.ts';

let road: TestRoad;
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();

beforeAll(async () => {
  road = await startTestRoad();
  for (const subject of ['sato', 'takahashi', 'tanaka', 'watanabe', 'ito']) {
    const browser = new TestBrowser(road.site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff) people.set(subject, { staff, browser });
  }
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

type Person = 'sato' | 'takahashi' | 'tanaka' | 'watanabe' | 'ito';
type Door = (request: Request) => Promise<Response>;

function personOf(subject: Person) {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

/** Posts through a door as this person's browser does. */
async function post(door: Door, subject: Person, body: unknown, origin = road.site.origin): Promise<Answer> {
  const headers = new Headers(personOf(subject).browser.headers());
  headers.set('origin', origin);
  headers.set('content-type', 'application/json');
  const answer = await door(
    new Request(`${road.site.origin}/api/x`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  return { status: answer.status, ...(await answer.json()) };
}

interface Answer {
  status: number;
  code?: string;
  done?: string;
  version?: number;
}

async function lifeOfDca(days: number) {
  const { version: basedOn, set } = await getRules(getDatabase());
  const found = set.rules.find(({ id }) => id === 'dca');
  if (!found) throw new Error('No such rule');
  const { id: rule, covers: _covers, ...terms } = found;
  const edit = { kind: 'change', rule, terms: { ...terms, livesBusinessDays: days } };
  return { edit, basedOn, reason: '委託先の営業日に合わせるため' };
}

describe('the doors to the rules', () => {
  it('Takahashi asks for a change and Tanaka confirms it; the history names both', async () => {
    const asked = await post(ask, 'takahashi', await lifeOfDca(2));
    expect(asked).toMatchObject({ status: 200, done: 'asked' });
    expect(await post(confirm, 'takahashi', { id: asked.version })).toMatchObject({
      status: 409,
      code: 'secondPersonNeeded',
    });
    expect(await post(confirm, 'tanaka', { id: asked.version })).toMatchObject({ status: 200, done: 'confirmed' });
    const [newest, shipped] = await findRuleSets({ limit: 5 });
    expect(newest).toMatchObject({
      state: 'inForce',
      relaxes: false,
      asked: { name: '高橋 美咲' },
      confirmed: { name: '田中 健' },
      withdrawn: null,
    });
    expect(shipped).toMatchObject({ state: 'past', version: 1, asked: { personId: null } });
  });

  it('are closed to everybody who is no lead, and to other pages', async () => {
    const body = await lifeOfDca(1);
    for (const subject of ['sato', 'watanabe', 'ito'] as const) {
      for (const door of [ask, preview]) {
        expect(await post(door, subject, body), subject).toMatchObject({ status: 403, code: 'notPermitted' });
      }
      for (const door of [confirm, withdraw]) {
        expect(await post(door, subject, { id: 1 }), subject).toMatchObject({ status: 403, code: 'notPermitted' });
      }
    }
    for (const door of [ask, preview, confirm, withdraw, meets]) {
      const foreign = await post(door, 'takahashi', body, 'https://evil.example');
      expect(foreign).toMatchObject({ status: 403, code: 'originRefused' });
    }
    const stranger = await operations(new Request(`${road.site.origin}/api/x`));
    expect(stranger.status).toBe(403);
  });

  it('take no rule for the rules, and no shape of their own', async () => {
    const { edit, ...rest } = await lifeOfDca(1);
    for (const wrong of [
      { ...edit, kind: 'rules' },
      { ...edit, terms: { ...edit.terms, deciders: -1 } },
      { ...edit, terms: { ...edit.terms, deciders: 4 } },
      { ...edit, terms: { ...edit.terms, confirmedBy: 1 } },
      { ...edit, covers: { by: 'rest' } },
      null,
    ]) {
      expect(await post(ask, 'takahashi', { ...rest, edit: wrong })).toMatchObject({ status: 400, code: 'malformed' });
    }
  });

  it('say nothing of an account to an administrator', async () => {
    const about = { operation: 'refundPayment', amount: 1, days: null, account: 'A-4B54C4BC' };
    expect(await post(meets, 'ito', about)).toMatchObject({ status: 403, code: 'notPermitted' });
  });
});

describe('what one would need', () => {
  const refund = (amount: number | null, account: string | null = null) =>
    findNeeded({ operation: 'refundPayment', amount, account, days: null });

  it('is two people for a refund of 150,000 yen, or of nobody knows how much', async () => {
    expect(await refund(150_000)).toMatchObject({ deciders: 2, ruleId: 'repayments' });
    expect(await refund(100_000)).toMatchObject({ deciders: 1 });
    expect(await refund(null)).toMatchObject({ deciders: 2 });
  });

  it('is two people for the second 75,000 yen to one account in a week, and one for another account', async () => {
    const { staff } = personOf('sato');
    const [ledger = ''] = await road.ledgersOf(staff, 'A-ACC00007');
    expect(await road.submit(staff, askRepayment('A-ACC00007', ledger, 75_000))).toMatchObject({ ok: true });
    const second = await refund(75_000, 'A-ACC00007');
    expect(second).toMatchObject({ deciders: 2, splitting: true });
    expect(second?.why).toContainEqual(
      expect.objectContaining({ code: 'account', own: 75_000, earlier: 75_000, commands: 1 }),
    );
    expect(await refund(75_000, 'A-ACC00001')).toMatchObject({ deciders: 1, splitting: false });
  });

  it('follows points, days, and the lead for whom an operation is', async () => {
    const ask = (operation: string, amount: number | null, days: number | null = null) =>
      findNeeded({ operation, amount, days, account: null });
    expect(await ask('awardLoyaltyPoints', 10_001)).toMatchObject({ deciders: 2 });
    expect(await ask('approveRepayment', 100_000)).toMatchObject({ deciders: 0 });
    expect(await ask('approveRepayment', 100_001)).toMatchObject({ deciders: 1 });
    expect(await ask('pauseDunning', null, 31)).toMatchObject({ deciders: 1 });
    expect(await ask('updatePassword', null)).toMatchObject({ ruleId: 'actsOnCaller', deciders: 0 });
    expect(await ask('noSuchOperation', 1)).toBeNull();
  });
});
