import 'server-only';
import { desc, sql } from 'drizzle-orm';
import { type Database, getDatabase, getPool } from '#server/db/client.ts';
import { logCheck } from '#server/db/schema/log-more.ts';
import { appendEntry } from './append-entry.ts';
import type { ChainPlace } from './check-row.ts';
import type { EntryDraft } from './event.ts';
import { readWitness } from './read-witness.ts';
import type { Crew } from './stretch.ts';
import { type Verification, verifyLog } from './verify-log.ts';

/** `new`: what came since the last check. `all`: from the first entry on. */
export type CheckScope = 'new' | 'all';

/** Tells people of an alarm, in the transaction that enters it. */
export type TellAlarm = (tx: Database) => Promise<void>;

/** Two workers do not walk the log at the same time. */
const oneAtATime = 20_813;

/**
 * Walks the log where its time has come: all of it once a night (after three o'clock in Japan), what is new once an
 * hour. What was found is kept and is an entry itself; damage is told once, however often it is found again.
 * @param folder of the witness's checkpoints and public key, where one is known
 * @param crew walks the whole log in stretches, where there is one
 * @returns what was walked; null where nothing was due or somebody else is at it
 */
export async function checkLogWhenDue(
  process: 'console' | 'worker',
  folder: string | undefined,
  tell: TellAlarm,
  crew: Crew | null = null,
): Promise<{ scope: CheckScope; verification: Verification } | null> {
  if ((await findDue()) === null) return null;
  const client = await getPool().connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [oneAtATime]);
    if (rows[0]?.mine !== true) return null;
    // Asked again under the lock: somebody may have just finished.
    const scope = await findDue();
    return scope === null ? null : await check(scope, process, { folder, tell, crew });
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [oneAtATime]);
    client.release();
  }
}

async function check(
  scope: CheckScope,
  process: 'console' | 'worker',
  { folder, tell, crew }: { folder: string | undefined; tell: TellAlarm; crew: Crew | null },
) {
  const { now, place } = await findBeginning();
  const witness = readWitness(folder);
  const verification =
    scope === 'all' ? await verifyLog(getPool(), witness, undefined, crew) : await verifyLog(getPool(), witness, place);
  const { damage, count, head, unwitnessed } = verification;
  await appendEntry(toEntryDraft(scope, verification, process), async (tx) => {
    if (damage !== null && !(await stands(tx, damage))) await tell(tx);
    await tx.insert(logCheck).values({
      scope,
      beganAt: now,
      endedAt: sql`clock()`,
      sequence: count,
      hash: Buffer.from(head, 'hex'),
      damage: damage?.kind ?? null,
      damaged: damage?.sequence ?? null,
      unwitnessed,
    });
  });
  return { scope, verification };
}

/** Whether this very damage was found before, and no walk over all entries found the log whole since. */
async function stands(tx: Database, { kind, sequence }: { kind: string; sequence: number }): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    SELECT FROM log_check WHERE damage = ${kind} AND damaged = ${sequence}
      AND id > coalesce((SELECT max(id) FROM log_check WHERE scope = 'all' AND damage IS NULL), 0) LIMIT 1`);
  return rowCount === 1;
}

async function findDue(): Promise<CheckScope | null> {
  const { rows } = await getDatabase().execute<{ all: boolean; new: boolean }>(sql`
    SELECT NOT EXISTS (SELECT FROM log_check WHERE scope = 'all' AND began_at >= (
        date_trunc('day', clock() AT TIME ZONE 'Asia/Tokyo' - interval '3 hours') + interval '3 hours'
      ) AT TIME ZONE 'Asia/Tokyo') AS "all",
      NOT EXISTS (SELECT FROM log_check WHERE began_at > clock() - interval '1 hour') AS "new"`);
  if (rows[0]?.all) return 'all';
  return rows[0]?.new ? 'new' : null;
}

/** Behind the last entry that was seen to hold, whether or not there was damage after it. */
async function findBeginning(): Promise<{ now: string; place: ChainPlace | undefined }> {
  const database = getDatabase();
  const [last] = await database.select().from(logCheck).orderBy(desc(logCheck.id)).limit(1);
  const { rows } = await database.execute<{ now: string }>(sql`SELECT clock()::text AS now`);
  return { now: rows[0]?.now ?? '', place: last };
}

function toEntryDraft(
  scope: CheckScope,
  { damage, count, unwitnessed, checkpoints }: Verification,
  process: 'console' | 'worker',
): EntryDraft {
  const actor = { kind: 'system', process } as const;
  const details = { scope, until: count, unwitnessed, checkpoints };
  if (damage === null) return { event: 'log.verified', actor, code: 'whole', details };
  return { event: 'log.broken', actor, code: damage.kind, details: { ...details, damaged: damage.sequence } };
}
