import type { Random } from './random.ts';
import type { Timings } from './timings.ts';

/** What the wire does to one mutation. `after`: upstream has carried it out before. */
export type WireFault =
  | { kind: 'none' }
  /** The reply is late by so much; after the deadline nobody waits for it. */
  | { kind: 'slowReply'; ms: number }
  /** The request is late by so much, and is carried out whether or not anybody still waits. */
  | { kind: 'slowRequest'; ms: number }
  | { kind: 'resetBefore' }
  /** Reset while upstream works on it. */
  | { kind: 'resetWhile' }
  | { kind: 'resetAfter' }
  /** Headers and this share of the body, then reset. */
  | { kind: 'cut'; share: number }
  | { kind: 'blackHole'; after: boolean; ms: number }
  | { kind: 'badGateway'; after: boolean }
  /** Planted: upstream gets it twice. */
  | { kind: 'twice' }
  /** Planted: a success that upstream knows nothing of. */
  | { kind: 'lie' }
  /** Planted: done, and refused with a code that upstream documents. */
  | { kind: 'denial' };

export type WireFaultName = keyof typeof makers;

const makers = {
  'no fault': () => ({ kind: 'none' }),
  latency: (random, { deadlineMs }) => ({ kind: 'slowReply', ms: random.between(20, Math.min(200, deadlineMs)) }),
  'reply after the deadline': (random, { deadlineMs, hangMs }) => ({
    kind: 'slowReply',
    ms: random.between(deadlineMs, hangMs),
  }),
  'request that arrives after the deadline': (random, { deadlineMs, hangMs }) => ({
    kind: 'slowRequest',
    ms: random.between(deadlineMs, hangMs),
  }),
  'reset before': () => ({ kind: 'resetBefore' }),
  'reset while': () => ({ kind: 'resetWhile' }),
  'reset after': () => ({ kind: 'resetAfter' }),
  'reply cut at byte k': (random) => ({ kind: 'cut', share: random.next() }),
  'black hole, nothing done': (_random, { hangMs }) => ({ kind: 'blackHole', after: false, ms: hangMs }),
  'black hole, done': (_random, { hangMs }) => ({ kind: 'blackHole', after: true, ms: hangMs }),
  '502 with HTML, nothing done': () => ({ kind: 'badGateway', after: false }),
  '502 with HTML, done': () => ({ kind: 'badGateway', after: true }),
} satisfies Record<string, (random: Random, timings: Timings) => WireFault>;

export const wireFaultNames = Object.keys(makers).filter((name): name is WireFaultName => name in makers);

export function makeWireFault(name: WireFaultName, random: Random, timings: Timings): WireFault {
  return makers[name](random, timings);
}
