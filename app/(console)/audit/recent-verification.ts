import 'server-only';
import { type Verification, verifyLog } from '#server/audit/verify-log.ts';
import { getPool } from '#server/db/client.ts';

export interface RecentVerification {
  verification: Verification;
  /** When the walk began. */
  at: Date;
}

const leastMilliseconds = 30_000;
/** A walk of the whole log may cost this share of the time at most, however long the log has become. */
const share = 1 / 20;

let recent: Promise<RecentVerification> | null = null;
let freshUntil = 0;

/** The log walked from its first entry; readers who come at the same time share one walk. A walk that failed is forgotten. */
export function getRecentVerification(): Promise<RecentVerification> {
  if (recent !== null && Date.now() < freshUntil) return recent;
  const at = new Date();
  freshUntil = Number.POSITIVE_INFINITY;
  const walk = verifyLog(getPool()).then(
    (verification) => {
      const took = Date.now() - at.getTime();
      freshUntil = Date.now() + Math.max(leastMilliseconds, took / share);
      return { verification, at };
    },
    (error: unknown) => {
      recent = null;
      throw error;
    },
  );
  recent = walk;
  return walk;
}
