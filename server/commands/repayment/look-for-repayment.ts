import 'server-only';
import { eq } from 'drizzle-orm';
import type { Seen } from '#domains/probe.ts';
import { repaymentAsk } from '#domains/repayment-steps.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { repaymentLink } from '#server/db/schema/repayments.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { readSeen } from '#server/kraken/read-seen.ts';
import type { Read, Reader, ReadFailure } from '#server/kraken/read-upstream.ts';
import type { StoredCommand } from '../command-row.ts';
import type { Prober } from '../probe-command.ts';
import { type Choice, type RecordedLook, recordLook } from './record-look.ts';

/** What upstream shows of an account's money on its way back. */
export interface SeenMoney {
  repayments: Seen[];
  requests: Seen[];
}

export type RepaymentLooked =
  | { kind: 'looked'; recorded: RecordedLook }
  /** It could not be read; that is recorded as well. */
  | { kind: 'unreadable'; code: ReadFailure }
  /** It asks for no repayment, or upstream has not taken it. */
  | { kind: 'nothingToDo' };

/**
 * Looks upstream for the repayment that a request became, records what was seen, and links the two where the evidence or
 * `choice` says which. It reads only: nothing is ever sent.
 * @throws ChoiceRefused where the choice does not stand
 */
export async function lookForRepayment(id: string, prober: Prober, choice?: Choice): Promise<RepaymentLooked> {
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, id));
  if (!stored || !isFollowed(stored)) return { kind: 'nothingToDo' };
  const [link] = await getDatabase().select().from(repaymentLink).where(eq(repaymentLink.commandId, id));
  const seen = await readMoney(prober.reader, stored.account, link === undefined);
  const look = { stored, prober, seen: seen.ok ? seen.value : null, ...(choice ? { choice } : {}) };
  const recorded = await record(look);
  return seen.ok ? { kind: 'looked', recorded } : { kind: 'unreadable', code: seen.code };
}

/** A request that upstream has: something comes of it. */
export function isFollowed(
  stored: Pick<StoredCommand, 'operation' | 'status' | 'account'>,
): stored is StoredCommand & { account: string } {
  const { operation, status, account } = stored;
  return operation === repaymentAsk && account !== null && (status === 'succeeded' || status === 'landed');
}

/** Repayments first: whichever other request had become one of them by then shows as accepted afterwards. */
async function readMoney(reader: Reader, of: string, requests: boolean): Promise<Read<SeenMoney>> {
  const repayments = await readSeen.repayments(reader, { of, since: '' });
  if (!repayments.ok) return repayments;
  if (!requests) return { ok: true, value: { repayments: repayments.value, requests: [] } };
  const read = await readSeen.repaymentRequests(reader, { of, since: '' });
  return read.ok ? { ok: true, value: { repayments: repayments.value, requests: read.value } } : read;
}

/** Another look linked the same repayment in the same moment: this one is judged again, with that link in sight. */
async function record(look: Parameters<typeof recordLook>[0]): Promise<RecordedLook> {
  try {
    return await recordLook(look);
  } catch (error) {
    if (constraintOf(error) !== 'repayment_link_once') throw error;
    return recordLook(look);
  }
}
