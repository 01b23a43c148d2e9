import 'server-only';
import { onePerProcess } from '#server/db/one-per-process.ts';
import type { Secret } from '#server/kraken/take-secrets.ts';

/** Whose secrets they are: the person who made the command, in the session that it was made in. */
export interface Owner {
  personId: string;
  sessionId: string;
}

export interface SecretShelf {
  put: (commandId: string, owner: Owner, secrets: readonly Secret[]) => void;
  has: (commandId: string, owner: Owner) => boolean;
  /** Hands them out and forgets them; null where there are none for this owner. */
  take: (commandId: string, owner: Owner) => readonly Secret[] | null;
}

export const secretLifeMs = 10 * 60_000;
/** More than people read in ten minutes; the oldest goes first. */
const mostKept = 200;
/** No key, address or token is as long as this. */
const longestSecret = 20_000;

/**
 * Secrets between the reply and the one time that they are shown: in the memory of this process, nowhere else. They go
 * with the process, when they are taken, and after ten minutes.
 */
export function makeSecretShelf(): SecretShelf {
  const kept = new Map<string, { owner: Owner; secrets: readonly Secret[]; timer: NodeJS.Timeout }>();
  const find = (commandId: string, owner: Owner) => {
    const found = kept.get(commandId);
    return found?.owner.personId === owner.personId && found.owner.sessionId === owner.sessionId ? found : null;
  };
  const forget = (commandId: string) => {
    clearTimeout(kept.get(commandId)?.timer);
    kept.delete(commandId);
  };
  return {
    put(commandId, owner, secrets) {
      if (secrets.length === 0 || secrets.some(({ value }) => value.length > longestSecret)) return;
      forget(commandId);
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) forget(oldest);
      const timer = setTimeout(() => forget(commandId), secretLifeMs);
      // A process that ends waits for no secret.
      timer.unref();
      kept.set(commandId, { owner, secrets, timer });
    },
    has: (commandId, owner) => find(commandId, owner) !== null,
    take(commandId, owner) {
      const found = find(commandId, owner);
      if (found) forget(commandId);
      return found?.secrets ?? null;
    },
  };
}

/** The shelf of this process. */
export function getSecretShelf(): SecretShelf {
  return onePerProcess('secret shelf', makeSecretShelf);
}
