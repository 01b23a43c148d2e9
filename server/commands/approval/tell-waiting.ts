import 'server-only';
import type { Database } from '#server/db/client.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import type { StoredCommand } from '../command-row.ts';
import { toAmount } from './to-amount.ts';

/** Tells everybody who may decide, but for its maker, that something waits; in the transaction that lets it wait. */
export async function tellWaiting(
  tx: Database,
  { id, operation, makerId, makerName }: Pick<StoredCommand, 'id' | 'operation' | 'makerId' | 'makerName'>,
  { round, expiresAt }: { round: number; expiresAt: string },
): Promise<void> {
  await queueNotice(tx, {
    kind: 'waiting',
    for: { roles: ['lead'], except: [makerId] },
    commandId: id,
    operation,
    amount: await toAmount(tx, id),
    makerName,
    deadline: new Date(expiresAt).toISOString(),
    path: `/approvals/${id}`,
    round,
  });
}
