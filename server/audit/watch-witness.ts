import 'server-only';
import { desc, inArray } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { logEntry } from '#server/db/schema/log.ts';
import { appendEntry } from './append-entry.ts';
import type { TellAlarm } from './check-log.ts';
import { findWitnessGap } from './find-witness-gap.ts';

/**
 * Enters that the witness has missed a checkpoint, once, and that it is back, once. The miss is told with its entry.
 * @returns what was entered
 */
export async function watchWitness(
  process: 'console' | 'worker',
  folder: string | undefined,
  tell: TellAlarm,
): Promise<'missed' | 'back' | null> {
  const gap = await findWitnessGap(folder);
  const [last] = await getDatabase()
    .select({ event: logEntry.event })
    .from(logEntry)
    .where(inArray(logEntry.event, ['log.witness_missed', 'log.witness_back']))
    .orderBy(desc(logEntry.sequence))
    .limit(1);
  const missing = last?.event === 'log.witness_missed';
  const actor = { kind: 'system', process } as const;
  if (gap !== null && !missing) {
    const { since, unwitnessed, forged } = gap;
    await appendEntry({ event: 'log.witness_missed', actor, details: { since, unwitnessed, forged } }, tell);
    return 'missed';
  }
  if (gap === null && missing) {
    await appendEntry({ event: 'log.witness_back', actor, details: {} });
    return 'back';
  }
  return null;
}
