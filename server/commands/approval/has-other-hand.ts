import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { findTouching, getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Database } from '#server/db/client.ts';

/** One side of "who changes where the money goes does not let it go": a command on an account. */
export interface HandedCommand {
  id: string;
  operation: string;
  account: string | null;
  effects: readonly MoneyEffect[];
}

/**
 * Whether this person made or approved, within 30 days, a command of the other kind on the same account: a payout for a
 * change of bank details, a change of bank details for a payout (safety.md 6). What never left counts for nobody.
 */
export async function hasOtherHand(database: Database, command: HandedCommand, personId: string): Promise<boolean> {
  const { id, account } = command;
  const other = otherSide(command);
  if (account === null || other === null) return false;
  const { rows } = await database.execute(sql`
    SELECT FROM command c
    WHERE c.account = ${account} AND ${other} AND c.id <> ${id} AND c.made_at > clock() - interval '30 days'
      AND c.status NOT IN ('rejected', 'returned', 'withdrawn', 'expired', 'void', 'refused', 'not_sent')
      AND (c.maker_id = ${personId} OR EXISTS (
        SELECT FROM vote v WHERE v.command_id = c.id AND v.verdict = 'approve'
          AND (v.voter_id = ${personId} OR v.principal_id = ${personId})))
    LIMIT 1`);
  return rows.length > 0;
}

/** SQL on the command `c`; null: it is on neither side. */
function otherSide({ operation, effects }: HandedCommand): SQL | null {
  if (getOperationPolicy(operation)?.touches === 'bank') {
    return sql`EXISTS (SELECT FROM money_effect e WHERE e.command_id = c.id AND e.direction = 'out')`;
  }
  const paysOut = effects.some(({ direction }) => direction === 'out');
  return paysOut ? sql`c.operation = ANY(${sql.param(findTouching('bank'))})` : null;
}
