import type { DunningRecord } from './state.ts';

export interface DunningStep {
  stepName: string;
  channel: DunningRecord['actions'][number]['channel'];
  /** Days after the process began. */
  afterDays: number;
}

/** The paths of dunning and their steps; upstream has no query that lists them. */
export const dunningPaths: Readonly<Record<string, readonly DunningStep[]>> = {
  STANDARD: [
    { stepName: 'REMINDER', channel: 'EMAIL', afterDays: 5 },
    { stepName: 'SECOND_REMINDER', channel: 'SMS', afterDays: 19 },
    { stepName: 'LETTER', channel: 'PRINT', afterDays: 65 },
  ],
  FINAL: [
    { stepName: 'FINAL_BILL_REMINDER', channel: 'EMAIL', afterDays: 10 },
    { stepName: 'FINAL_LETTER', channel: 'PRINT', afterDays: 70 },
  ],
};

/** Steps of a path; none for a path that does not exist. */
export function dunningSteps(pathName: string): readonly DunningStep[] {
  return dunningPaths[pathName] ?? [];
}
