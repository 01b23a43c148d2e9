import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askDelegation, confirmDelegation } from '#server/approvals/delegation/change-delegation.ts';
import { findDelegations } from '#server/approvals/delegation/find-delegations.ts';
import { findDelegators } from '#server/approvals/delegation/find-delegators.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { entries } from '#server/auth/test-entries.ts';
import { getDatabase, getPool } from '#server/db/client.ts';
import { POST as confirm } from './confirm/route.ts';
import { POST as end } from './end/route.ts';
import { POST as ask } from './route.ts';

const subjects = ['takahashi', 'tanaka', 'nakamura', 'sato', 'ito'] as const;
type Subject = (typeof subjects)[number];

let site: TestConsole;
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
});
beforeEach(async () => {
  await getPool().query(`UPDATE delegation SET ended_by = delegator_id, ended_at = clock() WHERE ended_at IS NULL`);
  for (const subject of subjects) {
    const browser = new TestBrowser(site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff) people.set(subject, { staff, browser });
  }
});
afterAll(() => site.stop());

const seat = (subject: Subject) => {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
};

interface Answer {
  status: number;
  code?: string;
  id?: number;
}

async function post(door: (request: Request) => Promise<Response>, subject: Subject, body: unknown): Promise<Answer> {
  const answer = await door(seat(subject).browser.post('/api/delegations', body));
  return { status: answer.status, ...(await answer.json()) };
}

/** So many days from today, as the calendar in Japan has it by the database's clock. */
async function day(days: number): Promise<string> {
  const { rows } = await getPool().query<{ day: string }>(
    `SELECT ((clock() AT TIME ZONE 'Asia/Tokyo')::date + $1::int)::text AS day`,
    [days],
  );
  return rows[0]?.day ?? '';
}

async function toPost(delegate: Subject, days: { from?: number; to?: number; reason?: string } = {}) {
  const { from = 0, to = 6, reason = '夏季休暇のため' } = days;
  return { delegateId: seat(delegate).staff.personId, from: await day(from), to: await day(to), reason };
}

async function delegate(from: Subject, to: Subject, confirmer: Subject): Promise<number> {
  const asked = await post(ask, from, await toPost(to));
  expect(asked).toMatchObject({ status: 200 });
  expect(await post(confirm, confirmer, { id: asked.id })).toMatchObject({ status: 200 });
  return asked.id ?? 0;
}

const actsFor = async (subject: Subject) =>
  (await findDelegators(getDatabase(), seat(subject).staff.personId)).map(({ name }) => name);

async function takeLead(subject: Subject): Promise<void> {
  await getPool().query(
    `UPDATE role_grant SET taken_at = clock() FROM person p
     WHERE p.id = person_id AND p.subject = $1 AND role = 'lead' AND taken_at IS NULL`,
    [subject],
  );
}

/** As two administrators do, `ago` hours before now. */
async function giveLead(subject: Subject, hoursAgo: number): Promise<void> {
  await getPool().query(
    `INSERT INTO role_grant (person_id, role, asked_by, given_by, given_at)
     SELECT p.id, 'lead', i.id, w.id, clock() - make_interval(hours => $2)
     FROM person p, person i, person w WHERE p.subject = $1 AND i.subject = 'ito' AND w.subject = 'watanabe'`,
    [subject, hoursAgo],
  );
}

