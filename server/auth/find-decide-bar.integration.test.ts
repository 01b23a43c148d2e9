import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#domains/role.ts';
import { closePool, getDatabase, getPool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { askRole } from './ask-role.ts';
import { findDecideBar } from './find-decide-bar.ts';
import { giveRole } from './give-role.ts';
import { takeRole } from './take-role.ts';

let database: TestDatabase;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
  for (const [subject, role] of [
    ['sato', 'operator'],
    ['takahashi', null],
    ['ito', 'administrator'],
    ['kimura', null],
  ] as const) {
    const { rows } = await getPool().query<{ id: string }>(
      `INSERT INTO person (name, issuer, subject, bound_at) VALUES ($1, 'http://i.example', $1, clock()) RETURNING id`,
      [subject],
    );
    const id = rows[0]?.id ?? '';
    ids.set(subject, id);
    if (role !== null) {
      await getPool().query(`INSERT INTO role_grant (person_id, role, given_at) VALUES ($1, $2, clock())`, [id, role]);
    }
  }
});
beforeEach(async () => {
  await getPool().query(`UPDATE role_grant SET taken_at = clock() WHERE taken_at IS NULL AND person_id = $1`, [
    idOf('takahashi'),
  ]);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const idOf = (subject: string) => ids.get(subject) ?? '';

/** Why Takahashi may not decide what somebody made. */
const bar = (maker: string, roles: readonly Role[] = ['lead'], decider = 'takahashi') =>
  findDecideBar(getDatabase(), { personId: idOf(decider), makerId: idOf(maker), roles });

async function give(role: Role, hoursAgo: number, giver = 'ito'): Promise<void> {
  await getPool().query(
    `INSERT INTO role_grant (person_id, role, asked_by, given_by, given_at)
     VALUES ($1, $2, $3, $4, clock() - make_interval(hours => $5))`,
    [idOf('takahashi'), role, idOf(giver === 'ito' ? 'kimura' : 'ito'), idOf(giver), hoursAgo],
  );
}

describe('who may decide what Sato made', () => {
  it('nobody without one of the roles that the rule names, and not Sato', async () => {
    expect(await bar('sato')).toBe('noRole');
    await give('operator', 48);
    expect(await bar('sato')).toBe('noRole');
    expect(await bar('sato', [])).toBe('noRole');
    expect(await bar('sato', ['operator', 'lead'], 'sato')).toBe('isMaker');
  });

  it('a lead of an hour does not count, a lead of a day does', async () => {
    await give('lead', 23);
    expect(await bar('sato')).toBe('roleTooNew');
    await database.moveClock(3_600_000);
    expect(await bar('sato')).toBe(null);
  });

  it('one of several roles is enough, and an old role does not help a new one that the rule names', async () => {
    await give('operator', 48);
    await give('lead', 1);
    expect(await bar('sato', ['lead'])).toBe('roleTooNew');
    expect(await bar('sato', ['lead', 'operator'])).toBe(null);
  });

  it('a lead whom the maker made one never decides for that maker, however long ago', async () => {
    await give('lead', 24 * 300, 'kimura');
    expect(await bar('kimura')).toBe('roleFromMaker');
    expect(await bar('sato')).toBe(null);
  });

  it('a role that is taken away is gone in the same moment; given again, its day begins anew', async () => {
    await give('lead', 48);
    expect(await bar('sato')).toBe(null);
    expect(await takeRole(idOf('takahashi'), 'lead', 'ito')).toMatchObject({ ok: true });
    expect(await bar('sato')).toBe('noRole');
    await give('lead', 0);
    expect(await bar('sato')).toBe('roleTooNew');
  });

  it('who left decides nothing', async () => {
    await give('lead', 48);
    await getPool().query('UPDATE person SET disabled_at = clock() WHERE id = $1', [idOf('takahashi')]);
    expect(await bar('sato')).toBe('noRole');
    await getPool().query('UPDATE person SET disabled_at = NULL WHERE id = $1', [idOf('takahashi')]);
  });

  it('whose role is about to be taken: the taking waits until the decision is made', async () => {
    await give('lead', 48);
    const taker = await getPool().connect();
    await getDatabase().transaction(async (tx) => {
      const decider = { personId: idOf('takahashi'), makerId: idOf('sato'), roles: ['lead'] as const };
      expect(await findDecideBar(tx, decider)).toBe(null);
      await taker.query("SET lock_timeout = '50ms'");
      const taking = taker.query('UPDATE role_grant SET taken_at = clock() WHERE person_id = $1 AND taken_at IS NULL', [
        idOf('takahashi'),
      ]);
      await expect(taking).rejects.toThrow('lock timeout');
    });
    taker.release(true);
  });
});

describe('an administrator who wants to decide', () => {
  it('cannot become a lead: not by asking for it, not by giving it, not with another’s help', async () => {
    expect(await askRole('ito', 'lead', 'ito')).toEqual({ ok: false, code: 'notForOneself' });
    await askRole('kimura', 'administrator', 'ito');
    // While there is one administrator, the command line makes the second.
    expect(await giveRole('kimura', 'administrator', 'ito')).toMatchObject({ ok: true });
    expect(await askRole('ito', 'lead', 'kimura')).toMatchObject({ ok: true });
    expect(await giveRole('ito', 'lead', 'ito')).toEqual({ ok: false, code: 'rolesExclude' });
    expect(await giveRole('ito', 'lead', 'kimura')).toEqual({ ok: false, code: 'rolesExclude' });
    expect(await bar('sato', ['lead'], 'ito')).toBe('noRole');
  });

  it('the second administrator, whom the first made alone, counts after a day and not at once', async () => {
    expect(await bar('sato', ['administrator'], 'ito')).toBe(null);
    expect(await bar('sato', ['administrator'], 'kimura')).toBe('roleTooNew');
    await database.moveClock(24 * 3_600_000);
    expect(await bar('sato', ['administrator'], 'kimura')).toBe(null);
  });
});
