import 'server-only';
import { and, desc, eq, notExists, sql } from 'drizzle-orm';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { Database } from '#server/db/client.ts';
import { blockedAttempt, moneyDespite } from '#server/db/schema/money.ts';
import { getEnv } from '#server/env.ts';
import { isSamePost } from '../posted-digest.ts';

/** What a lift is for: this person, this operation, these values to the letter. */
export interface LiftTerms {
  makerId: string;
  operation: string;
  account: string | null;
  /** With empty keys: another attempt has other keys. */
  variables: JsonObject;
}

/** How long a lift waits for the maker. */
const waits = sql`clock() - interval '24 hours'`;

/**
 * The lift under which this command may pass these blockers: given to its maker for the very same values within the last
 * 24 hours, not used yet, and by a lead who saw each of them as it stands: what was sent, once more or at all, or turned
 * out to have landed after the lift is another matter. Null where there is none.
 */
export async function findLift(tx: Database, terms: LiftTerms, blockers: readonly string[]): Promise<string | null> {
  if (blockers.length === 0) return null;
  const { id, blockedBy, digest, digestKey } = blockedAttempt;
  const lifts = await tx
    .select({ id, blockedBy, digest, digestKey })
    .from(blockedAttempt)
    .where(
      and(
        eq(blockedAttempt.makerId, terms.makerId),
        eq(blockedAttempt.operation, terms.operation),
        sql`${blockedAttempt.liftedAt} > ${waits}`,
        sql`NOT EXISTS (SELECT FROM command c WHERE c.id = ANY(${blockedBy})
          AND (c.sending_at > ${blockedAttempt.liftedAt} OR (c.status = 'contradicted' AND c.status_at > ${blockedAttempt.liftedAt})))`,
        notExists(tx.select({ used: sql`1` }).from(moneyDespite).where(eq(moneyDespite.blockId, blockedAttempt.id))),
      ),
    )
    .orderBy(desc(blockedAttempt.liftedAt));
  const { operation, variables, account } = terms;
  const lift = lifts.find(
    (one) =>
      blockers.every((blocker) => one.blockedBy.includes(blocker)) &&
      isSamePost({ operation, values: variables, account }, one.digest, one.digestKey, getEnv().SEAL_KEYS),
  );
  return lift?.id ?? null;
}
