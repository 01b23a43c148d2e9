import 'server-only';
import { randomUUID } from 'node:crypto';
import { judgeRules } from '#domains/approval/judge-rules.ts';
import { measuresOf } from '#domains/approval/measures-of.ts';
import type { Requirement } from '#domains/approval/requirement.ts';
import { getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { OperationPolicy } from '#domains/operation-policy.ts';
import { findEarlierMoney } from '#server/commands/money/find-earlier-money.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { moneyInWindow } from '#server/commands/rules/money-in-window.ts';
import { getDatabase } from '#server/db/client.ts';

/** What somebody asks the rules about, without making a command of it. */
export interface Supposed {
  operation: string;
  /** In what the operation counts: whole yen or points; null: not known. */
  amount: number | null;
  /** Whose money has gone before, normalised; null: nobody's is counted. */
  account: string | null;
  /** For how many days it holds something back. */
  days: number | null;
}

/**
 * What such a command would need now, if the person asked for it whom the operation is for. With an account, what went
 * to it within the window counts, as it would for the command. null: there is no such operation.
 */
export async function findNeeded(supposed: Supposed): Promise<Requirement | null> {
  const policy = getOperationPolicy(supposed.operation);
  if (policy === null) return null;
  const database = getDatabase();
  const { account } = supposed;
  const effects = toEffects(policy, supposed.amount, account);
  const [{ set }, earlier] = await Promise.all([
    getRules(database),
    account === null ? [] : findEarlierMoney(database, effects, randomUUID()),
  ]);
  return judgeRules(set, {
    operation: supposed.operation,
    policy,
    makerRoles: policy.roles.includes('operator') ? ['operator'] : ['lead'],
    effects,
    earlier: moneyInWindow(earlier),
    delayDays: supposed.days,
    extraDeciders: 0,
    organisationMode: false,
  });
}

/** The movements that the operation makes, with this amount where it is counted in points or, without any, in yen. */
function toEffects(policy: OperationPolicy, amount: number | null, account: string | null): MoneyEffect[] {
  const counted = measuresOf(policy).has('points') ? 'points' : 'yen';
  const moves = policy.moneyEffects?.({}, {}) ?? [];
  return moves.map((move) => ({ ...move, account, yen: (move.unit ?? 'yen') === counted ? amount : null }));
}
