import 'server-only';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { getEnv } from '#server/env.ts';
import { journalFileOf, listJournalFiles, readJournalFile, readWholeLinesFrom } from './journal-files.ts';
import { type JournaledSending, readJournalText } from './journal-line.ts';

interface Reading {
  /** The newest file and how far it was read. */
  file: string;
  offset: number;
  last: JournaledSending | null;
}

/**
 * The sending that the journal names last for this database, by any process that shares the folder; null before the
 * first. The whole journal is read at the first call, afterwards only what was added.
 */
export function findLastJournaled(databaseId: string, now: Date): JournaledSending | null {
  const { JOURNAL_FOLDER } = getEnv();
  const place = onePerProcess<{ reading: Reading | null }>('last-journaled', () => ({ reading: null }));
  place.reading ??= readFirst(JOURNAL_FOLDER, databaseId);
  for (const file of new Set([place.reading.file, journalFileOf(JOURNAL_FOLDER, now)])) {
    if (file < place.reading.file) continue;
    place.reading = readOn(place.reading, file, databaseId);
  }
  return place.reading.last;
}

function readFirst(folder: string, databaseId: string): Reading {
  const files = listJournalFiles(folder);
  const newest = files.at(-1) ?? '';
  for (const file of files.toReversed()) {
    const last = findLast(readJournalFile(file), databaseId);
    if (last) return { file: newest, offset: 0, last };
  }
  return { file: newest, offset: 0, last: null };
}

function readOn(reading: Reading, file: string, databaseId: string): Reading {
  const offset = file === reading.file ? reading.offset : 0;
  const bytes = readWholeLinesFrom(file, offset);
  if (bytes.length === 0) return reading;
  return {
    file,
    offset: offset + bytes.length,
    last: findLast(bytes.toString('utf8'), databaseId) ?? reading.last,
  };
}

function findLast(text: string, databaseId: string): JournaledSending | null {
  const found = readJournalText(text).findLast((line) => line.event === 'sending' && line.database === databaseId);
  return found?.event === 'sending' ? found : null;
}
