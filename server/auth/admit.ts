import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { getDatabase } from '#server/db/client.ts';
import { admitFirstAdministrator } from './first-administrator.ts';
import { bindInvited, type InvitationRefusal } from './invitation.ts';
import { ensureLibraryAccount } from './library-account.ts';
import type { RequestContext } from './request-context.ts';
import { isRole, rolesNow } from './roles-now.ts';

/** Who the provider says it is. Nothing else it says (e-mail address, name) decides anything. */
export interface Identity {
  issuer: string;
  subject: string;
}

export interface AdmittedPerson extends Identity {
  personId: string;
  name: string;
  roles: Role[];
}

export type AdmissionRefusal = InvitationRefusal | 'notInvited' | 'disabled' | 'noRole';
export type Admission =
  | { ok: true; person: AdmittedPerson }
  | { ok: false; code: AdmissionRefusal; identity: Identity; person: AdmittedPerson | null };

/**
 * Decides whether somebody who proved their identity at the provider may have a session. Only people who were invited
 * may, and only those who hold a role; an invitation is bound to the first identity that brings its code.
 * @param codeHash SHA-256 of the invitation's code, hex, where one was brought
 */
export async function admit(identity: Identity, codeHash: string | null, request: RequestContext): Promise<Admission> {
  const known = (await findBound(identity)) ?? (await admitFirstAdministrator(identity, request));
  const person = known ?? (codeHash === null ? 'notInvited' : await bindInvited(identity, codeHash, request));
  if (typeof person === 'string') return { ok: false, code: person, identity, person: null };
  const refusal = person.disabled ? 'disabled' : person.roles.length === 0 ? 'noRole' : null;
  if (refusal !== null) return { ok: false, code: refusal, identity, person };
  await ensureLibraryAccount(getDatabase(), person);
  return { ok: true, person };
}

export interface BoundPerson extends AdmittedPerson {
  disabled: boolean;
}

async function findBound({ issuer, subject }: Identity): Promise<BoundPerson | null> {
  const { rows } = await getDatabase().execute<{ id: string; name: string; roles: string[]; disabled: boolean }>(sql`
    SELECT p.id, p.name, ${rolesNow} AS roles, p.disabled_at IS NOT NULL AS disabled
    FROM person p WHERE p.issuer = ${issuer} AND p.subject = ${subject}`);
  const row = rows[0];
  if (!row) return null;
  const { id, name, disabled } = row;
  return { personId: id, name, issuer, subject, roles: row.roles.filter(isRole), disabled };
}
