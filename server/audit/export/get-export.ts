import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { getDatabase } from '#server/db/client.ts';
import { type EntryFilter, entryFilterShape } from '../entry-filter.ts';
import type { ExportFormat } from './export-line.ts';

export interface LogExport {
  id: string;
  madeBy: { personId: string; name: string };
  /** ISO 8601. */
  madeAt: string;
  format: ExportFormat;
  filter: EntryFilter;
  until: number;
  /** null until the file was whole for the first time. */
  manifest: { text: string; signature: string } | null;
}

type Row = {
  id: string;
  madeBy: string;
  madeByName: string;
  madeAt: Date;
  format: ExportFormat;
  filter: string;
  until: string;
  manifest: string | null;
  signature: string | null;
};

/** One's own export, or null: what somebody else took out is asked for anew, and logged anew. */
export async function getExport(personId: string, id: string): Promise<LogExport | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT id, made_by AS "madeBy", made_by_name AS "madeByName", made_at AS "madeAt", format, filter, until, manifest, signature
    FROM log_export WHERE id = ${id} AND made_by = ${personId}`);
  const row = rows[0];
  if (!row) return null;
  const { manifest, signature } = row;
  return {
    id: row.id,
    madeBy: { personId: row.madeBy, name: row.madeByName },
    madeAt: new Date(row.madeAt).toISOString(),
    format: row.format,
    filter: entryFilterShape.parse(JSON.parse(row.filter)),
    until: Number(row.until),
    manifest: manifest === null || signature === null ? null : { text: manifest, signature },
  };
}
