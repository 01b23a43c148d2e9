import type { WorldState } from '../world/state.ts';
import { type Given, toGiven } from './given.ts';
import { accountsIn, type GraphqlRequest } from './graphql-request.ts';

type Owned = { accountNumber: string | null } | undefined;

/** Where an id of a request leads in the world, by the name that inputs give it. */
const owners: Readonly<Record<string, (state: WorldState, id: string) => Owned>> = {
  repaymentid: ({ repayments }, id) => repayments[id],
  requestid: ({ repaymentRequests, refundRequests }, id) => repaymentRequests[id] ?? refundRequests[id],
  paymentid: ({ payments }, id) => payments[id],
  number: ({ collectionProcesses }, id) => collectionProcesses[id],
  collectionprocessnumber: ({ collectionProcesses }, id) => collectionProcesses[id],
  apiexceptionid: ({ apiExceptions }, id) => apiExceptions[id],
  id: ({ apiExceptions }, id) => apiExceptions[id],
};

/**
 * The accounts that a request is about: those it names, and those that own what it names. An operator who blocks a
 * repayment names no account, and the account's fault strikes all the same.
 */
export function findOwners(state: WorldState, request: GraphqlRequest): string[] {
  const given = toGiven(request.variables);
  const owning = Object.entries(owners).flatMap(([name, find]) => {
    const id = idOf(given, name);
    const account = id === null ? null : find(state, id)?.accountNumber;
    return account ? [account] : [];
  });
  return [...new Set([...accountsIn(request), ...owning])];
}

function idOf(given: Given, name: string): string | null {
  const id = given.get(name);
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
