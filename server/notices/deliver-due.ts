import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { Carried, Channel, Delivery } from './delivery.ts';
import { mostAttempts, retryPause } from './retry-pause.ts';
import { type Taken, takeDue } from './take-due.ts';

const mostInOneRound = 50;

/**
 * Carries what is due on one way out, one after the other, until nothing is due or one fails: the other side is then
 * left alone until the next round. At least once: an attempt whose worker dies is made again, under the same id.
 * @param carry one attempt, bounded in time; it does not throw for what the other side does
 * @returns how many arrived
 */
export async function deliverDue(
  channel: Channel,
  carry: (delivery: Delivery) => Promise<Carried>,
  signal?: AbortSignal,
): Promise<number> {
  let arrived = 0;
  for (let round = 0; round < mostInOneRound && signal?.aborted !== true; round += 1) {
    const taken = await takeDue(channel);
    if (taken === null) break;
    if (!taken.stands) {
      await settle(taken, { state: 'overtaken', code: null, pauseMs: 0 });
      continue;
    }
    const carried = await carry(taken);
    await settle(taken, toSettlement(taken, carried));
    if (!carried.ok) break;
    arrived += 1;
  }
  return arrived;
}

interface Settlement {
  state: 'due' | 'delivered' | 'overtaken' | 'givenUp';
  code: string | null;
  pauseMs: number;
}

function toSettlement({ attempt }: Taken, carried: Carried): Settlement {
  if (carried.ok) return { state: 'delivered', code: null, pauseMs: 0 };
  const { code, final = false, retryAfterMs } = carried;
  if (final || attempt >= mostAttempts) return { state: 'givenUp', code, pauseMs: 0 };
  return { state: 'due', code, pauseMs: retryPause(attempt, retryAfterMs) };
}

/** Compare-and-set on the attempt: one whose lease ran out does not speak for the next. */
async function settle({ id, attempt }: Taken, { state, code, pauseMs }: Settlement): Promise<void> {
  await getDatabase().execute(sql`
    UPDATE notice_delivery SET state = ${state}, code = ${code}, next_at = clock() + ${pauseMs} * interval '1 ms'
    WHERE id = ${id} AND attempts = ${attempt} AND state = 'due'`);
}
