import 'server-only';
import * as z from 'zod';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from '../decide-refused.ts';
import type { DecideResult } from '../decide-result.ts';
import { type OpenResult, openRequest } from '../open-request.ts';
import { atOnce, mostRows } from './batch-limits.ts';
import { inTurn } from './in-turn.ts';

const shape = z.strictObject({ commandIds: z.array(z.uuid()).min(1).max(mostRows) });
const rate = { burst: 6, perSecond: 0.1 };

/** Each request as it was opened, or why this person does not decide it, in the order asked for. */
export type BatchOpened =
  | { ok: true; rows: { commandId: string; opened: OpenResult }[] }
  | Extract<DecideResult, { ok: false }>;

/**
 * Opens many requests as one by one: each target is read anew, each view is on record, and each that this person may not
 * decide says why.
 * @param input whatever was posted
 */
export async function openBatch(asked: DecideAttempt): Promise<BatchOpened> {
  try {
    const commandIds = admit(asked);
    const rows = await inTurn(commandIds, atOnce, async (commandId) => ({
      commandId,
      opened: await openRequest({ ...asked, input: { commandId } }),
    }));
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.view_refused', asked, error);
    throw error;
  }
}

function admit({ staff, input, request }: DecideAttempt): string[] {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  if (!takeToken(`open batch ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  return [...new Set(read.data.commandIds)];
}
