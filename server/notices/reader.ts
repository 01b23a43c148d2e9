import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';

/** Whose list it is. */
export interface NoticeReader {
  personId: string;
  roles: readonly Role[];
}

/** SQL: notice `n` is for this reader still; what was for a role is gone from the list with the role. */
export function concerns({ personId, roles }: NoticeReader) {
  return sql`(n.for_person = ${personId} OR n.for_roles && ${`{${roles.join(',')}}`}::text[])`;
}
