import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { maskPayload } from '#server/kraken/mask-payload.ts';
import { most } from './most.ts';

/** An attempt that the guard blocked: no command exists. */
export type HeldBlock = {
  id: string;
  operation: string;
  at: string;
  by: string;
  reference: string;
  reason: string;
  /** Masked, as auditors see them; and so is everything below. */
  tried: string;
  reasonText: string | null;
  liftedAt: string | null;
  liftedBy: string | null;
  liftReason: string | null;
};

/** Oldest first. */
export async function findHeldBlocks(account: string, names: readonly string[]): Promise<HeldBlock[]> {
  const { rows } = await getDatabase().execute<HeldBlock>(sql`
    SELECT id, operation, blocked_at AS at, maker_name AS by, reference, reason_code AS reason, variables AS tried,
      reason_text AS "reasonText", lifted_at AS "liftedAt", lifted_by_name AS "liftedBy", lift_reason AS "liftReason"
    FROM blocked_attempt WHERE account = ${account} ORDER BY blocked_at LIMIT ${most}`);
  const said = (text: string | null) => (text === null ? null : maskPayload('reason', text, names));
  return rows.map((row) => ({
    ...row,
    tried: maskPayload('variables', row.tried, names),
    reasonText: said(row.reasonText),
    liftReason: said(row.liftReason),
  }));
}
