import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultRules } from '#domains/approval/default-rules.ts';
import type { RuleTerms } from '#domains/approval/edit-rules.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getLease } from '#server/commands/lease.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { recordFirstRules } from '#server/commands/rules/record-first-rules.ts';
import { startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { getDatabase, getPool } from '#server/db/client.ts';
import { askRuleChange } from './ask-rule-change.ts';
import { confirmRuleChange } from './confirm-rule-change.ts';
import type { RuleChangeResult } from './rule-change.ts';
import { withdrawRuleChange } from './withdraw-rule-change.ts';

let road: TestRoad;
const people = new Map<string, Staff>();

beforeAll(async () => {
  road = await startTestRoad();
  for (const subject of ['sato', 'takahashi', 'tanaka', 'nakamura', 'watanabe', 'ito']) {
    people.set(subject, await road.signIn(subject));
  }
});
afterAll(async () => {
  await (await getLease()).release();
  await road.site.stop();
});

/** Nothing waits, and the shipped rules are judged by. */
beforeEach(async () => {
  const { rows } = await getPool().query<{ version: number }>(
    'SELECT version FROM rule_set WHERE withdrawn_at IS NULL AND (confirmed_at IS NULL OR effective_at > clock())',
  );
  for (const { version } of rows) await withdraw('nakamura', version);
});

type Person = 'sato' | 'takahashi' | 'tanaka' | 'nakamura' | 'watanabe' | 'ito';

function by(subject: Person) {
  const staff = people.get(subject);
  if (!staff) throw new Error(`${subject} did not sign in`);
  return { staff, context: { address: '203.0.113.7', userAgent: 'test' } };
}

/** Asks for the rules in force with one of them changed. */
async function ask(
  subject: Person,
  rule: string,
  change: Partial<RuleTerms>,
  { reason = '上限の見直し', basedOn }: { reason?: string; basedOn?: number } = {},
): Promise<RuleChangeResult> {
  const { version, set } = await getRules(getDatabase());
  const found = set.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`No rule ${rule}`);
  const { id: _id, covers: _covers, ...terms } = found;
  const edit = { kind: 'change' as const, rule, terms: { ...terms, ...change } };
  return askRuleChange({ edit, basedOn: basedOn ?? version, reason }, by(subject));
}

const confirm = (subject: Person, version: number) => confirmRuleChange(version, by(subject));
const withdraw = (subject: Person, version: number) => withdrawRuleChange(version, by(subject));

async function lifeOfDca(): Promise<number | undefined> {
  const { set } = await getRules(getDatabase());
  return set.rules.find(({ id }) => id === 'dca')?.livesBusinessDays;
}

async function asked(subject: Person, days: number): Promise<number> {
  const result = await ask(subject, 'dca', { livesBusinessDays: days });
  if (!result.ok) throw new Error(result.code);
  return result.version;
}

async function newEvents(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await road.events()).length;
  await work();
  return (await road.events()).slice(before);
}

describe('a database without rules', () => {
  it('gets the shipped ones as version 1 when a console starts, in the log, and keeps them at every later start', async () => {
    const first = await getPool().query('SELECT version, asked_by, relaxes FROM rule_set WHERE version = 1');
    expect(first.rows).toEqual([{ version: 1, asked_by: null, relaxes: false }]);
    expect(await getRules(getDatabase())).toEqual({ version: 1, set: defaultRules });
    expect(await road.events()).toContain('rule.changed');
    expect(await newEvents(() => Promise.all([recordFirstRules(), recordFirstRules()]))).toEqual([]);
  });

  it('has one first version when two consoles start at once', async () => {
    await asSuperuser('DELETE FROM rule_set');
    await expect(getRules(getDatabase())).rejects.toThrow('No rules are recorded');
    await Promise.all([recordFirstRules(), recordFirstRules(), recordFirstRules()]);
    expect(await getRules(getDatabase())).toEqual({ version: 1, set: defaultRules });
  });
});

