import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeJournal } from './journal.ts';
import { journalFileOf, listJournalFiles } from './journal-files.ts';
import { type JournaledSending, readJournalText } from './journal-line.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sending = (): JournaledSending => ({
  v: 1,
  event: 'sending',
  database: randomUUID(),
  command: randomUUID(),
  attempt: 1,
  at: '2026-11-23T04:00:00.000Z',
  operation: 'refundPayment',
  account: 'A-4B54C4BC',
});
const readAll = () => listJournalFiles(folder).flatMap((file) => readJournalText(readFileSync(file, 'utf8')));

test('two consoles that share a journal keep every line of either', async () => {
  const [one, other] = [makeJournal(folder), makeJournal(folder)];
  const lines = Array.from({ length: 200 }, sending);
  await Promise.all(lines.map((line, index) => (index % 2 === 0 ? one : other)(line)));
  const kept = readAll().map((line) => line.command);
  expect(kept.toSorted()).toEqual(lines.map((line) => line.command).toSorted());
});

test('a line that a crash cut off at any byte costs itself and no line after it', async () => {
  const write = makeJournal(folder);
  const [first, cut, next] = [sending(), sending(), sending()];
  await write(first);
  const file = journalFileOf(folder, new Date());
  const before = readFileSync(file).length;
  await write(cut);
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: before, max: whole.length - 2 }), async (at) => {
      truncateSync(file, 0);
      appendFileSync(file, whole.subarray(0, at));
      await makeJournal(folder)(next);
      expect(readAll().map(({ command }) => command)).toEqual([first.command, next.command]);
    }),
    { numRuns: 20 },
  );
});

test('nothing is taken for written where the journal cannot be written', async () => {
  await expect(makeJournal('/dev/null/journal')(sending())).rejects.toThrow();
});
