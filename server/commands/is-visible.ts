import { eq, inArray, or, type SQL } from 'drizzle-orm';
import { domains } from '#domains/index.ts';
import type { Role } from '#domains/role.ts';
import { command } from '#server/db/schema/commands.ts';
import { findOpenRoles, isOpenToOperators } from './find-openings.ts';

export interface Reader {
  personId: string;
  roles: readonly Role[];
}

/**
 * Which commands a reader of commands sees, as a condition; null: all. Auditors and leads see all. Operators see the
 * operations that they may carry out, by their role or because a lead has opened them, and what they asked for
 * themselves.
 */
export function toVisibility(reader: Reader): SQL | null {
  if (seesAll(reader)) return null;
  const opened = reader.roles.includes('operator') ? isOpenToOperators(command.operation) : undefined;
  return (
    or(eq(command.makerId, reader.personId), inArray(command.operation, findOwnOperations(reader)), opened) ?? null
  );
}

/** The same for one command at hand. */
export async function isVisible(
  reader: Reader,
  { makerId, operation }: { makerId: string; operation: string },
): Promise<boolean> {
  if (seesAll(reader) || makerId === reader.personId || findOwnOperations(reader).includes(operation)) return true;
  return (await findOpenRoles(operation)).some((role) => reader.roles.includes(role));
}

function seesAll({ roles }: Reader): boolean {
  return roles.includes('auditor') || roles.includes('lead');
}

function findOwnOperations({ roles }: Reader): string[] {
  return domains.flatMap(({ operations }) =>
    Object.entries(operations).flatMap(([name, policy]) =>
      policy.roles.some((role) => roles.includes(role)) ? [name] : [],
    ),
  );
}
