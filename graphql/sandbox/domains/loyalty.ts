import { refuse } from '../refusal.ts';
import { toInstant } from '../world/calendar.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount } from '../world/find.ts';
import type { LoyaltyRecord, WorldState } from '../world/state.ts';
import { mutation, query, type Run, type TypeResolvers } from './resolver.ts';

/** Points of one person of an account, oldest first. */
export const loyaltyQueries: TypeResolvers = {
  loyaltyPointLedgers: query<{ input?: { accountUserId: string } | null }>(({ input }, { state }) => {
    const own = state.loyaltyEntries.filter(({ accountUserId }) => accountUserId === input?.accountUserId);
    return own.map((entry) => toEntry(state, entry));
  }),
};

interface PointsInput {
  accountNumber: string;
  points: number;
  reasonCode?: string | null;
  idempotencyKey?: string | null;
}

/** Gives points. Refused: KT-CT-4178 no such account, 9221 a key used before. */
export const awardLoyaltyPoints = mutation<{ input: PointsInput }>('awardLoyaltyPoints', ({ input }, run) => {
  const entry = enter(run, 'awardLoyaltyPoints', input, input.points);
  return { pointsAwarded: input.points, ledgerEntry: toEntry(run.state, entry) };
});

/** Takes points away. Refused: KT-CT-4178 no such account, 9221 a key used before. */
export const deductLoyaltyPoints = mutation<{ input: PointsInput }>('deductLoyaltyPoints', ({ input }, run) => {
  const entry = enter(run, 'deductLoyaltyPoints', input, -input.points);
  return { pointsDeducted: input.points, ledgerEntry: toEntry(run.state, entry) };
});

function enter({ state, now, effect }: Run, operation: string, input: PointsInput, points: number): LoyaltyRecord {
  const key = input.idempotencyKey ?? null;
  if (key !== null && Object.hasOwn(state.usedKeys, key)) {
    return refuse('KT-CT-9221', { inputPath: ['input', 'idempotencyKey'] });
  }
  const account = findAccount(state, input.accountNumber);
  if (!account) return refuse('KT-CT-4178', { inputPath: ['input', 'accountNumber'] });
  const entry: LoyaltyRecord = {
    id: String(nextNumber(state, 'loyaltyEntry')),
    accountNumber: account.number,
    accountUserId: account.holder.userId,
    points,
    reason: input.reasonCode ?? 'POINTS_AWARDED_FOR_ACCOUNT_ACTION',
    key,
    at: now,
  };
  state.loyaltyEntries.push(entry);
  if (key !== null) state.usedKeys[key] = { operation, account: account.number, at: now };
  effect({ account: account.number, ...(key === null ? {} : { key }) });
  return entry;
}

/** LoyaltyPointLedgerEntryType; balances are the sums up to it. */
function toEntry(state: WorldState, { id, points, reason, key, at, accountNumber, accountUserId }: LoyaltyRecord) {
  const own = state.loyaltyEntries.filter((entry) => entry.accountUserId === accountUserId);
  const until = own.slice(
    0,
    own.findIndex((entry) => entry.id === id),
  );
  const before = until.reduce((sum, entry) => sum + entry.points, 0);
  return {
    id,
    ledgerType: points < 0 ? 'DEDUCTION' : 'AWARD',
    value: String(points),
    balanceBroughtForward: String(before),
    balanceCarriedForward: String(before + points),
    reasonCode: reason,
    idempotencyKey: key,
    postedAt: toInstant(at),
    accountNumber,
  };
}
