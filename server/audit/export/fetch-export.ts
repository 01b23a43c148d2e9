import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { toActor } from '../actor.ts';
import { appendEntries } from '../append-entry.ts';
import { toFilterText } from '../entry-filter.ts';
import type { Exporter } from './begin-export.ts';
import type { LogExport } from './get-export.ts';
import { type Manifest, signManifest } from './manifest.ts';
import { readExported } from './read-exported.ts';
import { type Contents, streamExport } from './stream-export.ts';

/** The bytes of one's own export. When they have come to their end, its manifest is signed, kept and in the log. */
export function fetchExport(made: LogExport, exporter: Exporter): AsyncGenerator<Buffer> {
  return streamExport(readExported(getDatabase(), made.filter, made.until), made.format, async (contents) => {
    if (made.manifest === null) await keepManifest(made, contents, exporter);
  });
}

async function keepManifest(made: LogExport, contents: Contents, { staff, context }: Exporter): Promise<void> {
  const signed = signManifest(await toManifest(made, contents), getEnv().SEAL_KEYS);
  const digest = createHash('sha256').update(signed.text).digest('hex');
  await appendEntries(
    (first: boolean) =>
      first
        ? [
            {
              event: 'log.export_signed',
              actor: toActor(staff),
              export: made.id,
              details: { count: contents.count, sha256: contents.sha256, manifest: digest },
              ...context,
            },
          ]
        : [],
    async (tx) => {
      const { rowCount } = await tx.execute(sql`
        UPDATE log_export SET manifest = ${signed.text}, signature = ${signed.signature}
        WHERE id = ${made.id} AND manifest IS NULL`);
      return rowCount === 1;
    },
  );
}

async function toManifest(made: LogExport, contents: Contents): Promise<Manifest> {
  const { rows } = await getDatabase().execute<{ id: string; environment: string }>(
    sql`SELECT database_id AS id, environment FROM environment_stamp`,
  );
  const stamp = rows[0];
  if (!stamp) throw new Error('The database has no stamp');
  const { id, format, filter, until, madeBy, madeAt } = made;
  return {
    v: 1,
    id,
    databaseId: stamp.id,
    environment: stamp.environment,
    format,
    filter: toFilterText(filter),
    whole: Object.keys(filter).length === 0,
    until,
    madeBy,
    madeAt,
    ...contents,
  };
}
