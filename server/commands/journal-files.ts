import 'server-only';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

/** One file a day (UTC), for all processes that share the folder; the names sort by day. */
export function journalFileOf(folder: string, now: Date): string {
  return path.join(folder, `sendings-${now.toISOString().slice(0, 10)}.jsonl`);
}

/** Every file of a journal, the oldest first. */
export function listJournalFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^sendings-\d{4}-\d{2}-\d{2}\.jsonl$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

export function readJournalFile(file: string): string {
  return readFileSync(file, 'utf8');
}

/** What a file holds from this byte on, up to the end of its last whole line; '' where there is none. */
export function readWholeLinesFrom(file: string, offset: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(fstatSync(descriptor).size - offset, 0));
    const read = readSync(descriptor, bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytes.subarray(0, read).lastIndexOf('\n') + 1);
  } finally {
    closeSync(descriptor);
  }
}
