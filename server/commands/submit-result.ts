import type { FormValues, Path } from '#graphql/kinds.ts';
import type { FieldErrorCode } from '#graphql/validator.ts';
import type { TargetRefusalCode } from '#server/kraken/read-target.ts';
import type { CommandStatus } from './command.ts';

/** What the browser posts. It is `unknown` until submit-command.ts has read it. */
export interface SubmitInput {
  /** UUIDv4 minted in the browser; kept while no answer has come. */
  commandId: string;
  operation: string;
  values: FormValues;
  /** The account that the console asked for, where the operation's input names none. */
  account?: string | undefined;
  /** Case or call number. */
  reference: string;
  reason: { code: string; text?: string | undefined };
  /** The command that this one repeats after an outcome. */
  againOf?: string | undefined;
  /** The earlier commands that the review showed, and why this one is sent all the same. */
  despite?: { earlier: string[]; reason: string } | undefined;
  /** Sends nothing whatever happens: keeps a blocked attempt for a lead, or says that it is blocked no longer. */
  onlyAsk?: true | undefined;
  /** The schema version that the form was made from. */
  schemaVersion: string;
}

/** The request that carried the input: its origin is checked, and where it came from is logged. */
export interface SubmitRequest {
  headers: Headers;
  /** Empty where nothing trustworthy says it. */
  address: string;
  userAgent: string;
}

/**
 * Why nothing was sent and no command exists. Every one is logged once as `attempt.refused` under its reference.
 * `recordingSlow`: it is not known yet whether it was recorded; pressing again with the same id is safe.
 */
export const submitRefusalCodes = [
  'foreignOrigin',
  'noSession',
  'notPermitted',
  'notThisCommand',
  'tooMany',
  'tooLarge',
  'malformed',
  'unknownOperation',
  'operationClosed',
  'schemaChanged',
  'rulesChanged',
  'passwordCannotWait',
  'separateHands',
  /** Whoever asked for a repayment, or sent that, does not approve it upstream. */
  'ownRepayment',
  'repaymentNotLinked',
  'invalid',
  'sendingStopped',
  'databaseRestored',
  'sentBeforeRestore',
  'heldBack',
  'tooManyAtOnce',
  'duplicateBlocks',
  'duplicateUnexplained',
  'blockGone',
  'signInAgain',
  'beforeUnreadable',
  'recordingSlow',
  'notRecorded',
  'databaseUnreachable',
  'databaseFull',
] as const;
export type SubmitRefusalCode = (typeof submitRefusalCodes)[number] | TargetRefusalCode;

export interface SubmitFieldError {
  path: Path;
  code: FieldErrorCode | TargetRefusalCode;
  params?: Record<string, string | number> | undefined;
}

export type SubmitResult =
  | { ok: true; commandId: string; status: CommandStatus }
  | {
      ok: false;
      code: SubmitRefusalCode;
      fieldErrors?: SubmitFieldError[];
      /** What the sentence of the code names: `until`, ISO 8601. */
      params?: Record<string, string>;
      /** duplicateBlocks, duplicateUnexplained: what stands against it, newest first; a handle where the person may not open it. */
      earlier?: string[];
      /** duplicateBlocks: the attempt that was kept, for a lead to lift. */
      block?: string;
      reference: string;
    };
