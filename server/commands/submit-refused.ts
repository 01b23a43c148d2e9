import 'server-only';
import { randomUUID } from 'node:crypto';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { SubmitFieldError, SubmitRefusalCode, SubmitRequest, SubmitResult } from './submit-result.ts';
import { within } from './within.ts';

/** An anticipated failure on the way in: nothing was sent and no command exists. */
export class SubmitRefused extends Error {
  override readonly name: string = 'SubmitRefused';
  readonly code: SubmitRefusalCode;
  readonly fieldErrors: SubmitFieldError[];
  readonly params: Record<string, string>;
  /** What the answer carries beside the code. */
  also: Pick<Extract<SubmitResult, { ok: false }>, 'earlier' | 'block'> = {};

  constructor(code: SubmitRefusalCode, fieldErrors: SubmitFieldError[] = [], params: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.fieldErrors = fieldErrors;
    this.params = params;
  }
}

/** Who tried what, as far as it is known. */
export interface Attempt {
  staff: Staff | null;
  request: SubmitRequest;
  input: unknown;
}

/** Whoever has no session may knock as often as they like; the log is not theirs to fill. */
const strangersLogged = { burst: 200, perSecond: 0.05 };

/** Answers a refused attempt, and logs it once under the reference that the person is given. */
export async function answerRefusal(
  attempt: Attempt,
  { code, fieldErrors, params, also }: SubmitRefused,
): Promise<SubmitResult> {
  const reference = randomUUID();
  if (attempt.staff !== null || takeToken('refusals of strangers', strangersLogged)) {
    await logAttempt(attempt, code, fieldErrors, reference);
  }
  return {
    ok: false,
    code,
    ...(fieldErrors.length > 0 ? { fieldErrors } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...also,
    reference,
  };
}

/** As long as a person waits for a refusal to be on record, in milliseconds; it is written all the same. */
const loggedWithinMs = 500;

/** A log that cannot be written, or not now, changes nothing here: nothing was done, and the person is told why. */
export async function logAttempt(
  { staff, request, input }: Attempt,
  code: string,
  fieldErrors: readonly SubmitFieldError[],
  reference: string,
): Promise<void> {
  const first = fieldErrors[0];
  const logged = appendEntry({
    event: 'attempt.refused',
    actor: staff === null ? { kind: 'stranger' } : toActor(staff),
    code,
    reference,
    ...posted(input, 'operation'),
    ...posted(input, 'commandId'),
    ...postedAccount(input),
    ...(request.address ? { address: request.address } : {}),
    ...(request.userAgent ? { userAgent: request.userAgent } : {}),
    ...(first ? { details: { field: storable(first.path.join('.')), fieldCode: first.code } } : {}),
  }).catch((error: unknown) => {
    console.error(
      `refused attempt ${reference} (${code}) could not be logged:`,
      error instanceof Error ? error.message : error,
    );
  });
  await within(logged, loggedWithinMs);
}

/** As posted and bounded: it need not exist. */
function posted<Name extends 'operation' | 'commandId'>(input: unknown, name: Name): { [Key in Name]?: string } {
  const value = readPosted(input, name);
  const found: { [Key in Name]?: string } = {};
  if (typeof value === 'string' && value !== '') found[name] = storable(value);
  return found;
}

/** Only what has the shape of a number: anything else may be a customer's name, and the chain forgets nothing. */
function postedAccount(input: unknown): { account?: string } {
  const value = readPosted(input, 'account');
  const account = typeof value === 'string' ? toAccountNumber(value) : null;
  return account === null ? {} : { account };
}

function readPosted(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? Object.getOwnPropertyDescriptor(input, name)?.value : undefined;
}

function storable(text: string): string {
  return text.slice(0, 100).toWellFormed().replaceAll('\0', '\uFFFD');
}
