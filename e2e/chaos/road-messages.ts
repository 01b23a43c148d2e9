import type { DecideResult } from '#server/approvals/decide-result.ts';
import type { SubmitResult } from '#server/commands/submit-result.ts';

/** submit: the form's door. approve: a lead opens a request and says yes. send: its maker presses on what is approved. */
export type Door = 'submit' | 'approve' | 'send';

/** A post to the road, with the headers of the browser that posts. */
export interface Asked {
  call: number;
  door: Door;
  headers: Record<string, string>;
  input: unknown;
}

/** Its answer; null where the road threw, which a page shows as a failure that says nothing. */
export interface Answered {
  call: number;
  result: SubmitResult | DecideResult | null;
  threw?: string;
}
