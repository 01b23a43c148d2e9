import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { getDatabase } from '#server/db/client.ts';
import { type SavedSearch, savedSearchShape, toSearchText } from './terms.ts';

/** A search that somebody kept under a name. */
export interface SearchListed {
  id: string;
  name: string;
  shared: boolean;
  /** Whose it is, where it is a colleague's. */
  owner: string | null;
}

interface Reader {
  personId: string;
  name: string;
}

/** One's own, then those that colleagues share. */
export async function findSavedSearches({ personId }: Reader): Promise<SearchListed[]> {
  const { rows } = await getDatabase().execute<SearchListed & Record<string, unknown>>(sql`
    SELECT id, name, shared, CASE WHEN owner_id = ${personId} THEN NULL ELSE owner_name END AS owner FROM log_view
    WHERE removed_at IS NULL AND (owner_id = ${personId} OR shared)
    ORDER BY owner_id <> ${personId}, made_at LIMIT 50`);
  return rows;
}

/** One's own or a shared one; null for anything else. */
export async function getSavedSearch({ personId }: Reader, id: string): Promise<SavedSearch | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const { rows } = await getDatabase().execute<{ filter: string }>(sql`
    SELECT filter FROM log_view
    WHERE id = ${id} AND removed_at IS NULL AND (owner_id = ${personId} OR shared)`);
  return rows[0] ? savedSearchShape.parse(JSON.parse(rows[0].filter)) : null;
}

/** @returns its id */
export async function saveSearch(
  { personId, name: owner }: Reader,
  { name, shared, search }: { name: string; shared: boolean; search: SavedSearch },
): Promise<string> {
  const { rows } = await getDatabase().execute<{ id: string }>(sql`
    INSERT INTO log_view (owner_id, owner_name, name, shared, filter)
    VALUES (${personId}, ${owner}, ${name}, ${shared}, ${toSearchText(search)}) RETURNING id`);
  return rows[0]?.id ?? '';
}

/** @returns whether there was one of one's own */
export async function removeSavedSearch({ personId }: Reader, id: string): Promise<boolean> {
  const { rowCount } = await getDatabase().execute(sql`
    UPDATE log_view SET removed_at = clock() WHERE id = ${id} AND owner_id = ${personId} AND removed_at IS NULL`);
  return rowCount === 1;
}
