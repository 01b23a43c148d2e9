import 'server-only';
import { sql } from 'drizzle-orm';
import type { Requirement } from '#domains/approval/requirement.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { Database } from '#server/db/client.ts';
import { approvalRequest } from '#server/db/schema/approvals.ts';
import { addBusinessDays } from './business-days.ts';

/** What asks for a decision. */
export interface NewRequest {
  commandId: string;
  makerId: string;
  ruleVersion: number;
  requirement: Requirement;
}

/**
 * The first round of a command that waits.
 * @returns when it runs out, ISO 8601
 */
export async function recordRequest(tx: Database, request: NewRequest): Promise<string> {
  const { commandId, makerId, ruleVersion, requirement } = request;
  const { rows } = await tx.execute<{ now: string }>(sql`SELECT clock()::text AS now`);
  const expiresAt = addBusinessDays(new Date(rows[0]?.now ?? ''), requirement.livesBusinessDays).toISOString();
  await tx.insert(approvalRequest).values({
    commandId,
    round: 1,
    makerId,
    ruleVersion,
    requirement: toStored(requirement),
    deciders: requirement.deciders,
    askedAt: sql`clock()`,
    expiresAt,
  });
  return expiresAt;
}

/** Canonical JSON, as it stands in a request and in a vote. */
export function toStored(requirement: Requirement): string {
  return canonicalJson(JSON.parse(JSON.stringify(requirement)));
}
