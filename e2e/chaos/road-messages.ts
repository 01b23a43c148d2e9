import type { SubmitResult } from '#server/commands/submit-result.ts';

/** A post to the road, with the headers of the browser that posts. */
export interface Asked {
  call: number;
  headers: Record<string, string>;
  input: unknown;
}

/** Its answer; null where the road threw, which a page shows as a failure that says nothing. */
export interface Answered {
  call: number;
  result: SubmitResult | null;
  threw?: string;
}
