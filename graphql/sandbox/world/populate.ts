import { addApiExceptionOf, addApiExceptions } from './add-api-exceptions.ts';
import { addTemplates } from './add-templates.ts';
import { firstNumbers } from './counters.ts';
import { crowdPlan } from './crowd.ts';
import { fullAccounts, fullPlan, getFullAccount } from './full-accounts.ts';
import { moveIn } from './move-in.ts';
import { namedAccounts } from './named-accounts.ts';
import { createRandom } from './random.ts';
import type { WorldState } from './state.ts';

/** Accounts in all, named ones included. */
export const accountCount = 500;
const apiExceptionCount = 120;
/** The whole population. The same seed makes the same one; its dates lie around `now`. */
export function populate({ seed, now }: { seed: string; now: number }): WorldState {
  const state = emptyState(seed, now);
  for (const plan of namedAccounts) moveIn(state, plan);
  for (const number of fullAccounts) moveIn(state, fullPlan(number));
  moveInCrowd(state);
  for (const number of fullAccounts) addExceptionOf(state, number);
  const lastSpecial = state.counters.apiException;
  state.counters.apiException = 0;
  addApiExceptions(state, apiExceptionCount);
  state.counters.apiException = lastSpecial;
  addTemplates(state);
  return state;
}

function moveInCrowd(state: WorldState): void {
  const random = createRandom(`${state.seed}/crowd`);
  for (let index = 0; Object.keys(state.accounts).length < accountCount; index += 1) {
    const number = `A-${random.hex(8)}`;
    const plan = crowdPlan(number, index, createRandom(`${state.seed}/crowd/${index}`));
    // A crowd's number must not look like one that has a meaning.
    if (!/^A-(FA0|EC0|ACC)/.test(number) && !state.accounts[number]) moveIn(state, plan);
  }
}

function addExceptionOf(state: WorldState, number: string): void {
  const account = state.accounts[number];
  if (account) addApiExceptionOf(state, account, getFullAccount(number).apiException);
}

function emptyState(seed: string, now: number): WorldState {
  return {
    seed,
    seededAt: now,
    aheadMs: 0,
    counters: { ...firstNumbers },
    accounts: {},
    ledgers: {},
    payments: {},
    repayments: {},
    repaymentRequests: {},
    refundRequests: {},
    usedKeys: {},
    proceedings: [],
    collectionProcesses: {},
    dunningProcesses: [],
    apiExceptions: {},
    looseApiCalls: [],
    looseApiEvents: [],
    templates: {},
    transactions: [],
    loyaltyEntries: [],
  };
}
