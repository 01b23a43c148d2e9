import 'server-only';
import { getDatabase } from '#server/db/client.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import type { StoredCommand } from '../command-row.ts';
import { toAmount } from './to-amount.ts';

/** Tells the maker that theirs is approved and that nothing has left: one press sends it. */
export async function tellToSend({ id, operation, makerId, makerName }: StoredCommand): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    await queueNotice(tx, {
      kind: 'toSend',
      for: { personId: makerId },
      commandId: id,
      operation,
      amount: await toAmount(tx, id),
      makerName,
      deadline: null,
      path: `/commands/${id}`,
    });
  });
}
