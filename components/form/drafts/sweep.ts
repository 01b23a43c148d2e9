import { longestMilliseconds, prefix, readKept } from './kept.ts';

/** Removes what belongs to somebody else or is too old; everything where `mine` is null. */
export function sweep(storage: Storage, mine: string | null, now: number): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const kept = readKept(storage.getItem(name) ?? '');
    const isMine = mine !== null && name.startsWith(mine);
    if (!isMine || kept === null || now - kept.at > longestMilliseconds) storage.removeItem(name);
  }
}
