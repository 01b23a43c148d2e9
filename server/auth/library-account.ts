import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { account, user } from '#server/db/schema/people.ts';

export const providerId = 'kraken';

/** Issuer and subject in one text: the library knows people by this and nothing else. */
export function accountKey({ issuer, subject }: { issuer: string; subject: string }): string {
  return `${issuer} ${subject}`;
}

/**
 * The library wants an e-mail address and would compare by it. This one is made up from issuer and subject, so that
 * two people never share it, whatever address the provider has for them.
 */
export function madeUpAddress(who: { issuer: string; subject: string }): string {
  return `${createHash('sha256').update(accountKey(who)).digest('hex').slice(0, 40)}@staff.invalid`;
}

/** Gives the library its two rows of an admitted person, where they are not there yet. They hold no token. */
export async function ensureLibraryAccount(
  database: Database,
  who: { personId: string; name: string; issuer: string; subject: string },
): Promise<void> {
  const times = { createdAt: sql`clock()`, updatedAt: sql`clock()` };
  await database
    .insert(user)
    .values({ id: who.personId, name: who.name, email: madeUpAddress(who), emailVerified: false, ...times })
    .onConflictDoNothing();
  await database
    .insert(account)
    .values({ id: randomUUID(), accountId: accountKey(who), providerId, userId: who.personId, ...times })
    .onConflictDoNothing();
}