describe('a lead who is away', () => {
  it('Takahashi asks, Nakamura confirms, and from then on Tanaka acts for her; the log has both', async () => {
    const asked = await post(ask, 'takahashi', await toPost('tanaka'));
    expect(asked).toMatchObject({ status: 200, done: 'asked' });
    expect(await actsFor('tanaka')).toEqual([]);
    expect(await post(confirm, 'nakamura', { id: asked.id })).toMatchObject({ status: 200, done: 'confirmed' });
    expect(await actsFor('tanaka')).toEqual(['高橋 美咲']);
    expect(await actsFor('takahashi')).toEqual([]);
    expect(await actsFor('nakamura')).toEqual([]);
    expect((await entries('delegation.asked')).at(-1)).toMatchObject({
      actor: { name: '高橋 美咲' },
      about: { name: '田中 健' },
      details: { delegation: asked.id, delegator: seat('takahashi').staff.personId },
    });
    expect((await entries('delegation.confirmed')).at(-1)).toMatchObject({ actor: { name: '中村 健太' } });
    expect((await findDelegations({ limit: 5 }))[0]).toMatchObject({
      state: 'running',
      delegator: { name: '高橋 美咲' },
      delegate: { name: '田中 健' },
      confirmedBy: { name: '中村 健太' },
      reason: '夏季休暇のため',
    });
  });

  it('cannot confirm it herself, and neither can the one who is to act for her', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka'));
    expect(await post(confirm, 'takahashi', { id })).toMatchObject({ status: 409, code: 'thirdNeeded' });
    expect(await post(confirm, 'tanaka', { id })).toMatchObject({ status: 409, code: 'thirdNeeded' });
    expect(await actsFor('tanaka')).toEqual([]);
    expect((await entries('delegation.refused')).at(-1)).toMatchObject({
      code: 'thirdNeeded',
      actor: { name: '田中 健' },
    });
  });

  it('finds no administrator and no operator who can confirm, whatever way they come', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka'));
    for (const subject of ['ito', 'sato'] as const) {
      expect(await post(confirm, subject, { id })).toMatchObject({ status: 403, code: 'notPermitted' });
      const by = { staff: seat(subject).staff, context: {} };
      expect(await confirmDelegation(id ?? 0, by)).toEqual({ ok: false, code: 'leadsOnly' });
    }
    expect(await actsFor('tanaka')).toEqual([]);
  });

  it('is not passed on: who acts for Tanaka does not act for Takahashi, whom Tanaka acts for', async () => {
    await delegate('takahashi', 'tanaka', 'nakamura');
    await delegate('tanaka', 'nakamura', 'takahashi');
    expect(await actsFor('tanaka')).toEqual(['高橋 美咲']);
    expect(await actsFor('nakamura')).toEqual(['田中 健']);
  });

  it.each([
    ['thirty-one days', { to: 30 }, 'tooLong'],
    ['an end before the beginning', { from: 3, to: 2 }, 'badPeriod'],
    ['a beginning that is over', { from: -1, to: 3 }, 'badPeriod'],
    ['no reason', { reason: '  ' }, 'noReason'],
  ])('asks with %s, and is refused', async (_, days, code) => {
    expect(await post(ask, 'takahashi', await toPost('tanaka', days))).toMatchObject({ status: 409, code });
  });

  it('may be away for thirty days', async () => {
    expect(await post(ask, 'takahashi', await toPost('tanaka', { to: 29 }))).toMatchObject({ status: 200 });
  });

  it('asks nobody but another lead', async () => {
    for (const subject of ['sato', 'ito'] as const) {
      expect(await post(ask, 'takahashi', await toPost(subject))).toMatchObject({ status: 409, code: 'notLead' });
    }
    expect(await post(ask, 'takahashi', await toPost('takahashi'))).toMatchObject({ code: 'toOneself' });
    const nobody = { ...(await toPost('tanaka')), delegateId: crypto.randomUUID() };
    expect(await post(ask, 'takahashi', nobody)).toMatchObject({ status: 409, code: 'notLead' });
    expect(await post(ask, 'sato', await toPost('tanaka'))).toMatchObject({ status: 403 });
    expect(await post(ask, 'takahashi', { ...nobody, from: '2026-02-31' })).toMatchObject({ status: 400 });
  });

  it('and the other way round at the same time there is none: only one between two people', async () => {
    const both = await Promise.all([
      post(ask, 'takahashi', await toPost('tanaka')),
      post(ask, 'tanaka', await toPost('takahashi')),
    ]);
    expect(both.map(({ code }) => code ?? 'asked').toSorted()).toEqual(['alreadyRunning', 'asked']);
  });
});

describe('the end of it', () => {
  it.each([
    ['the one who was away', 'takahashi'],
    ['the one who acts', 'tanaka'],
    ['any other lead', 'nakamura'],
  ] as const)('%s ends it, at once and for good', async (_, subject) => {
    const id = await delegate('takahashi', 'tanaka', 'nakamura');
    expect(await post(end, subject, { id })).toMatchObject({ status: 200, done: 'ended' });
    expect(await actsFor('tanaka')).toEqual([]);
    expect(await post(end, subject, { id })).toMatchObject({ status: 409, code: 'notStanding' });
    expect(await post(confirm, 'nakamura', { id })).toMatchObject({ status: 409, code: 'notStanding' });
  });

  it('comes by itself when the period is over, and a new one can be asked for', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka', { from: 1, to: 2 }));
    await post(confirm, 'nakamura', { id });
    expect(await actsFor('tanaka')).toEqual([]);
    await site.database.moveClock(86_400_000);
    expect(await actsFor('tanaka')).toEqual(['高橋 美咲']);
    await site.database.moveClock(2 * 86_400_000);
    expect(await actsFor('tanaka')).toEqual([]);
    expect((await findDelegations({ limit: 50 })).find((each) => each.id === id)).toMatchObject({ state: 'over' });
    const by = { staff: seat('takahashi').staff, context: {} };
    expect(await askDelegation(await toPost('tanaka'), by)).toMatchObject({ ok: true });
  });

  it('cannot be confirmed when its period is over', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka', { to: 0 }));
    await site.database.moveClock(2 * 86_400_000);
    const by = { staff: seat('nakamura').staff, context: {} };
    expect(await confirmDelegation(id ?? 0, by)).toEqual({ ok: false, code: 'periodOver' });
  });
});

