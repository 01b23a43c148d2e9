import type { MoneyWords, Refusal } from './send/answers.ts';

/** Something that stands above the form: what happened, and what to do now. */
export type Notice =
  /** `uncertain`: the same was posted before and never answered. */
  | { kind: 'signedOut'; saved: boolean; uncertain: boolean }
  | { kind: 'newVersion'; saved: boolean }
  /** Nothing came back after sending: the id is kept, the same button asks again. */
  | { kind: 'lost' }
  | {
      kind: 'refusedHere';
      code: string;
      reference: string;
      uncertain: boolean;
      params?: Readonly<Record<string, string>> | undefined;
    }
  /** The duplicate guard blocked it; the attempt is kept for a lead. */
  | { kind: 'blocked'; block: string; words: MoneyWords }
  | { kind: 'refusedUpstream'; commandId: string; refusal: Refusal };
