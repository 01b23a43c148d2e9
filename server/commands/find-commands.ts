import 'server-only';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import type { CommandStatus } from './command.ts';
import { toCommandRow } from './command-row.ts';
import type { CommandRow } from './command-view.ts';
import { toVisibility } from './is-visible.ts';

/** What to look for; every condition given must hold. */
export interface CommandFilter {
  /** Only what this person asked for. */
  mine?: boolean | undefined;
  domain?: string | undefined;
  operations?: readonly string[] | undefined;
  account?: string | undefined;
  reference?: string | undefined;
  statuses?: readonly CommandStatus[] | undefined;
  /** Those that ended with this code, or that upstream answered with it where the outcome is our own code. */
  code?: string | undefined;
  /** `next` of the page before; anything else is read as the first page. */
  before?: string | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

export interface CommandPage {
  rows: CommandRow[];
  /** Hand this back as `before` for the next page; null on the last one. */
  next: string | null;
}

/** Commands newest first, by keyset. Somebody who may not read commands finds none; who sees which: is-visible.ts. */
export async function findCommands(staff: Staff, filter: CommandFilter = {}): Promise<CommandPage> {
  if (!permits(staff, 'commands:read')) return { rows: [], next: null };
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const rows = await getDatabase()
    .select()
    .from(command)
    .where(and(...toConditions(staff, filter)))
    .orderBy(desc(command.madeAt), desc(command.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(toCommandRow), next: rows.length > limit && last ? toCursor(last) : null };
}

function toConditions(staff: Staff, filter: CommandFilter): SQL[] {
  const { mine, domain, operations, account, reference, statuses, code, before } = filter;
  const after = before === undefined ? null : fromCursor(before);
  return [
    toVisibility(staff),
    mine === true ? eq(command.makerId, staff.personId) : null,
    domain === undefined ? null : eq(command.domain, domain),
    operations === undefined ? null : inArray(command.operation, [...operations]),
    account === undefined ? null : eq(command.account, account),
    reference === undefined ? null : eq(command.reference, reference),
    statuses === undefined ? null : inArray(command.status, [...statuses]),
    code === undefined ? null : met(code),
    after === null ? null : sql`(${command.madeAt}, ${command.id}) < (${after.madeAt}::timestamptz, ${after.id}::uuid)`,
  ].filter((condition) => condition !== null);
}

function met(code: string): SQL {
  const said = `"code":${JSON.stringify(code)}`;
  return sql`(${command.outcomeCode} = ${code} OR
    (${command.outcomeCode} NOT LIKE 'KT-%' AND position(${said} in ${command.outcome}) > 0))`;
}

/** The keyset as one word for an address: time with microseconds as the database prints it, and the id. */
function toCursor({ madeAt, id }: { madeAt: string; id: string }): string {
  return Buffer.from(`${madeAt}|${id}`, 'utf8').toString('base64url');
}

function fromCursor(text: string): { madeAt: string; id: string } | null {
  const [, madeAt, id] = cursor.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return madeAt && id ? { madeAt, id } : null;
}

const cursor =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)\|([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;
