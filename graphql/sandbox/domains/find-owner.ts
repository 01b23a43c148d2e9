import type { WorldState } from '../world/state.ts';

/** Where an id in an input leads, by the name that inputs give it. */
const owners: Readonly<
  Record<string, (state: WorldState, id: string) => { accountNumber: string | null } | undefined>
> = {
  repaymentId: ({ repayments }, id) => repayments[id],
  requestId: ({ repaymentRequests, refundRequests }, id) => repaymentRequests[id] ?? refundRequests[id],
  number: ({ collectionProcesses }, id) => collectionProcesses[id],
  collectionProcessNumber: ({ collectionProcesses }, id) => collectionProcesses[id],
  apiExceptionId: ({ apiExceptions }, id) => apiExceptions[id],
  apiExceptionNoteId: ({ apiExceptions }, id) =>
    Object.values(apiExceptions).find(({ notes }) => notes.some((note) => note.id === id)),
  id: ({ apiExceptions }, id) => apiExceptions[id],
};

/** The number of the account that a mutation is about: the one it names, or the owner of what it names; null is none. */
export function findOwner(state: WorldState, args: unknown): string | null {
  if (!isRecord(args) || !isRecord(args.input)) return null;
  const { input } = args;
  if (typeof input.accountNumber === 'string') return input.accountNumber;
  for (const [name, find] of Object.entries(owners)) {
    const id = input[name];
    const owner = typeof id === 'string' || typeof id === 'number' ? find(state, String(id)) : undefined;
    if (owner?.accountNumber) return owner.accountNumber;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