describe('a change of the rules', () => {
  it('that only tightens is in force as soon as a second lead has confirmed it', async () => {
    const days = ((await lifeOfDca()) ?? 3) - 1;
    const events = await newEvents(async () => {
      const version = await asked('takahashi', days);
      expect(await lifeOfDca()).toBe(days + 1);
      expect(await confirm('tanaka', version)).toEqual({ ok: true, done: 'confirmed', version });
      expect(await getRules(getDatabase())).toMatchObject({ version });
      expect(await lifeOfDca()).toBe(days);
    });
    expect(events).toEqual(['rule.change_asked', 'rule.changed']);
  });

  it('that relaxes is in force 24 hours after it was confirmed, and not a moment before', async () => {
    const before = (await lifeOfDca()) ?? 3;
    const version = await asked('takahashi', before + 2);
    await confirm('tanaka', version);
    expect(await lifeOfDca()).toBe(before);
    await road.site.database.moveClock(24 * 3_600_000 - 60_000);
    expect(await lifeOfDca()).toBe(before);
    await road.site.database.moveClock(60_000);
    expect(await lifeOfDca()).toBe(before + 2);
  });

  it('is not confirmed by whoever asked for it, nor by somebody who is no lead now', async () => {
    const version = await asked('takahashi', 7);
    expect(await confirm('takahashi', version)).toEqual({ ok: false, code: 'secondPersonNeeded' });
    for (const subject of ['sato', 'watanabe', 'ito'] as const) {
      expect(await confirm(subject, version), subject).toEqual({ ok: false, code: 'leadsOnly' });
    }
    await asSuperuser(`UPDATE role_grant SET taken_at = clock() WHERE role = 'lead' AND ${isPerson('nakamura')}`);
    expect(await confirm('nakamura', version)).toEqual({ ok: false, code: 'leadsOnly' });
    await asSuperuser(`UPDATE role_grant SET taken_at = NULL WHERE role = 'lead' AND ${isPerson('nakamura')}`);
  });

  it('is not confirmed by a lead of less than a day, nor by one whom the asker made a lead', async () => {
    const version = await asked('takahashi', 7);
    const given = (text: string) =>
      asSuperuser(`UPDATE role_grant SET ${text} WHERE role = 'lead' AND ${isPerson('nakamura')}`);
    await given(`asked_by = ${idOf('ito')}, given_by = ${idOf('tanaka')}, given_at = clock() - interval '23 hours'`);
    expect(await confirm('nakamura', version)).toEqual({ ok: false, code: 'roleTooNew' });
    await given(`given_by = ${idOf('takahashi')}, given_at = clock() - interval '9 days'`);
    expect(await confirm('nakamura', version)).toEqual({ ok: false, code: 'roleTooNew' });
    await given(`given_by = ${idOf('tanaka')}`);
    expect(await confirm('nakamura', version)).toMatchObject({ ok: true });
  });

  it('is asked for by leads only, with a reason, and every refusal is in the log', async () => {
    const events = await newEvents(async () => {
      for (const subject of ['sato', 'watanabe', 'ito'] as const) {
        expect(await ask(subject, 'dca', { livesBusinessDays: 9 })).toEqual({ ok: false, code: 'leadsOnly' });
      }
      expect(await ask('takahashi', 'dca', { livesBusinessDays: 9 }, { reason: '  ' })).toEqual({
        ok: false,
        code: 'noReason',
      });
    });
    expect(events).toEqual(Array.from({ length: 4 }, () => 'rule.change_refused'));
  });

  it('cannot go below the floors, change nothing, or take a rule away that others need', async () => {
    expect(await ask('takahashi', 'bankDetails', { deciders: 0 })).toEqual({ ok: false, code: 'faulty' });
    expect(await ask('takahashi', 'repayments', { deciders: 0 })).toEqual({ ok: false, code: 'faulty' });
    expect(await ask('takahashi', 'dca', {})).toEqual({ ok: false, code: 'nothingChanges' });
    const { version: basedOn } = await getRules(getDatabase());
    const drop = { kind: 'drop' as const, rule: 'repayments' };
    expect(await askRuleChange({ edit: drop, basedOn, reason: '理由' }, by('takahashi'))).toEqual({
      ok: false,
      code: 'noSuchRule',
    });
  });

  it('waits alone: a second one is refused until the first is decided, also when two leads ask at once', async () => {
    const version = await asked('takahashi', 6);
    expect(await ask('tanaka', 'dca', { livesBusinessDays: 5 })).toEqual({ ok: false, code: 'anotherWaits' });
    expect(await withdraw('tanaka', version)).toMatchObject({ ok: true, done: 'withdrawn' });
    const rounds = Array.from({ length: 10 }, (_, at) => at);
    for (const round of rounds) {
      const both = await Promise.all([
        ask('takahashi', 'dca', { livesBusinessDays: 11 + (round % 2) }),
        ask('tanaka', 'dca', { livesBusinessDays: 13 }),
      ]);
      const done = both.flatMap((result) => (result.ok ? [result.version] : []));
      expect(done).toHaveLength(1);
      for (const one of done) await withdraw('nakamura', one);
    }
  });

  it('that was asked for against other rules than those in force is refused', async () => {
    const { version } = await getRules(getDatabase());
    const stale = await ask('takahashi', 'dca', { livesBusinessDays: 14 }, { basedOn: version - 1 });
    expect(stale).toEqual({ ok: false, code: 'outdated' });
  });

  it('can be withdrawn until it is in force, by any lead and nobody else, and then never comes into force', async () => {
    const before = (await lifeOfDca()) ?? 3;
    const version = await asked('takahashi', before + 1);
    await confirm('tanaka', version);
    expect(await withdraw('sato', version)).toEqual({ ok: false, code: 'leadsOnly' });
    expect(await withdraw('nakamura', version)).toMatchObject({ ok: true });
    await road.site.database.moveClock(25 * 3_600_000);
    expect(await lifeOfDca()).toBe(before);
    expect(await confirm('tanaka', version)).toEqual({ ok: false, code: 'notWaiting' });
    const tight = await asked('takahashi', before - 1);
    await confirm('tanaka', tight);
    expect(await withdraw('nakamura', tight)).toEqual({ ok: false, code: 'notWaiting' });
    expect(await lifeOfDca()).toBe(before - 1);
  });

  it('is confirmed once when two leads press at once', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const version = await asked('takahashi', ((await lifeOfDca()) ?? 3) + 1);
      const [one, other] = await Promise.all([confirm('tanaka', version), confirm('nakamura', version)]);
      expect([one.ok, other.ok].filter(Boolean), `round ${round}`).toHaveLength(1);
      await withdraw('takahashi', version);
    }
  });
});

