import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { getDatabase } from '#server/db/client.ts';
import { type Terms, termsShape, toSearchText } from './terms.ts';

/** Keeps for a day what an address must not hold. @returns the id that stands in the address */
export async function keepTerms(terms: Terms, personId: string): Promise<string> {
  const database = getDatabase();
  await database.execute(sql`DELETE FROM log_search WHERE asked_at < clock() - interval '1 day'`);
  const { rows } = await database.execute<{ id: string }>(
    sql`INSERT INTO log_search (asked_by, terms) VALUES (${personId}, ${toSearchText(terms)}) RETURNING id`,
  );
  return rows[0]?.id ?? '';
}

/** Null where there is none of that id any more. A colleague who is handed the address finds the same. */
export async function getTerms(id: string): Promise<Terms | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const { rows } = await getDatabase().execute<{ terms: string }>(
    sql`SELECT terms FROM log_search WHERE id = ${id} AND asked_at > clock() - interval '1 day'`,
  );
  return rows[0] ? termsShape.parse(JSON.parse(rows[0].terms)) : null;
}
