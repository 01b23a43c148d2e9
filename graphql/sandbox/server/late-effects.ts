import type { Caller } from '../identity/caller.ts';
import type { GraphqlRequest } from './graphql-request.ts';

/** A mutation that upstream accepted and carries out later. */
export interface LateEffect {
  /** By the sandbox's clock, in milliseconds. */
  dueAt: number;
  request: GraphqlRequest;
  caller: Caller;
}

export interface LateEffects {
  append: (effect: LateEffect) => void;
  /** Takes out what is due, oldest first. */
  takeDue: (now: number) => LateEffect[];
  all: () => readonly LateEffect[];
  clear: () => void;
}

export function createLateEffects(before: readonly LateEffect[] = []): LateEffects {
  let waiting = [...before];
  return {
    append: (effect) => {
      waiting.push(effect);
    },
    takeDue: (now) => {
      const due = waiting.filter(({ dueAt }) => dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
      waiting = waiting.filter(({ dueAt }) => dueAt > now);
      return due;
    },
    all: () => waiting,
    clear: () => {
      waiting = [];
    },
  };
}
