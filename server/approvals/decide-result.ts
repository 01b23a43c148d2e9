import type { CommandStatus } from '#server/commands/command.ts';

/** Why a decision moved nothing. Every one is logged once under its reference. */
export const decideRefusalCodes = [
  'foreignOrigin',
  'noSession',
  'notPermitted',
  'tooMany',
  'malformed',
  'notFound',
  /** Somebody else was first, it has ended, or its maker took it back. */
  'notWaiting',
  'expired',
  /** A rejection and a question need words; so does overriding what speaks against it. */
  'reasonMissing',
  'makerMayNot',
  /** Not in a role that the rule names. */
  'roleMissing',
  /** In the role for less than a day, or by the maker's hand. */
  'roleTooNew',
  'votedAlready',
  /** Their delegate, or who they stand in for, has decided. */
  'principalVoted',
  'delegationGone',
  /** Whoever had a hand in the account's bank details decides no payout to it, and the other way round. */
  'separateHands',
  /** Whoever asked for a repayment, or sent that, does not let it go upstream. */
  'ownRepayment',
  /** They said that the same money did not land. */
  'resolverMayNot',
  /** The decisive fields were not in the clear before their eyes. */
  'notViewed',
  /** The page showed something else: nothing moved, and what is different is shown. */
  'changed',
  'flagsNotOverridden',
  'stepUpNeeded',
  'targetUnreadable',
  'signInAgain',
  /** What has changed upstream made it void. */
  'targetChanged',
  'duplicateFound',
  'sealBroken',
  /** Sending: whoever decided it does not send it. */
  'deciderMayNotSend',
  'operationClosed',
  'heldBack',
  'tooManyAtOnce',
  'sendingStopped',
  'databaseRestored',
  'notRecorded',
] as const;
export type DecideRefusalCode = (typeof decideRefusalCodes)[number];

export type DecideResult =
  /** `missing`: how many more have to approve. */
  | { ok: true; status: CommandStatus; missing: number }
  | { ok: false; code: DecideRefusalCode; status?: CommandStatus | undefined; reference: string };
