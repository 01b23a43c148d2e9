import 'server-only';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { savedView, type ViewPage } from '#server/db/schema/saved-views.ts';

export interface SavedView {
  id: number;
  name: string;
  /** As the page's address has it, without the question mark. */
  query: string;
  shared: boolean;
  own: boolean;
  ownerName: string;
}

/** A person's own kept lists of one page, and those that others share; own ones first, by name. */
export async function findViews({ personId }: Staff, page: ViewPage): Promise<SavedView[]> {
  const rows = await getDatabase()
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.page, page),
        isNull(savedView.removedAt),
        or(eq(savedView.ownerId, personId), eq(savedView.shared, true)),
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.id));
  const views = rows.map(({ id, name, query, shared, ownerId, ownerName }) => ({
    id,
    name,
    query,
    shared,
    own: ownerId === personId,
    ownerName,
  }));
  return views.toSorted((one, other) => Number(other.own) - Number(one.own));
}
