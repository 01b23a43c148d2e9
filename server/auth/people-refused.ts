/** Why a change of the people was refused; nothing was changed. */
export type PeopleRefusalCode =
  | 'unknownPerson'
  | 'ambiguousPerson'
  | 'notAdministrator'
  | 'sameAdministrator'
  | 'notForOneself'
  | 'rolesExclude'
  | 'alreadyAsked'
  | 'notAsked'
  | 'alreadyGiven'
  | 'notHeld'
  | 'lastAdministrator'
  | 'alreadyBound'
  | 'disabled'
  | 'badName';

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

/** Runs a change; what its checks and the database refuse is returned, anything else is thrown. */
export async function settlePeople<Value>(change: () => Promise<Value>): Promise<PeopleResult<Value>> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
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
