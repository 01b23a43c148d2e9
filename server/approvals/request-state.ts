import 'server-only';
import { createHash } from 'node:crypto';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Requirement } from '#domains/approval/requirement.ts';
import type { VoidCause } from '#domains/approval/rule.ts';
import { findTouching } from '#domains/index.ts';
import { canonicalJson, type JsonValue } from '#server/audit/canonical-json.ts';
import { findRequirement } from '#server/commands/approval/find-requirement.ts';
import { toStored } from '#server/commands/approval/record-request.ts';
import { effectsOf, toQuestion } from '#server/commands/check-readiness.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import type { Database } from '#server/db/client.ts';
import { approvalRequest, vote } from '#server/db/schema/approvals.ts';
import { moneyDespite } from '#server/db/schema/money.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import {
  decisiveOf,
  findCauses,
  isDestinationUnknown,
  isInstructionYoung,
  isOverMaximum,
  type TargetNow,
} from './compare-targets.ts';

/** What speaks against approving, and can be overridden with a reason. */
export const flags = [
  'possibleDuplicate',
  'saidNotLanded',
  'splitting',
  'overMaximum',
  'targetChanged',
  'destinationUnknown',
  'instructionYoung',
] as const;
export type Flag = (typeof flags)[number];

export type StoredVote = typeof vote.$inferSelect;

/** A request as it stands at one moment: what a page shows of it and a decision is held against. */
export interface RequestState {
  round: number;
  askedAt: string;
  expiresAt: string;
  /** Its time is over, by the database's clock: a sweep that is late gives nobody more. */
  over: boolean;
  /** Why it asks again; null in the first round. */
  cause: string | null;
  ruleVersion: number;
  /** The stricter of when it was asked and now. */
  requirement: Requirement;
  votes: StoredVote[];
  flags: Flag[];
  /** What has changed and makes it void: those that its rule names. */
  causes: VoidCause[];
  /** SHA-256 of all that a decision depends on. */
  digest: Buffer;
}

/**
 * @param body the exact text, out of its envelope
 * @param now as upstream shows it to whoever looks
 */
export async function getRequestState(
  database: Database,
  stored: StoredCommand,
  body: string,
  now: TargetNow,
): Promise<RequestState | null> {
  const { round: asking, askedAt: since, expiresAt: until, cause: why } = approvalRequest;
  const [request] = await database
    .select({ round: asking, askedAt: since, expiresAt: until, cause: why, over: sql<boolean>`${until} <= clock()` })
    .from(approvalRequest)
    .where(eq(approvalRequest.commandId, stored.id))
    .orderBy(desc(approvalRequest.round))
    .limit(1);
  if (!request) return null;
  const effects = effectsOf(stored, body);
  const { version: ruleVersion, requirement } = await findRequirement(database, toQuestion(stored, body, effects));
  const [despite] = await database.select().from(moneyDespite).where(eq(moneyDespite.commandId, stored.id));
  const votes = await findVotes(database, stored.id, request.round);
  const then: TargetSnapshot = JSON.parse(stored.snapshot);
  const seen = now.ok ? now.snapshot : then;
  const isRaised: Readonly<Record<Flag, boolean>> = {
    possibleDuplicate: despite !== undefined,
    saidNotLanded: requirement.why.some(({ code }) => code === 'saidNotLanded'),
    splitting: requirement.splitting,
    overMaximum: isOverMaximum(seen, effects),
    targetChanged: now.ok && hasChanged(then, now.snapshot),
    destinationUnknown: isDestinationUnknown(seen),
    instructionYoung: await isDestinationYoung(database, stored, seen),
  };
  const raised = flags.filter((flag) => isRaised[flag]);
  const causes = findCauses(then, now, effects).filter((cause) => requirement.voids.includes(cause));
  const digest = digestOf(stored, { round: request.round, requirement, ruleVersion, votes, flags: raised, now });
  const { round, askedAt, expiresAt, over, cause } = request;
  return { round, askedAt, expiresAt, over, cause, ruleVersion, requirement, votes, flags: raised, causes, digest };
}

/** Oldest first. */
export function findVotes(database: Database, commandId: string, round: number): Promise<StoredVote[]> {
  return database
    .select()
    .from(vote)
    .where(and(eq(vote.commandId, commandId), eq(vote.round, round)))
    .orderBy(asc(vote.decidedAt));
}

/** Where its money would go is not where it went a month ago: by upstream's own date, or by a command of ours. */
async function isDestinationYoung(database: Database, stored: StoredCommand, seen: TargetSnapshot): Promise<boolean> {
  if (!seen.destination) return false;
  const { rows } = await database.execute<{ now: string; changed: boolean }>(sql`
    SELECT clock()::text AS now, EXISTS (
      SELECT FROM command c WHERE c.account = ${stored.account} AND c.id <> ${stored.id}
        AND c.operation = ANY(${sql.param(findTouching('bank'))}) AND c.made_at > clock() - interval '30 days'
        AND c.status IN ('sending', 'succeeded', 'unknown', 'landed', 'contradicted')) AS changed`);
  const [row] = rows;
  return row === undefined || row.changed || isInstructionYoung(seen, new Date(row.now));
}

function hasChanged(then: TargetSnapshot, now: TargetSnapshot): boolean {
  return canonicalJson(decisiveOf(then)) !== canonicalJson(decisiveOf(now));
}

interface Digested {
  round: number;
  requirement: Requirement;
  ruleVersion: number;
  votes: readonly StoredVote[];
  flags: readonly Flag[];
  now: TargetNow;
}

/** The seal stands for the bytes, the reason and the target then. */
function digestOf(stored: StoredCommand, seen: Digested): Buffer {
  const shown: JsonValue = {
    v: 1,
    id: stored.id,
    seal: stored.seal.toString('hex'),
    round: seen.round,
    rules: [stored.ruleVersion, seen.ruleVersion],
    requirement: toStored(seen.requirement),
    votes: seen.votes.map(({ voterId, principalId, verdict }) => [voterId, principalId, verdict]),
    flags: [...seen.flags],
    target: seen.now.ok ? decisiveOf(seen.now.snapshot) : seen.now.code,
  };
  return createHash('sha256').update('approval-request\n').update(canonicalJson(shown), 'utf8').digest();
}
