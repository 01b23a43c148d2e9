import * as z from 'zod';
import { roles } from '#domains/role.ts';

/** Who did it: a person as they were at that moment, or the console itself. */
export const actorShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: z.string().min(1).max(200),
    name: z.string().max(200),
    roles: z.array(z.enum(roles)),
    sessionId: z.string().max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('system'), process: z.enum(['console', 'worker', 'signer', 'command line']) }),
  /** Nobody we know: a request without a session, or a stranger at the sign-in. */
  z.strictObject({ kind: z.literal('stranger') }),
]);
export type Actor = z.infer<typeof actorShape>;

/** The actor of a signed-in person. */
export function toActor(staff: {
  personId: string;
  name: string;
  roles: readonly (typeof roles)[number][];
  sessionId: string;
}): Actor {
  return {
    kind: 'person',
    personId: staff.personId,
    name: staff.name,
    roles: [...staff.roles],
    sessionId: staff.sessionId,
  };
}
