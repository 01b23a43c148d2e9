import type { Role } from '#domains/role.ts';
import { toActor } from '#server/audit/actor.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { PeopleBy } from './people-by.ts';

type PeopleEvent = Extract<EntryDraft['event'], 'staff.invited' | 'staff.bound' | 'staff.left' | `role.${string}`>;
type Named = { id: string; name: string };

/**
 * An entry about a person. A command line proves nobody's identity: the actor is the command line, and the administrator
 * it was used for stands in the details.
 */
export function toPeopleEntry(
  event: PeopleEvent,
  about: Named & { role?: Role },
  { by, administrator, code }: { by: PeopleBy; administrator: Named; code?: string },
): EntryDraft {
  const whom = { personId: about.id, name: about.name, ...(about.role && { role: about.role }) };
  const special = code === undefined ? {} : { code };
  if (typeof by !== 'string') {
    return {
      event,
      actor: toActor(by.staff),
      about: whom,
      ...(code === undefined ? {} : { details: special }),
      ...by.context,
    };
  }
  return {
    event,
    actor: { kind: 'system', process: 'command line' },
    about: whom,
    details: { as: administrator.id, asName: administrator.name, ...special },
  };
}
