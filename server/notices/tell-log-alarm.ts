import 'server-only';
import type { Database } from '#server/db/client.ts';
import type { logAlarmTurns } from './notice.ts';
import { queueNotice } from './queue-notice.ts';

/** Tells everybody who is told what stands against the log, in the transaction that enters it. */
export async function tellLogAlarm(tx: Database, turn: (typeof logAlarmTurns)[number]): Promise<void> {
  await queueNotice(tx, { kind: 'logAlarm', turn, path: '/', for: { roles: ['administrator', 'auditor', 'lead'] } });
}
