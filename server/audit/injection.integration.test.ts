import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toRequestContext } from '#server/auth/request-context.ts';
import { type Database, toDatabase } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { makeAppender } from './appender.ts';
import type { EntryDraft } from './event.ts';
import { readExported } from './export/read-exported.ts';
import { streamExport } from './export/stream-export.ts';
import { findEntries } from './find-entries.ts';
import { verifyLog } from './verify-log.ts';

// People whose names, and browsers whose names, would like to be entries of their own.
const forged = '{"account":"A-FFFFFFFF","actor":{"kind":"stranger"},"event":"customer.left","sequence":1,"v":1}';
const hostile = [
  `佐藤\n${forged}`,
  `佐藤"},"event":"customer.left","x":{"a":"`,
  `佐藤\r\n2026-11-25 00:00:00 approved by 高橋`,
  `佐藤'); DELETE FROM log_entry; --`,
  '佐藤\u001b[2K\u001b[1A\u0007',
  '\u202e子花 藤佐\u2066',
  '佐藤\u2028\u2029\u0085花子',
  '佐藤\u001f\u001eA-FFFFFFFF\u001f',
  '佐藤\\u0000\\n',
];

let database: TestDatabase;
let pool: pg.Pool;
let log: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  log = toDatabase(pool);
  await makeAppender(pool)(
    () => hostile.map(toDraft),
    async () => undefined,
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function toDraft(text: string): EntryDraft {
  return {
    event: 'attempt.refused',
    actor: { kind: 'person', personId: 'p-sato', name: text, roles: ['operator'] },
    userAgent: text,
    code: 'notPermitted',
    reference: 'r',
    details: { door: text },
    payloads: { reason: text },
  };
}

describe('a hostile name', () => {
  test('makes one entry, which holds it to the letter, and nothing else', async () => {
    const { entries } = await findEntries({}, {}, log);
    expect(entries.toReversed().map(({ entry }) => entry?.userAgent)).toEqual(hostile);
    expect(entries.map(({ entry }) => entry?.event)).toEqual(hostile.map(() => 'attempt.refused'));
    expect((await findEntries({ account: 'A-FFFFFFFF' }, {}, log)).entries).toEqual([]);
    expect(await verifyLog(pool)).toMatchObject({ damage: null, count: hostile.length });
  });

  test('makes one line of an export', async () => {
    const pieces: Buffer[] = [];
    const stream = streamExport(readExported(log, {}, hostile.length), 'jsonl', async () => undefined);
    for await (const piece of stream) pieces.push(piece);
    const lines = Buffer.concat(pieces).toString('utf8').split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(JSON.parse(line).entry).userAgent)).toEqual(hostile);
  });

  test.each(['\0', '\ud800'])('that no text can hold, %j, is refused whole', async (text) => {
    const made = makeAppender(pool)(
      () => [toDraft(`佐藤${text}`)],
      async () => undefined,
    );
    await expect(made).rejects.toThrow();
    expect(await verifyLog(pool)).toMatchObject({ damage: null, count: hostile.length });
  });
});

test('a browser whose name is a book is entered with its beginning', () => {
  const { userAgent = '' } = toRequestContext(new Headers({ 'user-agent': 'x'.repeat(10_000) }));
  expect(userAgent.length).toBeLessThanOrEqual(500);
});
