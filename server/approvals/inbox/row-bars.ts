import 'server-only';
import { sql } from 'drizzle-orm';
import type { Requirement } from '#domains/approval/requirement.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { findDecideBar } from '../find-decide-bar.ts';
import type { PartsOf } from './read-parts.ts';
import { type RowBar, type StoredRequest, toRequirement } from './request-row.ts';

/**
 * Why this person cannot decide each of these, in their order. A courtesy of the page: whoever decides is asked anew, in
 * the transaction that decides.
 */
export async function findRowBars(
  staff: Staff,
  read: readonly StoredRequest[],
  parts: PartsOf,
): Promise<(RowBar | null)[]> {
  const touched = await findTouchedAccounts(staff.personId, read);
  // Nobody's role changes between two rows of one page.
  const known = new Map<string, Promise<RowBar | null>>();
  return Promise.all(
    read.map(async (one) => {
      const requirement = toRequirement(one);
      const plain = findPlainBar(staff, one, requirement, parts);
      if (plain !== undefined || requirement === null) return plain ?? 'notWaiting';
      const { stored } = one;
      const ask = () =>
        findDecideBar(getDatabase(), staff, { ...stored, effects: parts(stored.id).effects }, requirement);
      const isOwnCase =
        touched.has(stored.account ?? '') ||
        stored.operation === 'approveRepayment' ||
        requirement.why.some(({ code }) => code === 'saidNotLanded');
      if (isOwnCase) return ask();
      const key = `${stored.makerId} ${requirement.decidedBy.join()}`;
      const answer = known.get(key) ?? ask();
      known.set(key, answer);
      return answer;
    }),
  );
}

/** What needs no look at the database; undefined: it does. */
function findPlainBar(
  staff: Staff,
  { stored, round }: StoredRequest,
  requirement: Requirement | null,
  parts: PartsOf,
): RowBar | undefined {
  if (stored.status !== 'waiting' || requirement === null) return 'notWaiting';
  if (stored.makerId === staff.personId) return 'makerMayNot';
  if (!permits(staff, 'commands:decide')) return 'notPermitted';
  const voted = parts(stored.id).votes.some((vote) => vote.round === round && vote.voterId === staff.personId);
  return voted ? 'votedAlready' : undefined;
}

/** The accounts among these on which this person has made or approved something lately: there, more has to be asked. */
async function findTouchedAccounts(personId: string, read: readonly StoredRequest[]): Promise<Set<string>> {
  const accounts = [...new Set(read.flatMap(({ stored }) => stored.account ?? []))];
  if (accounts.length === 0) return new Set();
  const { rows } = await getDatabase().execute<{ account: string }>(sql`
    SELECT DISTINCT c.account FROM command c
    WHERE c.account = ANY(${sql.param(accounts)}) AND c.made_at > clock() - interval '30 days'
      AND (c.maker_id = ${personId} OR EXISTS (
        SELECT FROM vote v WHERE v.command_id = c.id AND (v.voter_id = ${personId} OR v.principal_id = ${personId})))`);
  return new Set(rows.map(({ account }) => account));
}
