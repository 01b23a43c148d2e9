import 'server-only';
import { readPath } from '#domains/read-path.ts';

/** The holder of the account, as the snapshot of a command names them: masked where the reader sees it masked. */
export function findHolder(snapshot: unknown): string | null {
  const holder = readPath(snapshot, 'account.holder');
  return typeof holder === 'string' && holder !== '' ? holder : null;
}
