import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, toDatabase } from '#server/db/client.ts';
import { migrationsFolder } from '#server/db/migrate-database.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { makeAppender } from './appender.ts';
import { refusedWithoutOutcome } from './entry-columns.ts';
import type { EntryFilter } from './entry-filter.ts';
import type { EntryDraft } from './event.ts';
import { findEntries } from './find-entries.ts';
import { foldText } from './fold-text.ts';
import { verifyLog } from './verify-log.ts';

let database: TestDatabase;
let pool: pg.Pool;
let log: Database;

const sato = { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'] } as const;
const takahashi = { kind: 'person', personId: 'p-takahashi', name: '高橋 美咲', roles: ['lead'] } as const;
const refund = (number: number, yen: number, more: { reference?: string; address?: string } = {}): EntryDraft => ({
  event: 'command.submitted',
  actor: { ...sato, roles: ['operator'] },
  commandId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  operation: 'refundPayment',
  account: 'A-4B54C4BC',
  reference: `CASE-${4000 + number}`,
  site: 'api',
  seal: 'ab',
  reasonCode: 'customerAsked',
  yen,
  ...more,
});

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  log = toDatabase(pool);
  await write(...Array.from({ length: 30 }, (_, index) => refund(index + 1, (index + 1) * 1_000)));
  await write(
    {
      event: 'role.given',
      actor: { ...takahashi, roles: ['lead'] },
      about: { personId: 'p-sato', name: '佐藤 花子', role: 'lead' },
    },
    {
      event: 'list.entry_added',
      actor: { ...takahashi, roles: ['lead'] },
      details: { list: 'bank', value: '100%_口座相違' },
    },
    { event: 'session.refused', actor: { kind: 'stranger' }, code: 'unknownPerson', address: '203.0.113.9' },
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function write(...drafts: EntryDraft[]): Promise<void> {
  await makeAppender(pool)(
    () => drafts,
    async () => undefined,
  );
}

async function found(filter: EntryFilter): Promise<number[]> {
  const { entries } = await findEntries(filter, { limit: 200 }, log);
  return entries.map(({ sequence }) => sequence);
}

const all = Array.from({ length: 33 }, (_, index) => 33 - index);

describe('an auditor finds', () => {
  test.each<[string, EntryFilter, number[]]>([
    ['everything, newest first', {}, all],
    ['what Takahashi did', { personId: 'p-takahashi' }, [32, 31]],
    ['what was done to Sato', { aboutId: 'p-sato' }, [31]],
    ['an account’s refunds between two amounts', { account: 'A-4B54C4BC', least: 5_000, most: 7_000 }, [7, 6, 5]],
    ['one command', { commandId: '00000000-0000-4000-8000-000000000012' }, [12]],
    ['several operations of one domain', { operations: ['refundPayment', 'postCredit'], least: 29_000 }, [30, 29]],
    ['no operation of a domain that has none', { operations: [] }, []],
    ['several events', { events: ['role.given', 'session.refused'] }, [33, 31]],
    ['what was refused', { outcome: 'refused' }, [33]],
    ['a code', { code: 'unknownPerson' }, [33]],
    ['a case', { reference: 'CASE-4003' }, [3]],
    ['a part of a case number', { text: '4030' }, [30]],
    ['a part of an account, however it is typed', { text: 'ａ-４b54', least: 30_000 }, [30]],
    ['a name of two characters', { text: '高橋' }, [32, 31]],
    ['a given name', { text: '美咲' }, [32, 31]],
    ['Sato, as the one who did it and the one it was done to', { text: '佐藤 花子', events: ['role.given'] }, [31]],
    ['Japanese in a detail', { text: '座相' }, [32]],
    ['what looks like a pattern, as what it is', { text: '0%_口' }, [32]],
    ['nothing by a pattern', { text: 'C_SE-4' }, []],
    ['two letters where a piece begins with them', { text: 'ca', least: 30_000 }, [30]],
    ['two letters nowhere else', { text: 'se' }, []],
    ['an address', { text: '203.0.113' }, [33]],
  ])('%s', async (_, filter, sequences) => {
    expect(await found(filter)).toEqual(sequences);
  });

  test('page after page, without a gap and without meeting an entry twice', async () => {
    for (const filter of [
      {},
      { text: 'case-4' },
      { events: ['command.submitted', 'role.given'] },
    ] satisfies EntryFilter[]) {
      const met: number[] = [];
      let before: number | undefined;
      do {
        const page = await findEntries(filter, { limit: 7, before }, log);
        met.push(...page.entries.map(({ sequence }) => sequence));
        before = page.next ?? undefined;
      } while (before !== undefined);
      expect(met).toEqual(await found(filter));
    }
  });

  test('what was written between two times, also when the database’s clock was turned back meanwhile', async () => {
    await database.moveClock(3_600_000);
    await write(refund(101, 1));
    await database.moveClock(-3_600_000);
    await write(refund(102, 1));
    const { rows } = await pool.query<{ now: Date }>('SELECT clock() AS now');
    const now = rows[0]?.now.getTime() ?? 0;
    expect(await found({ from: new Date(now + 1_800_000).toISOString() })).toEqual([34]);
    const until = { to: new Date(now + 1_800_000).toISOString() };
    expect((await found(until)).slice(0, 2)).toEqual([35, 33]);
    const page = await findEntries(until, { limit: 1 }, log);
    expect((await findEntries(until, { limit: 1, before: page.next ?? 0 }, log)).entries[0]?.sequence).toBe(33);
    expect(await verifyLog(pool)).toMatchObject({ damage: null, count: 35 });
  });

  test('what was refused, also where the entry itself has no outcome', async () => {
    const actor = { ...takahashi, roles: ['lead' as const] };
    await write(...refusedWithoutOutcome.map((event): EntryDraft => ({ event, actor, code: 'notPermitted' })));
    expect(await found({ outcome: 'refused' })).toEqual([39, 38, 37, 36, 33]);
    expect(await found({ outcome: 'refused', personId: 'p-takahashi', text: '高橋' })).toEqual([39, 38, 37, 36]);
    expect(await found({ outcome: 'refused', events: ['stepup.refused', 'session.refused'] })).toEqual([37, 33]);
    expect(await found({ outcome: 'succeeded' })).toEqual([]);
    expect((await verifyLog(pool)).damage).toBe(null);
  });
});

test.each([
  ['yen', 'yen', '1'],
  ['about_id', 'aboutId', `'p-takahashi'`],
  ['search', 'search', `''`],
])('a search column %s that the owner changes is named', async (column, name, value) => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('ALTER TABLE log_entry DISABLE TRIGGER USER');
  await owner.query(`UPDATE log_entry SET ${column} = ${value} WHERE sequence = 31`);
  await owner.query('COMMIT');
  expect((await verifyLog(pool)).damage).toEqual({ kind: 'columnDiffers', sequence: 31, name });
  // As it was.
  await owner.query(`UPDATE log_entry SET yen = NULL, about_id = 'p-sato', search = $1 WHERE sequence = 31`, [
    foldText('高橋 美咲\n佐藤 花子'),
  ]);
  expect((await verifyLog(pool)).damage).toBe(null);
  await owner.end();
});

test('entries of before the search columns get what entries get that are written today', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await write(refund(200, 5, { reference: '𠮷～~Ｑq', address: '2001:db8::1' }));
  const migration = readFileSync(path.join(migrationsFolder, '0016_log_search.sql'), 'utf8');
  const [backfill = ''] =
    /CREATE FUNCTION pg_temp\.fold[\s\S]*?DROP FUNCTION pg_temp\.fold\(text\);/.exec(migration) ?? [];
  expect(backfill).toContain('UPDATE log_entry');
  await owner.query('ALTER TABLE log_entry DISABLE TRIGGER USER');
  await owner.query(`UPDATE log_entry SET about_id = NULL, search = ''`);
  await owner.query(backfill);
  await owner.end();
  expect((await verifyLog(pool)).damage).toBe(null);
});
