import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';

/** What upstream showed of a command's target at one moment, masked. */
export interface Seen {
  /** ISO 8601, when it was entered. */
  at: string;
  snapshot: TargetSnapshot;
}

/**
 * The target of a command when it was asked for and once it had taken effect, as the log holds both; null where one of them
 * is missing: not read, not ended yet, or erased. The caller has checked that the reader may read the log.
 */
export async function findBeforeAfter(commandId: string): Promise<{ before: Seen; after: Seen } | null> {
  const { rows } = await getDatabase().execute<{ event: string; at: string; content: string }>(sql`
    SELECT e.event, e.at, p.content FROM log_entry e JOIN log_payload p ON p.sequence = e.sequence AND p.name = 'snapshot'
    WHERE e.command_id = ${commandId} AND e.event IN ('command.submitted', 'command.observed')`);
  const find = (event: string): Seen | null => {
    const row = rows.find((one) => one.event === event);
    if (row === undefined) return null;
    const snapshot: TargetSnapshot = JSON.parse(maskPayload('snapshot', row.content, namesIn(row.content)));
    return { at: new Date(row.at).toISOString(), snapshot };
  };
  const [before, after] = [find('command.submitted'), find('command.observed')];
  return before && after && { before, after };
}
