import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { KeptList } from '#graphql/kinds.ts';
import { getDatabase } from '#server/db/client.ts';
import { listEntry } from '#server/db/schema/lists.ts';

/** One line of a list with the people in it. Times are ISO 8601 as PostgreSQL prints them. */
export interface ListEntry {
  id: number;
  list: KeptList;
  /** As upstream knows it. */
  value: string;
  /** What people call it. */
  label: string | null;
  /** null in `name`: it came with the sandbox. */
  added: { name: string | null; at: string };
  removed: { name: string; at: string } | null;
}

/** What stands in a list now, by value. Asked anew each time: what a lead has removed is offered nowhere. */
export function findListEntries(list: KeptList): Promise<{ value: string; label: string | null }[]> {
  return getDatabase()
    .select({ value: listEntry.value, label: listEntry.label })
    .from(listEntry)
    .where(and(eq(listEntry.list, list), isNull(listEntry.removedAt)))
    .orderBy(asc(listEntry.value));
}

/** Every list with its history: what stands first, then what was removed, the youngest first. At most `limit`. */
export async function findAllListEntries({ limit }: { limit: number }): Promise<ListEntry[]> {
  const { rows } = await getDatabase().execute<ListEntry & Record<string, unknown>>(sql`
    SELECT e.id, e.list, e.value, e.label,
      jsonb_build_object('at', e.added_at, 'name',
        CASE WHEN e.added_by IS NULL THEN NULL ELSE ${nameOf('added_by')} END) AS added,
      CASE WHEN e.removed_at IS NULL THEN NULL
        ELSE jsonb_build_object('at', e.removed_at, 'name', ${nameOf('removed_by')}) END AS removed
    FROM list_entry e
    ORDER BY e.removed_at DESC NULLS FIRST, e.list, e.value LIMIT ${limit}`);
  return rows;
}

/** The name they have now; empty where there is no such person any more. */
function nameOf(column: 'added_by' | 'removed_by') {
  return sql`coalesce((SELECT p.name FROM person p WHERE p.id::text = ${sql.raw(`e.${column}`)}), '')`;
}
