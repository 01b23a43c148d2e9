import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import { isJsonObject, type JsonValue, parseJson } from '#server/audit/canonical-json.ts';
import { isKnownRefusal } from './known-codes.ts';
import { findPayloadRefusal, isUnknownMember, provesItself } from './payload-refusal.ts';
import { type ReplyError, toProblems, toReplyErrors } from './reply-error.ts';
import type { ReplyOutcome, UnknownCode } from './reply-outcome.ts';

/** Which mutation was asked, and whether yen move by it. */
export interface ReplyQuestion {
  operation: Pick<CatalogueOperation, 'name' | 'refusals'>;
  money: boolean;
}

/** A whole reply as it came over the wire. */
export interface HttpReply {
  httpStatus: number;
  bytes: Uint8Array;
  /** The header of that name, as it came. */
  retryAfter?: string | undefined;
}

/**
 * What a reply means (safety.md 3). Refused only where upstream certainly says that nothing was done; succeeded where
 * the mutation ran; everything that can be read two ways is unknown. Never throws.
 */
export function readReply(question: ReplyQuestion, reply: HttpReply): ReplyOutcome {
  const unknown = (code: UnknownCode, errors: ReplyError[] = []): ReplyOutcome => ({
    status: 'unknown',
    code,
    problems: toProblems(errors),
    httpStatus: reply.httpStatus,
  });
  const text = decode(reply.bytes);
  if (text === null) return unknown('notJson');
  const json = parse(text);
  // JSON that breaks off is told apart from a page of a gateway; both leave everything open.
  if (json === undefined) return unknown(text.trimStart().startsWith('{') ? 'cutOff' : 'notJson');
  const read = toGraphql(json, question.operation.name);
  return read === null ? unknown('notGraphql') : judge(question, read, reply.httpStatus, unknown);
}

interface GraphqlReply {
  errors: ReplyError[];
  /** The mutation's own field; null where it is null, absent, or there is no data at all. */
  payload: JsonValue;
}

function judge(
  { operation, money }: ReplyQuestion,
  { errors, payload }: GraphqlReply,
  httpStatus: number,
  unknown: (code: UnknownCode, errors?: ReplyError[]) => ReplyOutcome,
): ReplyOutcome {
  const below = errors.filter(({ place }) => place === 'below');
  const atTheDoor = errors.filter(({ place }) => place === 'own' || place === 'before');
  if (errors.length !== below.length && below.length > 0) return unknown('contradictory', errors);
  if (atTheDoor.length < errors.length && below.length === 0) return unknown('contradictory', errors);
  if (atTheDoor.length > 0) {
    if (payload !== null) return unknown('contradictory', errors);
    const code = atTheDoor.find((error) => error.code !== null)?.code ?? 'refusedByPayload';
    if (!atTheDoor.every(saysNo)) return unknown('unknownProblem', errors);
    const fieldErrors = atTheDoor.flatMap((error) => error.fieldErrors);
    return { status: 'refused', code, problems: toProblems(errors), fieldErrors, httpStatus };
  }
  const refusal = findPayloadRefusal(operation.refusals, payload);
  if (refusal) return { status: 'refused', code: 'refusedByPayload', ...refusal, httpStatus };
  if (isUnknownMember(operation.refusals, payload)) return unknown('unknownMember', errors);
  if (below.length > 0) {
    if (money && !provesItself(operation.refusals, payload)) return unknown('brokenBelow', errors);
    return { status: 'succeeded', code: null, incomplete: true, problems: toProblems(errors), httpStatus };
  }
  if (payload === null) return unknown('noData');
  // For money an answer that names nothing it made proves nothing; where a union can say no, its other member says yes.
  if (money && !operation.refusals.members && !provesItself(operation.refusals, payload)) return unknown('noData');
  return { status: 'succeeded', code: null, incomplete: false, problems: [], httpStatus };
}

/** An error without a known code may be any failure in the middle of the work, as a 500 is. */
function saysNo({ code, invalidInput }: ReplyError): boolean {
  return code !== null && (isKnownRefusal(code) || invalidInput);
}

/** GraphQL over HTTP: an object with `data`, with `errors`, or with both. */
function toGraphql(json: JsonValue, field: string): GraphqlReply | null {
  if (!isJsonObject(json)) return null;
  const { data } = json;
  const errors = toReplyErrors(json.errors, field);
  if (errors === null || (data === undefined && errors.length === 0)) return null;
  if (data !== undefined && data !== null && !isJsonObject(data)) return null;
  const payload = isJsonObject(data) && Object.hasOwn(data, field) ? data[field] : null;
  return { errors, payload: payload ?? null };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
