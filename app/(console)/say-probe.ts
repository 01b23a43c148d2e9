import 'server-only';
import { formatJst } from '#components/ui/jst.ts';
import { relativeTime } from '#components/ui/relative-time.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { KeptThing } from '#server/commands/before-set.ts';
import type { ProbeView } from '#server/commands/probe-view.ts';
import { sayCode } from './say-code.ts';
import { sayFact } from './say-thing.ts';

/** What looking upstream says, as one sentence. */
export function sayVerdict({ kind, last, underWay }: ProbeView, locale: Locale): string {
  const { unknown: words } = getWords(locale);
  if (underWay) return words.underWay;
  if (kind === null) return words.noProbe;
  if (last === null) return words.notLooked;
  return sayCode(last.verdict === 'cannotTell' ? (last.code ?? last.verdict) : last.verdict, locale);
}

/** How things stood before and stand now, in two or three words: 該当なし → 1 件. */
export function sayChange({ kind, before, last }: ProbeView, locale: Locale): string {
  const { unknown: words } = getWords(locale);
  if (kind === null) return words.noBefore;
  const now =
    last === null ? words.notLooked : last.things === null ? words.unread : sayThings(kind, last.things, locale);
  return fill(words.arrow, { before: before === null ? words.noBefore : sayThings(kind, before.things, locale), now });
}

/** When upstream is looked at again. */
export function sayNext({ nextAt, waits, due }: ProbeView, locale: Locale): string {
  const { unknown: words } = getWords(locale);
  if (nextAt === null) return words.nextNone;
  if (waits) return words.waitsShort;
  return due ? words.nextNow : formatJst(nextAt, 'second');
}

/** The same, counted from now: 20 秒後. */
export function sayWhen(probe: ProbeView, now: number, locale: Locale): string {
  const { nextAt, due } = probe;
  return nextAt === null || due ? sayNext(probe, locale) : relativeTime(nextAt, now, locale);
}

function sayThings(kind: 'made' | 'changed', things: readonly KeptThing[], locale: Locale): string {
  const { unknown: words } = getWords(locale);
  const [only] = things;
  if (only === undefined) return words.nothing;
  if (kind === 'made' || things.length > 1) return fill(words.things, { count: things.length });
  return sayState(only, locale);
}

/** The fact that a state is told by: its status, or what a process is. */
function sayState({ facts }: KeptThing, locale: Locale): string {
  const { status, stopped, paused, complete, completion, active, amount } = facts;
  const { facts: states } = getWords(locale).unknown;
  if (typeof status === 'string') return sayFact('status', status, locale);
  if (complete === true)
    return typeof completion === 'string' ? sayFact('completion', completion, locale) : states.complete;
  if (paused === true) return states.paused;
  if (active === true) return states.active;
  if (active === false) return states.inactive;
  if (typeof stopped === 'string') return states.stopped;
  return typeof amount === 'number' ? sayFact('amount', amount, locale) : states.there;
}
