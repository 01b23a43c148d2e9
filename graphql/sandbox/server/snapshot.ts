import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of the snapshot, written whole or not at all. */
export interface Snapshot {
  /** Something changed: it is written within half a second. */
  touch: () => void;
  /** Writes what is not written yet and waits for it. */
  flush: () => Promise<void>;
}

const debounceMs = 400;

/** Keeps `take()` in `folder/name`. Without a folder nothing is kept. A failed write is logged and tried with the next change. */
export function createSnapshot(folder: string | null, name: string, take: () => unknown): Snapshot {
  if (folder === null) return { touch: () => {}, flush: async () => {} };
  const path = join(folder, name);
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const draft = `${path}.draft`;
    await writeFile(draft, JSON.stringify(take()), { mode: 0o600 });
    await rename(draft, path);
  }

  function flush(): Promise<void> {
    if (timer === null) return writing;
    clearTimeout(timer);
    timer = null;
    writing = writing.then(write).catch((error: unknown) => console.error('[sandbox] snapshot not written:', error));
    return writing;
  }

  return {
    touch: () => {
      timer ??= setTimeout(flush, debounceMs);
    },
    flush,
  };
}

/** What was kept, or null for a new folder. Throws when the file is there and cannot be read: nothing is thrown away silently. */
export async function readSnapshot(folder: string | null, name: string): Promise<unknown> {
  if (folder === null) return null;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`The snapshot ${join(folder, name)} cannot be read; delete it to start afresh`, { cause: error });
  }
}
