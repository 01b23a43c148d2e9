import type { PayloadRefusals } from '#graphql/catalogue/shape.ts';
import { isJsonObject, type JsonValue } from '#server/audit/canonical-json.ts';
import { bounded } from './reply-error.ts';
import type { UpstreamFieldError, UpstreamProblem } from './reply-outcome.ts';

export interface PayloadRefusal {
  problems: UpstreamProblem[];
  fieldErrors: UpstreamFieldError[];
}

/** Where the payload itself says no (facts.md, ways 2 to 4): an error member, an errors field, a declared false flag. */
export function findPayloadRefusal(refusals: PayloadRefusals, payload: JsonValue): PayloadRefusal | null {
  if (!isJsonObject(payload)) return null;
  const member = refusals.members?.some((name) => payload.__typename === name) === true;
  if (member) return say(payload);
  const errors = refusals.errorsField === undefined ? null : (payload[refusals.errorsField] ?? null);
  if (isJsonObject(errors) || (Array.isArray(errors) && errors.length > 0)) return say(errors);
  const denied = refusals.flags?.some((path) => leavesAt(payload, path.split('.')).includes(false)) === true;
  return denied ? say(payload) : null;
}

/** Whether a payload is of a type that the schema did not have when the console was made: it may say yes or no. */
export function isUnknownMember({ members = [], others }: PayloadRefusals, payload: JsonValue): boolean {
  if (others === undefined || !isJsonObject(payload)) return false;
  const { __typename: type } = payload;
  return typeof type !== 'string' || ![...members, ...others].includes(type);
}

/**
 * Whether a payload proves that the mutation ran to its end: it names or counts what was made, and nothing that it was
 * asked for was left out.
 */
export function provesItself(refusals: PayloadRefusals, payload: JsonValue): boolean {
  if (refusals.partial?.some((path) => leavesAt(payload, path.split('.')).some((left) => left !== null))) return false;
  const proofs = Object.entries(refusals.proofs ?? {});
  if (proofs.some(([path, values]) => leavesAt(payload, path.split('.')).some((leaf) => isProof(leaf, values)))) {
    return true;
  }
  if (refusals.flags?.some((path) => leavesAt(payload, path.split('.')).includes(true))) return true;
  return hasIdentity(payload);
}

function hasIdentity(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasIdentity);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (inner === undefined || inner === null) return false;
    return typeof inner === 'object' ? hasIdentity(inner) : identity.test(name) && inner !== '' && inner !== false;
  });
}

/** `amount`, `status` and the account's own number may be read off something older; an id is what the mutation gave. */
const identity = /^(id|uuid)$|^(?!account|ledger|user).*(Id|Uuid)$/;

/**
 * No amount and no points are nothing made; a state proves it only where it is one that says yes. An object of which
 * nothing may be read, all of it being secret, proves what was made by being there.
 */
function isProof(leaf: JsonValue, values: readonly string[]): boolean {
  if (isJsonObject(leaf)) return values.length === 0;
  if (typeof leaf === 'number') return values.length === 0 && leaf !== 0;
  if (typeof leaf !== 'string') return false;
  return values.length > 0 ? values.includes(leaf) : !/^-?[0.]*$/.test(leaf);
}

function leavesAt(value: JsonValue | undefined, path: readonly string[]): JsonValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => leavesAt(inner, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return isJsonObject(value) ? leavesAt(value[name], rest) : [];
}

/** Messages by the names that payloads give them; `field` beside a message names the input. */
function say(value: JsonValue): PayloadRefusal {
  const said: PayloadRefusal = { problems: [], fieldErrors: [] };
  collect(value, said);
  return said;
}

const speaking = new Set(['message', 'messages', 'failureReasons', 'failureReason', 'errors', 'reason']);

function collect(value: JsonValue, said: PayloadRefusal): void {
  if (Array.isArray(value)) for (const inner of value) collect(inner, said);
  if (!isJsonObject(value) || said.problems.length >= 20) return;
  const field = value.field;
  for (const [name, inner] of Object.entries(value)) {
    const texts = [inner].flat().filter((text) => typeof text === 'string');
    if (!speaking.has(name) || texts.length === 0) {
      if (typeof inner === 'object') collect(inner, said);
      continue;
    }
    for (const text of texts) {
      said.problems.push({ code: null, message: bounded(text), below: false });
      if (typeof field === 'string' && field !== '') {
        said.fieldErrors.push({ path: ['input', ...field.split('.')], code: null, message: bounded(text) });
      }
    }
  }
}
