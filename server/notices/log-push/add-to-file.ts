import 'server-only';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Adds lines to a file, for its owner alone, and ends when they are on the disk. Opened by its name each time: a file that
 * was moved away is begun anew. What a full disk cut off in the middle of a line is ended first: one bad line, no more.
 */
export async function addToFile(name: string, lines: string): Promise<void> {
  const file = await open(name, 'a+', 0o600);
  try {
    await file.appendFile((await isCut(file)) ? `\n${lines}` : lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isCut(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') !== '\n';
}
