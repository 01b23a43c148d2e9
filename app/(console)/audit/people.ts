import 'server-only';
import { asc } from 'drizzle-orm';
import type { Choice } from '#components/audit/entry-filters.tsx';
import { getDatabase } from '#server/db/client.ts';
import { person } from '#server/db/schema/people.ts';

/** Everybody who was ever staff, by name, for the filter of the log. The page has checked that the reader may. */
export async function findPeople(): Promise<Choice[]> {
  return getDatabase()
    .select({ value: person.id, label: person.name })
    .from(person)
    .orderBy(asc(person.name))
    .limit(500);
}
