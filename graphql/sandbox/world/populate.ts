import { accountFaults } from '../server/faults.ts';
import { addApiExceptionOf, addApiExceptions } from './add-api-exceptions.ts';
import { addTemplates } from './add-templates.ts';
import { firstNumbers } from './counters.ts';
import { crowdPlan } from './crowd.ts';
import { moveIn } from './move-in.ts';
import { fullPlan, markerAccount, markerCodes, namedAccounts } from './named-accounts.ts';
import { createRandom } from './random.ts';
import type { WorldState } from './state.ts';

/** Accounts in all, named ones included. */
export const accountCount = 500;
const apiExceptionCount = 120;
/** Exceptions of the accounts that answer out of order have ids from here on. */
export const firstSpecialException = 1_001;

/** Accounts with something of everything: those of the faults, then those of the marker codes. */
export const fullAccounts: readonly string[] = [
  ...new Set([...accountFaults.map(({ account }) => account), ...markerCodes.map(markerAccount)]),
];

/** The whole population. The same seed makes the same one; its dates lie around `now`. */
export function populate({ seed, now }: { seed: string; now: number }): WorldState {
  const state = emptyState(seed, now);
  for (const plan of namedAccounts) moveIn(state, plan);
  for (const [index, number] of fullAccounts.entries()) moveIn(state, fullPlan(number, index));
  moveInCrowd(state);
  for (const [index, number] of fullAccounts.entries()) addExceptionOf(state, number, index);
  state.counters.apiException = 0;
  addApiExceptions(state, apiExceptionCount);
  state.counters.apiException = firstSpecialException + fullAccounts.length;
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

function addExceptionOf(state: WorldState, number: string, index: number): void {
  const account = state.accounts[number];
  if (account) addApiExceptionOf(state, account, firstSpecialException + index);
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
  };
}
