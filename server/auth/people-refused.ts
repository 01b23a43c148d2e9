import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { PeopleBy } from './people-by.ts';

/** Why a change of the people was refused; nothing was changed. */
export const peopleRefusalCodes = [
  'unknownPerson',
  'ambiguousPerson',
  'notAdministrator',
  'sameAdministrator',
  'notForOneself',
  'rolesExclude',
  'alreadyAsked',
  'notAsked',
  'alreadyGiven',
  'notHeld',
  'lastAdministrator',
  'alreadyBound',
  'disabled',
  'badName',
] as const;
export type PeopleRefusalCode = (typeof peopleRefusalCodes)[number];

/** Thrown inside a change so that its transaction ends; becomes a returned code in `settlePeople`. */
export class PeopleRefused extends Error {
  override readonly name = 'PeopleRefused';
  readonly code: PeopleRefusalCode;
  constructor(code: PeopleRefusalCode) {
    super(code);
    this.code = code;
  }
}

export type PeopleResult<Value> = { ok: true; value: Value } | { ok: false; code: PeopleRefusalCode };

/** The database's own rules (0000_people.sql), by the names of their constraints. */
const constraints: ReadonlyMap<string, PeopleRefusalCode> = new Map([
  ['role_exclusion', 'rolesExclude'],
  ['role_giver_is_another', 'sameAdministrator'],
  ['role_not_for_oneself', 'notForOneself'],
  ['role_grant_one_open', 'alreadyAsked'],
]);

/**
 * Runs a change; what its checks and the database refuse is returned, anything else is thrown. At a page a refusal is an
 * entry as well; the command line tells who stands there.
 */
export async function settlePeople<Value>(by: PeopleBy, change: () => Promise<Value>): Promise<PeopleResult<Value>> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    if (typeof by !== 'string') {
      await appendEntry({ event: 'people.change_refused', actor: toActor(by.staff), code, ...by.context });
    }
    return { ok: false, code };
  }
}

function toRefusal(error: unknown): PeopleRefusalCode | null {
  if (error instanceof PeopleRefused) return error.code;
  if (!(error instanceof Error)) return null;
  const constraint: unknown = Object.getOwnPropertyDescriptor(error, 'constraint')?.value;
  const code = typeof constraint === 'string' ? constraints.get(constraint) : undefined;
  return code ?? toRefusal(error.cause);
}
