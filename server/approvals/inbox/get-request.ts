import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Requirement } from '#domains/approval/requirement.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { toIso } from '#server/commands/command-row.ts';
import { isVisible } from '#server/commands/is-visible.ts';
import { getDatabase } from '#server/db/client.ts';
import { approvalRequest, requestEnd, type Verdict } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { toRows } from './find-requests.ts';
import { readParts } from './read-parts.ts';
import { type RequestRow, sayText, toShownVariables } from './request-row.ts';

/** One vote as a page shows it. */
export interface VoteView {
  round: number;
  voterId: string;
  voterName: string;
  /** In whose stead; null: in their own. */
  onBehalfOf: string | null;
  verdict: Verdict;
  reason: string | null;
  overridden: string[];
  at: string;
}

/** One time that something asked for a decision, and how that ended. */
export interface RoundView {
  round: number;
  askedAt: string;
  expiresAt: string;
  requirement: Requirement;
  ruleVersion: number;
  /** Why it asks again; null in the first round. */
  cause: string | null;
  end: { status: string; byName: string | null; code: string | null; at: string } | null;
  votes: VoteView[];
}

export interface RequestView extends RequestRow {
  /** Nothing sensitive in the clear. */
  variables: JsonObject;
  /** Newest first; never empty. */
  rounds: [RoundView, ...RoundView[]];
}

/**
 * One request with its rounds, or null: there is none, or not for this reader (the two are not told apart). Nothing was
 * read upstream for it, and the decisive fields are masked: open-request.ts shows them.
 */
export async function getRequest(staff: Staff, id: string): Promise<RequestView | null> {
  if (!permits(staff, 'commands:read') || !z.uuid().safeParse(id).success) return null;
  const database = getDatabase();
  const [[stored], requests, ends] = await Promise.all([
    database.select().from(command).where(eq(command.id, id)),
    database
      .select()
      .from(approvalRequest)
      .where(eq(approvalRequest.commandId, id))
      .orderBy(asc(approvalRequest.round)),
    database.select().from(requestEnd).where(eq(requestEnd.commandId, id)),
  ]);
  if (!stored || requests.length === 0 || !(await isVisible(staff, stored))) return null;
  const desk = permits(staff, 'customers:read');
  const { votes } = (await readParts([id]))(id);
  const names = await findNames([
    ...ends.flatMap(({ endedBy }) => endedBy ?? []),
    ...votes.map(({ principalId }) => principalId),
  ]);
  const rounds = requests.map((request): RoundView => {
    const end = ends.find(({ round }) => round === request.round);
    return {
      round: request.round,
      askedAt: toIso(request.askedAt),
      expiresAt: toIso(request.expiresAt),
      requirement: JSON.parse(request.requirement),
      ruleVersion: request.ruleVersion,
      cause: request.cause,
      end: end
        ? {
            status: end.status,
            byName: end.endedBy === null ? null : (names.get(end.endedBy) ?? null),
            code: end.code,
            at: toIso(end.endedAt),
          }
        : null,
      votes: votes
        .filter(({ round }) => round === request.round)
        .map((one) => ({
          round: one.round,
          voterId: one.voterId,
          voterName: one.voterName,
          onBehalfOf: one.principalId === one.voterId ? null : (names.get(one.principalId) ?? ''),
          verdict: one.verdict,
          reason: sayText(one.reason, stored, desk),
          overridden: one.overridden,
          at: toIso(one.decidedAt),
        })),
    };
  });
  const [last, ...before] = rounds.toReversed();
  const request = requests.at(-1);
  const end = ends.find(({ round }) => round === request?.round);
  const [row] = await toRows(staff, [
    {
      stored,
      round: request?.round ?? null,
      askedAt: request?.askedAt ?? null,
      expiresAt: request?.expiresAt ?? null,
      deciders: request?.deciders ?? null,
      requirement: request?.requirement ?? null,
      endStatus: end?.status ?? null,
      endedAt: end?.endedAt ?? null,
      lookedByName: null,
      lookedAt: null,
    },
  ]);
  if (!row || !last) return null;
  return { ...row, variables: toShownVariables(stored, desk), rounds: [last, ...before] };
}

async function findNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await getDatabase().execute<{ id: string; name: string }>(
    sql`SELECT id::text AS id, name FROM person WHERE id::text = ANY(${sql.param([...new Set(ids)])})`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
