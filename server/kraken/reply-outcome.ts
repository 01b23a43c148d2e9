import type { Path } from '#graphql/kinds.ts';

/** One thing upstream said against it. `message` is upstream's own sentence, bounded. */
export interface UpstreamProblem {
  code: string | null;
  message: string;
  /** Below the mutation's own field the mutation had already run. */
  below: boolean;
}

/** A refusal that names a field of the input, from `validationErrors.inputPath`. */
export interface UpstreamFieldError {
  path: Path;
  code: string | null;
  message: string;
}

/** Why nobody can say whether it was done. */
export const unknownCodes = [
  'noReply',
  'connectionLost',
  'deadlinePassed',
  'cutOff',
  'tooLarge',
  'notJson',
  'notGraphql',
  'noData',
  'unknownMember',
  'unknownProblem',
  'brokenBelow',
  'contradictory',
  'senderGone',
] as const;
export type UnknownCode = (typeof unknownCodes)[number];

/** Why it certainly never left: written only by the living process that knows it. */
export const notSentCodes = [
  'connectFailed',
  'connectTimedOut',
  'nameNotFound',
  'sealBroken',
  'sendingStopped',
  'databaseRestored',
  'journalFailed',
  'duplicateFound',
  'operationClosed',
  'notApproved',
  'leaseLost',
  'neverStarted',
] as const;
export type NotSentCode = (typeof notSentCodes)[number];

interface Said {
  problems: UpstreamProblem[];
  httpStatus: number | null;
}

/** The closed list of how one sending can end (safety.md 3). */
export type ReplyOutcome =
  | (Said & { status: 'succeeded'; code: null; incomplete: boolean })
  | (Said & { status: 'refused'; code: string; fieldErrors: UpstreamFieldError[] })
  | (Said & { status: 'unknown'; code: UnknownCode })
  | (Said & { status: 'not_sent'; code: NotSentCode });
