import 'server-only';
import { type AnyColumn, and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { opening } from '#server/db/schema/openings.ts';

/** One opening with the people in it. Times are ISO 8601 as PostgreSQL prints them. */
export interface Opening {
  id: number;
  operation: string;
  role: 'operator' | 'lead';
  reason: string;
  twoPersons: boolean;
  askedBy: Actor;
  askedAs: 'lead' | 'administrator';
  /** null: one person has asked, and the other is still missing. */
  openedBy: Actor | null;
  closedBy: Actor | null;
}

interface Actor {
  personId: string;
  /** The name they have now; empty where there is no such person any more. */
  name: string;
  at: string;
}

/**
 * The roles that an operation is opened to at this moment, beyond its policy. Asked anew each time, never kept: what a
 * lead has closed in one process is closed in all.
 */
export async function findOpenRoles(operation: string, database: Database = getDatabase()): Promise<readonly Role[]> {
  const rows = await database
    .select({ role: opening.role })
    .from(opening)
    .where(and(eq(opening.operation, operation), isStanding));
  return widen(rows.map(({ role }) => role));
}

/** The same for all operations at once, for lists. */
export async function findAllOpenRoles(): Promise<ReadonlyMap<string, readonly Role[]>> {
  const rows = await getDatabase()
    .select({ operation: opening.operation, role: opening.role })
    .from(opening)
    .where(isStanding);
  const found = Map.groupBy(rows, ({ operation }) => operation);
  return new Map([...found].map(([operation, each]) => [operation, widen(each.map(({ role }) => role))]));
}

/** Every opening that anybody asked for, the youngest first: at most `limit`. */
export async function findOpenings(where: { operation?: string; limit: number }): Promise<Opening[]> {
  const { rows } = await getDatabase().execute<Opening & Record<string, unknown>>(sql`
    SELECT o.id, o.operation, o.role, o.reason, o.two_persons AS "twoPersons", o.asked_as AS "askedAs",
      ${person('asked')} AS "askedBy",
      CASE WHEN o.opened_by IS NULL THEN NULL ELSE ${person('opened')} END AS "openedBy",
      CASE WHEN o.closed_by IS NULL THEN NULL ELSE ${person('closed')} END AS "closedBy"
    FROM opening o
    WHERE ${where.operation === undefined ? sql`true` : sql`o.operation = ${where.operation}`}
    ORDER BY o.closed_at IS NULL DESC, o.id DESC LIMIT ${where.limit}`);
  return rows;
}

/** SQL: whether the operation in this column is open to operators by somebody's opening. */
export function isOpenToOperators(operation: AnyColumn): SQL {
  return sql`EXISTS (SELECT FROM opening o WHERE o.operation = ${operation} AND o.role = 'operator'
    AND o.opened_at IS NOT NULL AND o.closed_at IS NULL)`;
}

const isStanding = and(isNotNull(opening.openedAt), isNull(opening.closedAt));

function person(what: 'asked' | 'opened' | 'closed') {
  const by = sql.raw(`o.${what}_by`);
  return sql`jsonb_build_object('personId', ${by}, 'at', ${sql.raw(`o.${what}_at`)},
    'name', coalesce((SELECT p.name FROM person p WHERE p.id::text = ${by}), ''))`;
}

/** Who may send what is opened to these roles: leads may do everything that operators may. */
export function widen(roles: readonly ('operator' | 'lead')[]): readonly Role[] {
  return roles.includes('operator') ? ['operator', 'lead'] : roles;
}
