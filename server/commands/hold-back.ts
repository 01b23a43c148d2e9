import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { heldBack } from '#server/db/schema/recovery.ts';
import type { AskedPause } from '#server/kraken/asked-pause.ts';

/** Where upstream names no time: half a minute, doubled each time it says so again, a quarter of an hour at most. */
const growing = (times: ReturnType<typeof sql>) => sql`least(30 * power(2, ${times} - 1), 900)`;
/** After this long without a word from upstream a new pause begins small again. */
const forgotten = sql`interval '15 minutes'`;

/**
 * Sends nothing more with this person's token until the pause is over, from any process. It ends by itself; what is
 * recorded as on its way goes on.
 */
export async function holdBack(personId: string, { code, seconds }: AskedPause): Promise<void> {
  const times = sql`(CASE WHEN held_back.until > clock() - ${forgotten} THEN held_back.times + 1 ELSE 1 END)`;
  const pause = (count: ReturnType<typeof sql>) =>
    sql`clock() + coalesce(${seconds}::double precision, ${growing(count)}) * interval '1 s'`;
  await getDatabase().execute(sql`
    INSERT INTO held_back (person_id, until, code, times) VALUES (${personId}, ${pause(sql`1`)}, ${code}, 1)
    ON CONFLICT (person_id) DO UPDATE SET times = ${times}, code = ${code}, said_at = clock(),
      until = greatest(held_back.until, ${pause(times)})`);
}

/** Until when upstream wants nothing of this person, ISO 8601; null: it may go on. */
export async function findHeldBack(personId: string): Promise<string | null> {
  const [row] = await getDatabase()
    .select({ until: heldBack.until })
    .from(heldBack)
    .where(and(eq(heldBack.personId, personId), gt(heldBack.until, sql`clock()`)));
  return row ? new Date(row.until).toISOString() : null;
}
