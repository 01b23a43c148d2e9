import { eq, inArray, or, type SQL } from 'drizzle-orm';
import { domains } from '#domains/index.ts';
import type { Role } from '#domains/role.ts';
import { command } from '#server/db/schema/commands.ts';

export interface Reader {
  personId: string;
  roles: readonly Role[];
}

/**
 * Which commands a reader of commands sees, as a condition; null: all. Auditors see all. Operators and leads see the
 * operations that their roles carry out, and what they asked for themselves.
 */
export function toVisibility(reader: Reader): SQL | null {
  if (reader.roles.includes('auditor')) return null;
  return or(eq(command.makerId, reader.personId), inArray(command.operation, findOwnOperations(reader))) ?? null;
}

/** The same for one command at hand. */
export function isVisible(reader: Reader, { makerId, operation }: { makerId: string; operation: string }): boolean {
  return (
    reader.roles.includes('auditor') || makerId === reader.personId || findOwnOperations(reader).includes(operation)
  );
}

function findOwnOperations({ roles }: Reader): string[] {
  return domains.flatMap(({ operations }) =>
    Object.entries(operations).flatMap(([name, policy]) =>
      policy.roles.some((role) => roles.includes(role)) ? [name] : [],
    ),
  );
}