describe('the database itself', () => {
  it.each([
    ['changes what was asked for', `UPDATE rule_set SET rules = '{}' WHERE version = 1`],
    ['brings a version into force', 'UPDATE rule_set SET effective_at = clock()'],
    ['says that it was confirmed earlier', 'UPDATE rule_set SET confirmed_at = clock()'],
    ['calls a relaxation none', 'UPDATE rule_set SET relaxes = false'],
    ['takes a version away', 'DELETE FROM rule_set'],
    ['takes all away', 'TRUNCATE rule_set'],
    ['confirms what is in force once more', `UPDATE rule_set SET confirmed_by = 'x' WHERE version = 1`],
    ['withdraws what is in force', `UPDATE rule_set SET withdrawn_by = 'x' WHERE version = 1`],
    ['makes another first version', `INSERT INTO rule_set (rules, relaxes, reason) VALUES ('{}', false, 'x')`],
    [
      'confirms while it asks',
      `INSERT INTO rule_set (based_on, rules, relaxes, asked_by, reason, confirmed_by, confirmed_at, effective_at)
       VALUES ((SELECT max(version) FROM rule_set), '{}', false, 'a', 'x', 'b', clock(), clock())`,
    ],
  ])('refuses the console that %s', async (_, statement) => {
    await expect(getPool().query(statement)).rejects.toThrow();
  });

  it('refuses one person in both parts, and gives every time itself', async () => {
    const version = await asked('takahashi', 8);
    const maker = people.get('takahashi')?.personId;
    await expect(
      getPool().query('UPDATE rule_set SET confirmed_by = $1 WHERE version = $2', [maker, version]),
    ).rejects.toThrow('rule_set_two_people');
    await asSuperuser(
      `UPDATE rule_set SET confirmed_by = 'somebody', confirmed_at = clock() - interval '9 days',
         effective_at = clock() - interval '9 days' WHERE version = ${version}`,
      true,
    );
    const { rows } = await getPool().query(
      `SELECT confirmed_at > clock() - interval '1 minute' AS now, effective_at = confirmed_at + interval '24 hours' AS later
       FROM rule_set WHERE version = $1`,
      [version],
    );
    expect(rows).toEqual([{ now: true, later: true }]);
  });
});

/** Past what nobody may do: no trigger runs unless `triggers` says so. */
async function asSuperuser(statement: string, triggers = false): Promise<void> {
  const client = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = ${triggers ? 'origin' : 'replica'}`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function idOf(subject: Person): string {
  return `'${people.get(subject)?.personId}'::uuid`;
}

function isPerson(subject: Person): string {
  return `person_id = ${idOf(subject)}`;
}
