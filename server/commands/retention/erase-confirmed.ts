import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft, PayloadName } from '#server/audit/event.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { erasure } from '#server/db/schema/log-more.ts';

/** Payloads that go in one transaction; the database looks for their entries among the last 1,000 of the log. */
const atOnce = 200;

/**
 * Erases what was confirmed, bit by bit, each bit with its entries in one transaction. What stops in between goes on at the
 * next call; an account that is held meanwhile is left out.
 * @returns how many payloads went
 */
export async function eraseConfirmed(process: 'worker' | 'console', signal?: AbortSignal): Promise<number> {
  const confirmed = await getDatabase()
    .select({ id: erasure.id })
    .from(erasure)
    .where(and(eq(erasure.decision, 'confirmed'), isNull(erasure.doneAt)))
    .orderBy(asc(erasure.id));
  let erased = 0;
  for (const { id } of confirmed) {
    for (;;) {
      if (signal?.aborted) return erased;
      const gone = await eraseSome(id, process);
      erased += gone;
      if (gone === 0) break;
    }
    await end(id, process);
  }
  return erased;
}

type Gone = { sequence: string; name: PayloadName };

async function eraseSome(id: number, process: 'worker' | 'console'): Promise<number> {
  const gone = await appendEntries(
    (rows: Gone[]) => rows.map((row) => toEntryDraft(id, row, process)),
    async (tx) => {
      const { rows } = await tx.execute<Gone>(sql`SELECT sequence, name FROM erase_due(${id}, ${atOnce})`);
      await eraseEmptied(tx, rows);
      return rows;
    },
  );
  return gone.length;
}

/** A command of which nothing is left in the log keeps no texts of its own either. */
async function eraseEmptied(tx: Database, rows: readonly Gone[]): Promise<void> {
  if (rows.length === 0) return;
  const sequences = `{${rows.map(({ sequence }) => sequence).join(',')}}`;
  await tx.execute(sql`
    SELECT erase_emptied_commands(array(
      SELECT DISTINCT c.id FROM log_entry e JOIN command c ON c.id::text = e.command_id
      WHERE e.sequence = ANY (${sequences}::bigint[])))`);
}

async function end(id: number, process: 'worker' | 'console'): Promise<void> {
  await appendEntries<number | null>(
    (blocks) =>
      blocks === null
        ? []
        : [{ event: 'retention.done', actor: { kind: 'system', process }, details: { erasure: id, blocks } }],
    async (tx) => {
      const blocks = await eraseBlocks(tx, id);
      const { rowCount } = await tx
        .update(erasure)
        .set({ doneAt: sql`clock()` })
        .where(and(eq(erasure.id, id), isNull(erasure.doneAt)));
      return rowCount === 1 ? blocks : null;
    },
  );
}

/** Attempts that the duplicate guard held have nothing in the log to erase; how many went is in the last entry. */
async function eraseBlocks(tx: Database, id: number): Promise<number> {
  const { rows } = await tx.execute<{ erased: string }>(sql`SELECT erase_blocked_attempts(${id}) AS erased`);
  return Number(rows[0]?.erased);
}

function toEntryDraft(id: number, { sequence, name }: Gone, process: 'worker' | 'console'): EntryDraft {
  return {
    event: 'payload.erased',
    actor: { kind: 'system', process },
    of: Number(sequence),
    payload: name,
    details: { erasure: id },
  };
}
