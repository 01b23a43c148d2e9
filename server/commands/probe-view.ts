import type { KeptThing } from './before-set.ts';
import type { Verdict } from './judge-probe.ts';

/** What is known upstream about a command whose answer was lost. Times are ISO 8601 in UTC. */
export interface ProbeView {
  /** null: nothing that can be read would show whether it took effect. */
  kind: 'made' | 'changed' | null;
  /** May be sent again with its key. */
  repeatable: boolean;
  /** As things stood before its first sending; null: nothing is on record. */
  before: { at: string; things: KeptThing[] } | null;
  /** The last look; `things` null: it could not be read. */
  last: {
    at: string;
    verdict: Verdict['verdict'] | 'unreadable';
    code: string | null;
    things: KeptThing[] | null;
  } | null;
  /** When upstream is looked at again by itself; null: no more. */
  nextAt: string | null;
  /** Its time has come. */
  due: boolean;
  /** It is due, and waits for somebody suitable to sign in. */
  waits: boolean;
  /** A later sending of it is under way. */
  underWay: boolean;
  resolution: { verdict: 'landed' | 'did_not_land'; name: string; reason: string; at: string } | null;
}
