import 'server-only';
import { randomUUID } from 'node:crypto';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandStatus } from '#server/commands/command.ts';
import type { SubmitRequest } from '#server/commands/submit-result.ts';
import type { DecideRefusalCode, DecideResult } from './decide-result.ts';

/** An anticipated failure: no vote was recorded. */
export class DecideRefused extends Error {
  override readonly name = 'DecideRefused';
  readonly code: DecideRefusalCode;
  /** Where it stands, where that is the answer. */
  readonly status: CommandStatus | undefined;

  constructor(code: DecideRefusalCode, status?: CommandStatus) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

/** What was tried, by whom and from where. */
export interface DecideAttempt {
  staff: Staff | null;
  input: unknown;
  request: SubmitRequest;
}

/** Events that tell of a refusal at one of the doors of this folder. */
type RefusedEvent =
  | 'command.decide_refused'
  | 'command.withdraw_refused'
  | 'command.view_refused'
  | 'command.send_refused'
  | 'command.look_refused';

/** Answers a refused attempt, and logs it once under the reference that the person is given. */
export async function answerRefusal(
  event: RefusedEvent,
  { staff, input, request }: DecideAttempt,
  { code, status }: Pick<DecideRefused, 'code' | 'status'>,
): Promise<Extract<DecideResult, { ok: false }>> {
  const reference = randomUUID();
  try {
    await appendEntry({
      event,
      actor: staff === null ? { kind: 'stranger' } : toActor(staff),
      code,
      ...posted(input),
      ...(request.address ? { address: request.address } : {}),
      ...(request.userAgent ? { userAgent: request.userAgent } : {}),
      details: { reference },
    });
  } catch (error) {
    // Nothing was decided: a log that cannot be written changes nothing about that.
    console.error(`refusal ${reference} (${code}) is not on record:`, error instanceof Error ? error.message : error);
  }
  return { ok: false, code, ...(status === undefined ? {} : { status }), reference };
}

function posted(input: unknown): { commandId?: string } {
  const id: unknown =
    typeof input === 'object' && input !== null
      ? Object.getOwnPropertyDescriptor(input, 'commandId')?.value
      : undefined;
  return typeof id === 'string' && id !== ''
    ? { commandId: id.slice(0, 100).toWellFormed().replaceAll('\0', '\uFFFD') }
    : {};
}