describe('roles that change meanwhile', () => {
  it('a delegate who is no lead any more acts for nobody; as a lead again, after a day', async () => {
    await delegate('takahashi', 'tanaka', 'nakamura');
    await takeLead('tanaka');
    expect(await actsFor('tanaka')).toEqual([]);
    await giveLead('tanaka', 1);
    expect(await actsFor('tanaka')).toEqual([]);
    await takeLead('tanaka');
    await giveLead('tanaka', 25);
    expect(await actsFor('tanaka')).toEqual(['高橋 美咲']);
  });

  it('nobody acts for a lead who is none any more, or who left', async () => {
    await delegate('takahashi', 'tanaka', 'nakamura');
    await takeLead('takahashi');
    expect(await actsFor('tanaka')).toEqual([]);
    await giveLead('takahashi', 25);
    expect(await actsFor('tanaka')).toEqual(['高橋 美咲']);
    await getPool().query(`UPDATE person SET disabled_at = clock() WHERE subject = 'takahashi'`);
    expect(await actsFor('tanaka')).toEqual([]);
    await getPool().query(`UPDATE person SET disabled_at = NULL WHERE subject = 'takahashi'`);
  });

  it('who has been a lead for an hour confirms nothing, and who lost the role a moment ago does not either', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka'));
    await takeLead('nakamura');
    const by = { staff: seat('nakamura').staff, context: {} };
    expect(await confirmDelegation(id ?? 0, by)).toEqual({ ok: false, code: 'leadsOnly' });
    await giveLead('nakamura', 1);
    expect(await post(confirm, 'nakamura', { id })).toMatchObject({ status: 409, code: 'roleTooNew' });
    await takeLead('nakamura');
    await giveLead('nakamura', 25);
    expect(await post(confirm, 'nakamura', { id })).toMatchObject({ status: 200 });
  });

  it('a delegate who lost the role between asking and confirming is not confirmed', async () => {
    const { id } = await post(ask, 'takahashi', await toPost('tanaka'));
    await takeLead('tanaka');
    expect(await post(confirm, 'nakamura', { id })).toMatchObject({ status: 409, code: 'notLead' });
    await giveLead('tanaka', 25);
  });
});

describe('the database itself', () => {
  const insert = (columns: string, values: string) =>
    getPool().query(
      `INSERT INTO delegation (delegator_id, delegate_id, reason, starts_at, ends_at${columns})
       SELECT a.id, b.id, 'x', clock(), clock() + interval '1 day'${values}
       FROM person a, person b, person c
       WHERE a.subject = 'takahashi' AND b.subject = 'tanaka' AND c.subject = 'nakamura'`,
    );

  it.each([
    ['a confirmation by the delegator', ', confirmed_by, confirmed_at', ', a.id, clock()', 'delegation_by_a_third'],
    ['a confirmation by the delegate', ', confirmed_by, confirmed_at', ', b.id, clock()', 'delegation_by_a_third'],
    ['an end without a person before the period is over', ', ended_at', ', clock()', 'delegation_ended_when'],
  ])('refuses %s', async (_, columns, values, constraint) => {
    await expect(insert(columns, values)).rejects.toMatchObject({ constraint });
  });

  it('refuses more than thirty days, oneself, a second one at once, and that what was confirmed is changed', async () => {
    const long = getDatabase().execute(sql`
      INSERT INTO delegation (delegator_id, delegate_id, reason, starts_at, ends_at)
      SELECT a.id, b.id, 'x', clock(), clock() + interval '30 days 1 second'
      FROM person a, person b WHERE a.subject = 'takahashi' AND b.subject = 'tanaka'`);
    await expect(long).rejects.toMatchObject({ cause: { constraint: 'delegation_period' } });
    await insert(', confirmed_by, confirmed_at', ', c.id, clock()');
    await expect(insert('', '')).rejects.toMatchObject({ constraint: 'delegation_running' });
    for (const change of ['confirmed_by = NULL, confirmed_at = NULL', "confirmed_at = clock() + interval '1 hour'"]) {
      const changed = getPool().query(`UPDATE delegation SET ${change} WHERE ended_at IS NULL`);
      await expect(changed).rejects.toMatchObject({ constraint: 'delegation_stays' });
    }
    const reopened = getPool().query('UPDATE delegation SET ended_at = NULL, ended_by = NULL');
    await expect(reopened).rejects.toMatchObject({ constraint: 'delegation_stays' });
  });
});
