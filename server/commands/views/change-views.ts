import 'server-only';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { savedView, type ViewPage } from '#server/db/schema/saved-views.ts';
import { constraintOf } from '#server/db/sql-state.ts';

export type ViewResult =
  | { ok: true; id: number }
  | { ok: false; code: 'noName' | 'noConditions' | 'nameTaken' | 'tooMany' | 'notStanding' };

const mostPerPerson = 30;

export interface NewView {
  page: ViewPage;
  name: string;
  /** Already held against what the page takes: nothing but identifiers. */
  query: string;
  shared: boolean;
}

/** Keeps the conditions of a list under a name, for oneself or for everybody. Preferences, not deeds: they are in no log. */
export async function saveView({ personId, name: ownerName }: Staff, asked: NewView): Promise<ViewResult> {
  const name = asked.name.trim();
  if (name === '') return { ok: false, code: 'noName' };
  if (asked.query === '') return { ok: false, code: 'noConditions' };
  const database = getDatabase();
  const own = and(eq(savedView.ownerId, personId), isNull(savedView.removedAt));
  const [kept] = await database.select({ views: count() }).from(savedView).where(own);
  if ((kept?.views ?? 0) >= mostPerPerson) return { ok: false, code: 'tooMany' };
  try {
    const [made] = await database
      .insert(savedView)
      .values({ ...asked, name, ownerId: personId, ownerName, savedAt: sql`clock()` })
      .returning({ id: savedView.id });
    if (!made) throw new Error('A view was not written');
    return { ok: true, id: made.id };
  } catch (error) {
    if (constraintOf(error) === 'saved_view_name') return { ok: false, code: 'nameTaken' };
    throw error;
  }
}

/** Removes one's own view, also for those with whom it was shared. */
export async function removeView({ personId }: Staff, id: number): Promise<ViewResult> {
  const gone = await getDatabase()
    .update(savedView)
    .set({ removedAt: sql`clock()` })
    .where(and(eq(savedView.id, id), eq(savedView.ownerId, personId), isNull(savedView.removedAt)))
    .returning({ id: savedView.id });
  return gone.length === 1 ? { ok: true, id } : { ok: false, code: 'notStanding' };
}
