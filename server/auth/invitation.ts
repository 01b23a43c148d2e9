import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import type { BoundPerson, Identity } from './admit.ts';
import type { RequestContext } from './request-context.ts';
import { isRole, rolesNow } from './roles-now.ts';

export type InvitationRefusal = 'invitationUnknown' | 'invitationUsed' | 'invitationExpired';

const codeForm = /^[A-Za-z0-9_-]{27}$/;

/** A new one-time code: 160 random bits. It is shown once; what is kept is its hash. */
export function makeCode(): string {
  return randomBytes(20).toString('base64url');
}

/** SHA-256 of a code, hex; null for a text that cannot be one. */
export function hashOfCode(code: string | null | undefined): string | null {
  return code && codeForm.test(code) ? createHash('sha256').update(code).digest('hex') : null;
}

/**
 * Binds the invited person to this identity, for good, and uses the invitation up: one transaction with its entry.
 * Two who bring the same code at once: the first gets it.
 */
export async function bindInvited(
  identity: Identity,
  codeHash: string,
  request: RequestContext,
): Promise<BoundPerson | InvitationRefusal> {
  const bound = await appendEntries<BoundPerson | null>(
    (person) => (person === null ? [] : [toEntry(person, request)]),
    (tx) => bind(tx, identity, codeHash),
  );
  return bound ?? (await whyNot(codeHash));
}

async function bind(tx: Database, { issuer, subject }: Identity, codeHash: string): Promise<BoundPerson | null> {
  const { rows } = await tx.execute<{ id: string; name: string; roles: string[] }>(sql`
    WITH used AS (
      UPDATE invitation i SET used_at = clock()
      FROM person owner
      WHERE i.code_hash = decode(${codeHash}, 'hex') AND i.used_at IS NULL AND i.withdrawn_at IS NULL
        AND i.expires_at > clock()
        AND owner.id = i.person_id AND owner.issuer IS NULL AND owner.disabled_at IS NULL
      RETURNING i.person_id)
    UPDATE person p SET issuer = ${issuer}, subject = ${subject}, bound_at = clock()
    FROM used WHERE p.id = used.person_id
    RETURNING p.id, p.name, ${rolesNow} AS roles`);
  const row = rows[0];
  if (!row) return null;
  return { personId: row.id, name: row.name, issuer, subject, roles: row.roles.filter(isRole), disabled: false };
}

function toEntry({ personId, name, roles, subject }: BoundPerson, request: RequestContext) {
  return {
    event: 'staff.bound' as const,
    actor: { kind: 'person' as const, personId, name, roles },
    about: { personId, name },
    details: { subject: subject.slice(0, 500) },
    ...request,
  };
}

async function whyNot(codeHash: string): Promise<InvitationRefusal> {
  const { rows } = await getDatabase().execute<{ used: boolean; expired: boolean }>(sql`
    SELECT used_at IS NOT NULL AS used, expires_at <= clock() AS expired
    FROM invitation WHERE code_hash = decode(${codeHash}, 'hex') AND withdrawn_at IS NULL`);
  if (rows[0]?.used) return 'invitationUsed';
  return rows[0]?.expired ? 'invitationExpired' : 'invitationUnknown';
}
