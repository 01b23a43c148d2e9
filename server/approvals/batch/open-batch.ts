import 'server-only';
import * as z from 'zod';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { Staff } from '#server/auth/staff.ts';
import { hasStepUp } from '#server/auth/step-up/has-step-up.ts';
import { getDatabase } from '#server/db/client.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from '../decide-refused.ts';
import type { DecideResult } from '../decide-result.ts';
import { type OpenResult, openRequest } from '../open-request.ts';
import { toBatchDigest } from './batch-digest.ts';
import { atOnce, mostRows } from './batch-limits.ts';
import { inTurn } from './in-turn.ts';

const shape = z.strictObject({
  /** UUIDv4 minted in the browser, for the decision to come. */
  batchId: z.uuidv4(),
  commandIds: z.array(z.uuid()).min(1).max(mostRows),
});
const rate = { burst: 6, perSecond: 0.1 };

/** One request as it was opened, or why this person does not decide it. */
export interface OpenedRow {
  commandId: string;
  opened: OpenResult;
}

export type BatchOpened =
  | {
      ok: true;
      /** In the order asked for. */
      rows: OpenedRow[];
      /** What a fresh sign-in for this batch is about. */
      about: string;
      /** A fresh sign-in is needed before deciding, and there is none yet. */
      stepUp: boolean;
    }
  | Extract<DecideResult, { ok: false }>;

interface Watching {
  /** Told of each row as it comes. */
  tell: (row: OpenedRow) => Promise<void>;
  /** Whoever asked has left: nothing more is read or put on record. */
  gone: AbortSignal;
}

/**
 * Opens many requests as one by one: each target is read anew, each view is on record, and each that this person may not
 * decide says why.
 * @param input whatever was posted
 * @throws what `gone` was aborted with
 */
export async function openBatch(asked: DecideAttempt, watching?: Watching): Promise<BatchOpened> {
  try {
    const { staff, batchId, commandIds } = admit(asked);
    const rows = await inTurn(commandIds, atOnce, async (commandId): Promise<OpenedRow> => {
      watching?.gone.throwIfAborted();
      const row = { commandId, opened: await openRequest({ ...asked, input: { commandId } }) };
      await watching?.tell(row);
      return row;
    });
    const decidable = rows.flatMap(({ opened }) =>
      opened.ok && opened.request.causes.length === 0 ? opened.request : [],
    );
    const about = toBatchDigest(batchId, decidable);
    const asks = decidable.some(({ requirement }) => requirement.stepUp);
    const { sessionId, personId } = staff;
    return {
      ok: true,
      rows,
      about,
      stepUp: asks && !(await hasStepUp(getDatabase(), { sessionId, personId, about })),
    };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.view_refused', asked, error);
    throw error;
  }
}

function admit({ staff, input, request }: DecideAttempt): { staff: Staff; batchId: string; commandIds: string[] } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  if (!takeToken(`open batch ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  const { batchId, commandIds } = read.data;
  return { staff, batchId, commandIds: [...new Set(commandIds)] };
}
