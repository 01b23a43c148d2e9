import 'server-only';
import { judgeRules } from '#domains/approval/judge-rules.ts';
import type { Requirement } from '#domains/approval/requirement.ts';
import { stricterOf } from '#domains/approval/stricter-of.ts';
import { getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { Database } from '#server/db/client.ts';
import { type EarlierCommand, findEarlierMoney } from '../money/find-earlier-money.ts';
import { judgeMoney } from '../money/judge-money.ts';
import { moneyInWindow } from '../rules/money-in-window.ts';
import { findRulesFor } from '../rules/rules-for.ts';

/** What the rules are asked about. */
export interface RequirementQuestion {
  id: string;
  operation: string;
  makerId: string;
  /** As they are sent. */
  variables: JsonObject;
  effects: readonly MoneyEffect[];
  /** When it was recorded: only what was recorded before counts with it. null: it is not recorded yet. */
  madeAt: string | null;
}

export interface Ruled {
  /** Of the rules in force now. */
  version: number;
  requirement: Requirement;
}

/**
 * What a command needs at this moment, as this connection sees it: by the rules now, and where it was asked for under
 * others, by the stricter of the two (safety.md 6). Whose lead made it, what went to the account before, and who denied
 * the same money are asked anew each time.
 */
export async function findRequirement(database: Database, about: RequirementQuestion): Promise<Ruled> {
  const { id, operation, makerId, variables, effects, madeAt } = about;
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`${operation} has been closed`);
  const earlier = await findEarlierMoney(database, effects, id, madeAt ?? undefined);
  const { now, asked: then, makerRoles } = await findRulesFor(database, { id, makerId });
  const asked = {
    operation,
    policy,
    makerRoles,
    effects,
    earlier: moneyInWindow(earlier),
    delayDays: policy.delayDays?.(variables) ?? null,
    extraDeciders: earlier.some((one) => isDenied(one, effects)) ? 1 : 0,
    organisationMode: false,
  };
  const requirement = judgeRules(now.set, asked);
  return {
    version: now.version,
    requirement: then === null ? requirement : stricterOf(judgeRules(then, asked), requirement),
  };
}

/** The same money, of which a person has said that it did not land. */
function isDenied(one: EarlierCommand, effects: readonly MoneyEffect[]): boolean {
  if (one.status !== 'did_not_land' || one.deniedBy !== 'person') return false;
  const verdict = judgeMoney(effects, [one]);
  return verdict.kind === 'blocked' && verdict.by.some(({ why }) => why === 'didNotLand');
}
