import 'server-only';
import { close, fdatasync, fsync, mkdirSync, open, write } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { getEnv } from '#server/env.ts';
import { journalFileOf } from './journal-files.ts';
import { type JournalLine, toJournalText } from './journal-line.ts';

/**
 * Writes one line to the journal: what stands outside of the database, so that it still tells what was sent when the
 * database was restored from a backup. The promise ends when the line is written, that of a sending when it is on the
 * disk; what arrives while the disk is busy is written together. An end that a power failure takes counts as not known.
 * @throws what the file system said: then nothing may be sent
 */
export function writeJournal(line: JournalLine): Promise<void> {
  return onePerProcess('journal', () => makeJournal(getEnv().JOURNAL_FOLDER))(line);
}

interface Waiting {
  line: JournalLine;
  done: () => void;
  failed: (reason: unknown) => void;
}

export function makeJournal(folder: string): (line: JournalLine) => Promise<void> {
  const queue: Waiting[] = [];
  let running = false;
  let current: { file: string; descriptor: number } | null = null;

  async function requireFile(): Promise<number> {
    const file = journalFileOf(folder, new Date());
    if (current?.file === file) return current.descriptor;
    await leave();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const descriptor = await disk.open(file, 'a', 0o600);
    current = { file, descriptor };
    await syncFolder(folder);
    return descriptor;
  }

  async function leave(): Promise<void> {
    const left = current;
    current = null;
    if (left) await disk.close(left.descriptor);
  }

  async function writeGroup(group: Waiting[]): Promise<void> {
    try {
      const descriptor = await requireFile();
      const bytes = Buffer.from(group.map(({ line }) => toJournalText(line)).join(''), 'utf8');
      // One write: the lines of several processes that share the file are not mixed.
      const { bytesWritten } = await disk.write(descriptor, bytes);
      if (bytesWritten !== bytes.length) throw new Error('The journal took only a part of what was written');
      if (group.some(({ line }) => line.event === 'sending')) await disk.fdatasync(descriptor);
      for (const { done } of group) done();
    } catch (error) {
      await leave().catch(() => undefined);
      for (const { failed } of group) failed(error);
    }
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (queue.length > 0) await writeGroup(queue.splice(0));
    running = false;
  }

  return (line) =>
    new Promise((done, failed) => {
      queue.push({ line, done, failed });
      void run();
    });
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const descriptor = await disk.open(path.resolve(folder), 'r');
  try {
    await disk.fsync(descriptor);
  } finally {
    await disk.close(descriptor);
  }
}

const disk = {
  open: promisify(open),
  write: promisify(write),
  fdatasync: promisify(fdatasync),
  fsync: promisify(fsync),
  close: promisify(close),
};
