import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, toDatabase } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { makeAppender } from './appender.ts';
import type { EntryDraft } from './event.ts';
import { findTimeline, type TimelineOf, type TimelinePlace } from './find-timeline.ts';

// Sato sees two customers in turns; Takahashi gives her a role in between.
let database: TestDatabase;
let pool: pg.Pool;
let log: Database;
const commandId = '00000000-0000-4000-8000-000000000001';
const sato = { kind: 'person' as const, personId: 'p-sato', name: '佐藤 花子', roles: ['operator' as const] };
const takahashi = { kind: 'person' as const, personId: 'p-takahashi', name: '高橋 美咲', roles: ['lead' as const] };
const viewed = (number: number): EntryDraft => ({
  event: 'customer.viewed',
  actor: sato,
  account: number % 2 === 1 ? 'A-ODD' : 'A-EVEN',
});
const moved = { actor: sato, commandId, operation: 'refundPayment', account: 'A-ODD', attempt: 1 };

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  log = toDatabase(pool);
  await write(...Array.from({ length: 20 }, (_, index) => viewed(index + 1)));
  await write({
    event: 'role.given',
    actor: takahashi,
    about: { personId: 'p-sato', name: '佐藤 花子', role: 'lead' },
  });
  await write({ event: 'command.sending', ...moved }, { event: 'command.succeeded', ...moved, incomplete: false });
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

async function read(of: TimelineOf, place: TimelinePlace = {}) {
  const { entries, ...ends } = await findTimeline(of, place, log);
  return { numbers: entries.map(({ sequence }) => sequence), ...ends };
}

const odd = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 22, 23];

describe('a story is read from its beginning to its end', () => {
  test.each<[string, TimelineOf, number[]]>([
    ['of a customer', { account: 'A-ODD' }, odd],
    ['of a command', { commandId }, [22, 23]],
    ['of a person, with what was done to her', { personId: 'p-sato' }, Array.from({ length: 23 }, (_, at) => at + 1)],
    ['of a person who did one thing', { personId: 'p-takahashi' }, [21]],
    ['of nobody', { personId: 'p-nobody' }, []],
  ])('%s', async (_, of, numbers) => {
    expect(await read(of)).toEqual({ numbers, earlier: null, later: null });
  });

  test('page by page from the latest back, and forward again, without a gap and without meeting an entry twice', async () => {
    const back: number[][] = [];
    let place: TimelinePlace = {};
    for (;;) {
      const page = await read({ account: 'A-ODD' }, { ...place, limit: 5 });
      back.unshift(page.numbers);
      expect(page.later === null).toBe(place.before === undefined);
      if (page.earlier === null) break;
      place = { before: page.earlier };
    }
    expect(back.flat()).toEqual(odd);
    const forward: number[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page = await read({ account: 'A-ODD' }, { after, limit: 5 });
      expect(page.earlier === null).toBe(after === 0);
      forward.push(...page.numbers);
      after = page.later;
    }
    expect(forward).toEqual(odd);
  });

  test('opened at one entry it shows what came before it and what came after', async () => {
    expect(await read({ account: 'A-ODD' }, { around: 11, limit: 6 })).toEqual({
      numbers: [5, 7, 9, 11, 13, 15],
      earlier: 5,
      later: 15,
    });
    expect(await read({ account: 'A-ODD' }, { around: 1, limit: 6 })).toMatchObject({ earlier: null, later: 5 });
    expect((await read({ personId: 'p-sato' }, { around: 21, limit: 4 })).numbers).toEqual([19, 20, 21, 22]);
  });
});

test('where the database’s clock was set back, the story keeps the order in which it was written', async () => {
  await database.moveClock(3_600_000);
  await write(viewed(99));
  await database.moveClock(-3_600_000);
  await write(viewed(99));
  const { entries } = await findTimeline({ account: 'A-ODD' }, { limit: 2 }, log);
  expect(entries.map(({ sequence }) => sequence)).toEqual([24, 25]);
  const [before = '', after = ''] = entries.map(({ entry }) => entry?.at ?? '');
  expect(before > after).toBe(true);
});
