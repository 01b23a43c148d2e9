import { populate } from './populate.ts';
import type { WorldState } from './state.ts';

/** The population of the sandbox with its clock. `state` is plain JSON: whatever must outlive a restart is in it. */
export interface World {
  readonly clock: Clock;
  readonly state: WorldState;
}

export interface Clock {
  /** The sandbox's time in milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward. What falls due is done when the world is next read or written. */
  advance(milliseconds: number): void;
}

export interface WorldOptions {
  /** The same text makes the same population. */
  seed: string;
  /** The machine's time in milliseconds. The dates of the population lie around its first answer. */
  now: () => number;
}

export function createWorld({ seed, now }: WorldOptions): World {
  return worldOf(populate({ seed, now: now() }), now);
}

/** A copy of everything the world knows, as JSON. */
export function snapshotWorld(world: World): WorldState {
  return structuredClone(world.state);
}

/**
 * The world as {@link snapshotWorld} kept it. Throws when it is not such a snapshot, or one of an older build whose state
 * had other parts: the sandbox's data folder is then to be deleted.
 */
export function restoreWorld(snapshot: unknown, now: () => number): World {
  if (!isWorldState(snapshot)) throw new Error('This is no snapshot of the sandbox’s world');
  // What came later than the rest begins empty.
  return worldOf({ ...empty, ...structuredClone(snapshot) }, now);
}

function worldOf(state: WorldState, now: () => number): World {
  for (const part of Object.values(state)) {
    // Ids come from callers: `constructor` must be as unknown as any other that nobody has.
    if (typeof part === 'object' && !Array.isArray(part)) Object.setPrototypeOf(part, null);
  }
  const clock: Clock = {
    now: () => now() + state.aheadMs,
    advance: (milliseconds) => {
      state.aheadMs += milliseconds;
    },
  };
  return { clock, state };
}

const empty = { transactions: [], loyaltyEntries: [] };

const parts: readonly (keyof WorldState)[] = [
  'seed',
  'seededAt',
  'aheadMs',
  'counters',
  'accounts',
  'ledgers',
  'payments',
  'repayments',
  'repaymentRequests',
  'refundRequests',
  'usedKeys',
  'proceedings',
  'collectionProcesses',
  'dunningProcesses',
  'apiExceptions',
  'looseApiCalls',
  'looseApiEvents',
  'templates',
];

function isWorldState(value: unknown): value is WorldState {
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}
