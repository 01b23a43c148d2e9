import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import type { BoundPerson, Identity } from './admit.ts';
import type { RequestContext } from './request-context.ts';

/** Two first sign-ins at once, in two processes: the second finds the first's rows. */
const onlyOne = 20_811;

/**
 * Lets the person in that FIRST_ADMINISTRATOR names, once: only while nobody has ever been given the role of
 * administrator. null: it is somebody else, or the time for it has passed.
 */
export async function admitFirstAdministrator(
  identity: Identity,
  request: RequestContext,
): Promise<BoundPerson | null> {
  const first = getEnv().FIRST_ADMINISTRATOR;
  if (first?.issuer !== identity.issuer || first.subject !== identity.subject) return null;
  return appendEntries<BoundPerson | null>(
    (person) => (person === null ? [] : toEntries(person, request)),
    (tx) => insertOnce(tx, first),
  );
}

async function insertOnce(tx: Database, first: Identity & { name: string }): Promise<BoundPerson | null> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${onlyOne})`);
  const { rows: ever } = await tx.execute(sql`
    SELECT FROM role_grant WHERE role = 'administrator' AND given_at IS NOT NULL LIMIT 1`);
  if (ever.length > 0) return null;
  const { rows } = await tx.execute<{ id: string }>(sql`
    INSERT INTO person (name, issuer, subject, bound_at)
    VALUES (${first.name}, ${first.issuer}, ${first.subject}, clock()) RETURNING id`);
  const personId = rows[0]?.id;
  if (personId === undefined) throw new Error('The first administrator could not be stored');
  await tx.execute(sql`
    INSERT INTO role_grant (person_id, role, given_at) VALUES (${personId}, 'administrator', clock())`);
  return { ...first, personId, roles: ['administrator'], disabled: false };
}

function toEntries({ personId, name }: BoundPerson, request: RequestContext) {
  const actor = { kind: 'system' as const, process: 'console' as const };
  const about = { personId, name };
  const details = { from: 'FIRST_ADMINISTRATOR' };
  return [
    { event: 'staff.bound' as const, actor, about, details, ...request },
    { event: 'role.given' as const, actor, about: { ...about, role: 'administrator' as const }, details, ...request },
  ];
}
