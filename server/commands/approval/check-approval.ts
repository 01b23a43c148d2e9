import 'server-only';
import type { Database } from '#server/db/client.ts';
import { countVotes } from './count-votes.ts';
import { findRequirement, type RequirementQuestion } from './find-requirement.ts';

/**
 * Whether a command has the yeses that it needs at this moment, by the stricter of the rules when it was asked for and
 * the rules now. The last look before the first byte asks this of everything, however it came there: what needs nobody
 * passes, and what was never asked about does not.
 */
export async function isApproved(database: Database, about: RequirementQuestion): Promise<boolean> {
  const { requirement } = await findRequirement(database, about);
  if (requirement.deciders === 0) return true;
  const { approvals } = await countVotes(database, about.id, requirement.decidedBy);
  return approvals >= requirement.deciders;
}
