import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { getDatabase } from '#server/db/client.ts';
import { toMailAddress } from '#server/mail-address.ts';

export interface NoticeAddress {
  address: string;
  /** The language that mail is written in. */
  locale: 'ja' | 'en';
}

export type AddressResult = { ok: true } | { ok: false; code: 'noAddress' | 'foreignDomain' };

/** Where this person wants mail; null: nowhere. Nobody else is told. */
export async function getNoticeAddress(personId: string): Promise<NoticeAddress | null> {
  const { rows } = await getDatabase().execute<NoticeAddress & Record<string, unknown>>(
    sql`SELECT address, locale FROM notice_address WHERE person_id = ${personId}`,
  );
  return rows[0] ?? null;
}

/**
 * Sets where a person wants mail, or that they want none. The log says that it was changed, never to what.
 * @param given null: none
 * @param domains whose addresses may be named
 */
export async function setNoticeAddress(
  { personId, by }: { personId: string; by: EntryBy },
  given: NoticeAddress | null,
  domains: readonly string[],
): Promise<AddressResult> {
  const read = given === null ? null : toMailAddress(given.address);
  if (given !== null && read === null) return { ok: false, code: 'noAddress' };
  if (read !== null && !domains.includes(read.domain)) return { ok: false, code: 'foreignDomain' };
  const change =
    given === null || read === null
      ? sql`DELETE FROM notice_address WHERE person_id = ${personId}`
      : sql`INSERT INTO notice_address (person_id, address, locale) VALUES (${personId}, ${read.address}, ${given.locale})
            ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, locale = excluded.locale, set_at = clock()`;
  await appendEntries(
    (changed: boolean) =>
      changed ? [{ event: 'notices.mail_changed', ...by, code: given === null ? 'none' : 'set' }] : [],
    async (tx) => ((await tx.execute(change)).rowCount ?? 0) > 0,
  );
  return { ok: true };
}
