import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import type { HandedCommand } from '../approval/has-other-hand.ts';

/** ownRepayment: they asked for it, or sent that. notLinked: it may be theirs, and nobody has said which is. */
export type OwnRepayment = 'ownRepayment' | 'notLinked';

/**
 * Whether this person asked for the repayment that a command would approve, or sent the asking (safety.md 7): upstream's
 * own second pair of eyes is another's. While it is not known which repayment a request of theirs became, none of its
 * amount on that account is let go by them.
 */
export async function findOwnRepayment(
  database: Database,
  { operation, account, effects }: Pick<HandedCommand, 'operation' | 'account' | 'effects'>,
  personId: string,
): Promise<OwnRepayment | null> {
  const [effect] = effects;
  if (operation !== 'approveRepayment' || account === null || !effect?.target) return null;
  const { target, yen } = effect;
  const thing = `${account}/${target}`;
  const { rows } = await database.execute<{ own: boolean }>(sql`
    SELECT coalesce(l.repayment_id = ${target} OR p.thing = ${thing}, false) AS own
    FROM command c
    LEFT JOIN repayment_link l ON l.command_id = c.id
    LEFT JOIN probe_claim p ON p.command_id = c.id AND p.kind = 'repayments' AND c.operation = 'refundPayment'
    WHERE c.account = ${account} AND c.operation IN ('submitRepaymentRequest', 'refundPayment')
      AND c.status IN ('sending', 'succeeded', 'unknown', 'landed', 'did_not_land', 'contradicted')
      AND (c.maker_id = ${personId} OR EXISTS (
        SELECT FROM log_entry e
        WHERE e.command_id = c.id::text AND e.event = 'command.sending' AND e.person_id = ${personId}))
      AND (l.repayment_id = ${target} OR p.thing = ${thing} OR (
        -- It became no repayment that is known, and this one may be it.
        l.repayment_id IS NULL AND p.thing IS NULL
        AND NOT EXISTS (
          SELECT FROM repayment_link o WHERE o.account = ${account} AND o.repayment_id = ${target})
        AND NOT EXISTS (
          SELECT FROM repayment_before b WHERE b.command_id = c.id AND b.ids::jsonb ? ${target})
        AND NOT EXISTS (SELECT FROM repayment_look k WHERE k.command_id = c.id AND k.verdict = 'ended')
        AND (${yen}::bigint IS NULL OR EXISTS (
          SELECT FROM money_effect m WHERE m.command_id = c.id AND (m.yen IS NULL OR m.yen = ${yen}::bigint)))))
    ORDER BY own DESC LIMIT 1`);
  const [found] = rows;
  if (!found) return null;
  return found.own ? 'ownRepayment' : 'notLinked';
}
