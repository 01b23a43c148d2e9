import type { CommandStatus } from './command.ts';

/** What can be done about an unknown outcome: say how it ended, or send it once more with the same key. */
export const resolveSteps = ['landed', 'did_not_land', 'sendAgain'] as const;
export type ResolveStep = (typeof resolveSteps)[number];

/** Why nothing was resolved or sent. */
export const resolveRefusalCodes = [
  'foreignOrigin',
  'noSession',
  'notPermitted',
  'tooMany',
  'malformed',
  'notFound',
  'reasonMissing',
  /** It has its outcome meanwhile. */
  'notUnknown',
  /** It was sent again since the page was drawn. */
  'movedOn',
  /** A sending of it is under way: its answer comes first. */
  'underWay',
  'makerMayNot',
  'senderMayNot',
  'deciderMayNot',
  'leadNeeded',
  /** A lead for less than a day, or by the maker's hand. */
  'roleTooNew',
  'probeSaysLanded',
  'makerOnly',
  'noKey',
  'sendingStopped',
  'databaseRestored',
  'heldBack',
  'signInAgain',
  'beforeUnreadable',
  /** Too many calls are under way. */
  'tooManyAtOnce',
  'notRecorded',
] as const;
export type ResolveRefusalCode = (typeof resolveRefusalCodes)[number];

export type ResolveResult =
  | { ok: true; status: CommandStatus }
  | { ok: false; code: ResolveRefusalCode; reference: string };
