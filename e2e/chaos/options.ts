import { parseArgs } from 'node:util';
import { productionTimings, quickTimings, type Timings } from './timings.ts';

export interface Options {
  seed: number;
  /** Ends when this many runs are done, or the minutes are over, whichever comes first. */
  runs: number;
  minutes: number;
  timings: Timings;
  /** Only faults whose name contains this. */
  only: string;
  /** Whether mistakes are planted at the end, to see that they are found. */
  prove: boolean;
}

/** @throws Error for an option that does not exist or is no number */
export function toOptions(parameters: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      seed: { type: 'string' },
      runs: { type: 'string', default: '5000' },
      minutes: { type: 'string', default: '60' },
      only: { type: 'string', default: '' },
      production: { type: 'boolean', default: false },
      'no-proof': { type: 'boolean', default: false },
    },
  });
  return {
    seed: values.seed === undefined ? Date.now() % 1_000_000 : toNumber('seed', values.seed),
    runs: toNumber('runs', values.runs),
    minutes: toNumber('minutes', values.minutes),
    timings: values.production ? productionTimings : quickTimings,
    only: values.only,
    prove: !values['no-proof'],
  };
}

function toNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new Error(`--${name} is no number: ${text}`);
  return value;
}
