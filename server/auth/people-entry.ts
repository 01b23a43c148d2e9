import type { Role } from '#domains/role.ts';
import type { EntryDraft } from '#server/audit/event.ts';

type PeopleEvent = Extract<EntryDraft['event'], 'staff.invited' | 'staff.bound' | 'staff.left' | `role.${string}`>;
type Named = { id: string; name: string };

/**
 * An entry about a person. A command line proves nobody's identity: the actor is the command line, and the administrator
 * it was used for stands in the details.
 */
export function toPeopleEntry(
  event: PeopleEvent,
  about: Named & { role?: Role },
  used: { as?: Named; code?: string } = {},
): EntryDraft {
  const { as, code } = used;
  return {
    event,
    actor: { kind: 'system', process: 'command line' },
    about: { personId: about.id, name: about.name, ...(about.role && { role: about.role }) },
    details: { ...(as && { as: as.id, asName: as.name }), ...(code !== undefined && { code }) },
  };
}
