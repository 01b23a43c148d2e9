import 'server-only';
import { toAmount } from '#server/commands/approval/to-amount.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import type { Database } from '#server/db/client.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import type { EndStatus } from './end-request.ts';

/** Tells the maker how their request ended, in the transaction that ends it. */
export async function tellDecided(
  tx: Database,
  stored: StoredCommand,
  { round, expiresAt }: { round: number; expiresAt: string },
  turn: EndStatus,
): Promise<void> {
  await queueNotice(tx, {
    kind: 'decided',
    turn,
    for: { personId: stored.makerId },
    commandId: stored.id,
    operation: stored.operation,
    amount: await toAmount(tx, stored.id),
    makerName: stored.makerName,
    deadline: turn === 'approved' ? new Date(expiresAt).toISOString() : null,
    path: `/commands/${stored.id}`,
    round,
  });
}
