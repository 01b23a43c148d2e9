import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { type Actor, toActor } from '../actor.ts';
import { appendEntries, appendEntry } from '../append-entry.ts';
import { type EntryFilter, entryFilterShape, toFilterText } from '../entry-filter.ts';
import { exportFormats } from './export-line.ts';

const askedShape = z.strictObject({ format: z.enum(exportFormats), filter: entryFilterShape });

export type BegunExport = { ok: true; id: string } | { ok: false; code: 'malformed' };

/** Who asks, as the door has found them: it has checked the permission. */
export interface Exporter {
  staff: Parameters<typeof toActor>[0];
  context: { address?: string; userAgent?: string };
}

/**
 * Writes down that somebody takes a part of the log out, and which; only then can it be fetched. An entry that cannot
 * be written is an export that does not happen.
 */
export async function beginExport(input: unknown, { staff, context }: Exporter): Promise<BegunExport> {
  const actor = toActor(staff);
  const asked = askedShape.safeParse(input);
  if (!asked.success) {
    await appendEntry({ event: 'log.export_refused', actor, code: 'malformed', ...context });
    return { ok: false, code: 'malformed' };
  }
  const { format, filter } = asked.data;
  const id = randomUUID();
  await appendEntries(
    (until: number) => [toDraft({ id, actor, format, filter, until, context })],
    async (tx) => {
      const { rows } = await tx.execute<{ until: string }>(sql`
        INSERT INTO log_export (id, made_by, made_by_name, format, filter, until)
        SELECT ${id}, ${staff.personId}, ${staff.name}, ${format}, ${toFilterText(filter)}, sequence FROM log_head
        RETURNING until`);
      return Number(rows[0]?.until);
    },
  );
  return { ok: true, id };
}

interface Begun {
  id: string;
  actor: Actor;
  format: string;
  filter: EntryFilter;
  until: number;
  context: Exporter['context'];
}

/**
 * The free text may be a customer's name, and so may what was typed as an account and is none: that stands beside the
 * entry, where it can be erased.
 */
function toDraft({ id, actor, format, filter, until, context }: Begun) {
  const { account: typed, text, ...rest } = filter;
  const account = typed === undefined ? null : toAccountNumber(typed);
  const note = [text, account === null ? typed : undefined].filter((each) => each !== undefined).join('\n');
  const told = Object.entries(rest).map(([name, value]) => [name, String(value).slice(0, 500)]);
  return {
    event: 'log.exported' as const,
    actor,
    export: id,
    ...(account === null ? {} : { account }),
    details: { format, until, ...Object.fromEntries(told) },
    ...context,
    ...(note === '' ? {} : { payloads: { note } }),
  };
}
