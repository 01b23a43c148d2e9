import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { roles } from '#domains/role.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Database } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';

const reply = z.object({
  people: z.array(
    z.object({ subject: z.string().min(1), name: z.string().min(1), consoleRole: z.enum(roles).nullable() }),
  ),
});
type SandboxPerson = z.infer<typeof reply>['people'][number];

/**
 * Makes the sandbox's people staff: bound to its issuer and their subject, each with the role that the sandbox names.
 * Whoever is here already stays as they are, with the roles that were given and taken since.
 * @returns the names of those who are new
 * @throws Error outside of the sandbox, and when the sandbox does not answer
 */
export async function seedSandboxPeople(): Promise<string[]> {
  const { UPSTREAM, KRAKEN_API_URL, OIDC_ISSUER } = getEnv();
  if (UPSTREAM !== 'sandbox') throw new Error('Only a sandbox has people to begin with');
  const response = await fetch(new URL('/sandbox/people', KRAKEN_API_URL), { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} when asked for its people`);
  const { people } = reply.parse(await response.json());
  const made: string[] = [];
  for (const person of people) {
    const added = await appendEntries(
      (id: string | null) => (id === null ? [] : toDrafts(id, person)),
      (tx) => addPerson(tx, person, OIDC_ISSUER),
    );
    if (added !== null) made.push(person.name);
  }
  return made;
}

/** @returns null where nothing was to be done */
async function addPerson(tx: Database, { subject, name, consoleRole }: SandboxPerson, issuer: string) {
  if (consoleRole === null) return null;
  const { rows } = await tx.execute<{ id: string }>(sql`
    INSERT INTO person (name, issuer, subject, bound_at) VALUES (${name}, ${issuer}, ${subject}, clock())
    ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`);
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await tx.execute(sql`INSERT INTO role_grant (person_id, role, given_at) VALUES (${id}, ${consoleRole}, clock())`);
  return id;
}

function toDrafts(personId: string, { name, consoleRole }: SandboxPerson): EntryDraft[] {
  const actor = { kind: 'system', process: 'command line' } as const;
  const details = { code: 'sandboxPerson' };
  const about = { personId, name };
  return [
    { event: 'staff.bound', actor, about, details },
    ...(consoleRole === null
      ? []
      : [{ event: 'role.given', actor, about: { ...about, role: consoleRole }, details } as const]),
  ];
}
