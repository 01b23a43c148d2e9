import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { toConditions } from '../entry-conditions.ts';
import type { EntryFilter } from '../entry-filter.ts';
import type { ExportedRow } from './export-line.ts';

const batch = 2_000;
/** With free text the log is walked: by index, every batch would find all matches anew. */
const step = 20_000;

/**
 * The rows of a filter from the oldest on, up to `until`; memory stays the same for any number. The log is only added
 * to, so the same question has the same answer for ever.
 */
export async function* readExported(
  database: Database,
  filter: EntryFilter,
  until: number,
): AsyncGenerator<ExportedRow[]> {
  const walked = filter.text !== undefined;
  let after = 0;
  while (after < until) {
    const end = walked ? Math.min(after + step, until) : until;
    const rows = await readBatch(database, filter, { after, end, limit: walked ? step : batch });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1)?.sequence;
    if (walked) after = end;
    else if (last === undefined || rows.length < batch) return;
    else after = last;
  }
}

type Row = Omit<ExportedRow, 'sequence'> & { sequence: string };

async function readBatch(
  database: Database,
  filter: EntryFilter,
  { after, end, limit }: { after: number; end: number; limit: number },
): Promise<ExportedRow[]> {
  const { rows } = await database.execute<Row>(sql`
    SELECT sequence, bytes, previous, hash FROM log_entry
    WHERE sequence > ${after} AND sequence <= ${end} AND ${toCondition(filter)} ORDER BY sequence LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** Everything of a filter as one condition. */
export function toCondition(filter: EntryFilter): SQL {
  const conditions = toConditions(filter);
  if (filter.operations) conditions.push(sql`operation = ANY (${sql.param([...filter.operations])}::text[])`);
  if (filter.events) conditions.push(sql`event = ANY (${sql.param([...filter.events])}::text[])`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);
}
