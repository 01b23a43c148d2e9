import type { Role } from '../role.ts';
import type { Floor } from './floor.ts';
import type { Measure, VoidCause } from './rule.ts';

/** What one command needs before it is sent: plain JSON, stored with the request. */
export interface Requirement {
  ruleId: string;
  /** 0: it goes at once. */
  deciders: number;
  decidedBy: readonly Role[];
  livesBusinessDays: number;
  /** Deciding needs a fresh sign-in. */
  stepUp: boolean;
  voids: readonly VoidCause[];
  /** It goes at once and is shown to a lead afterwards. Never where somebody decides. */
  showsLead: boolean;
  /** From which messages/ makes the sentences, in the order of `whyCodes`. */
  why: readonly Why[];
  /** Only together with what went to the account before does it need so many. */
  splitting: boolean;
}

/** Codes and parameters. `above` is the tier that was passed, `deciders` what that tier asks for. */
export type Why =
  | { code: 'rule'; rule: string }
  /** It changes only who sends it: nobody else can decide about that. */
  | { code: 'actsOnCaller' }
  /** No tier was passed; `upTo` is the lowest. */
  | { code: 'within'; measure: Measure; amount: number; upTo: number }
  | { code: 'amount'; measure: Measure; amount: number; above: number; deciders: number }
  | { code: 'list'; measure: Measure; amount: number; count: number; above: number; deciders: number }
  /** To one account within the window: `own` now and `earlier` in so many `commands`. account null: not known. */
  | {
      code: 'account';
      measure: Measure;
      account: string | null;
      own: number;
      earlier: number;
      commands: number;
      above: number;
      deciders: number;
    }
  | { code: 'unknownAmount'; measure: Measure; above: number; deciders: number }
  /** What went to this account before cannot be counted. */
  | { code: 'unknownEarlier'; measure: Measure; account: string | null; above: number; deciders: number }
  | { code: 'floor'; floor: Floor }
  /** Upstream's own second step by a lead: the lead counts. */
  | { code: 'leadMade' }
  /** Upstream sees one actor: its own approval separates nobody. */
  | { code: 'organisation' }
  /** A person said that the same money did not land. */
  | { code: 'saidNotLanded'; more: number };

/** The order in which a person reads them. */
export const whyCodes = [
  'rule',
  'actsOnCaller',
  'within',
  'amount',
  'list',
  'account',
  'unknownAmount',
  'unknownEarlier',
  'leadMade',
  'organisation',
  'floor',
  'saidNotLanded',
] as const satisfies readonly Why['code'][];
