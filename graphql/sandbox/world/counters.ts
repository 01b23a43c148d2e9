import type { CounterName, WorldState } from './state.ts';

/** Where counting begins: the crowd's numbers start above those that named accounts are given by hand. */
export const firstNumbers: Readonly<Record<CounterName, number>> = {
  repayment: 7_100_000,
  repaymentRequest: 3_100_000,
  payment: 5_100_000,
  collectionProcess: 0x2000,
  item: 100,
  apiException: 0,
  apiCall: 0,
  apiEvent: 0,
  apiNote: 0,
  template: 0,
  trigger: 900,
  transaction: 9_000_000,
  loyaltyEntry: 40_000,
};

/** The next number of its kind. */
export function nextNumber(state: WorldState, kind: CounterName): number {
  // A snapshot of before this kind was counted begins where a new world does.
  const next = (state.counters[kind] ?? firstNumbers[kind]) + 1;
  state.counters[kind] = next;
  return next;
}
