import 'server-only';
import { sql } from 'drizzle-orm';
import type { Requirement } from '#domains/approval/requirement.ts';
import { findDecideBar as findRoleBar } from '#server/auth/find-decide-bar.ts';
import { type HandedCommand, hasOtherHand } from '#server/commands/approval/has-other-hand.ts';
import { findOwnRepayment } from '#server/commands/repayment/find-own-repayment.ts';
import type { Database } from '#server/db/client.ts';
import type { DecideRefusalCode } from './decide-result.ts';

/** What somebody would decide. */
export interface Decidable extends HandedCommand {
  makerId: string;
}

export type DecideBar = Extract<
  DecideRefusalCode,
  'makerMayNot' | 'roleMissing' | 'roleTooNew' | 'separateHands' | 'ownRepayment' | 'resolverMayNot'
>;

const told = {
  isMaker: 'makerMayNot',
  noRole: 'roleMissing',
  roleTooNew: 'roleTooNew',
  roleFromMaker: 'roleTooNew',
} as const;

/**
 * Why this person does not decide this request, as this connection sees it now; null: they may (safety.md 4, 6, 11). The
 * same is asked of whoever they stand in for.
 */
export async function findDecideBar(
  database: Database,
  { personId }: { personId: string },
  command: Decidable,
  { decidedBy, why }: Pick<Requirement, 'decidedBy' | 'why'>,
): Promise<DecideBar | null> {
  const bar = await findRoleBar(database, { personId, makerId: command.makerId, roles: decidedBy });
  if (bar !== null) return told[bar];
  if (why.some(({ code }) => code === 'saidNotLanded') && (await hasDenied(database, personId, command))) {
    return 'resolverMayNot';
  }
  if (await hasOtherHand(database, command, personId)) return 'separateHands';
  return (await findOwnRepayment(database, command, personId)) === null ? null : 'ownRepayment';
}

/** Whoever said of money of this account that it did not land does not let the same money go once more. */
async function hasDenied(database: Database, personId: string, { account }: Decidable): Promise<boolean> {
  const { rows } = await database.execute(sql`
    SELECT FROM resolution r JOIN command c ON c.id = r.command_id
    WHERE r.resolver_id = ${personId} AND r.verdict = 'did_not_land' AND c.status = 'did_not_land'
      AND c.account IS NOT DISTINCT FROM ${account} LIMIT 1`);
  return rows.length > 0;
}
