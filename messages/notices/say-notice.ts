import type { NoticeFacts } from '#server/notices/delivery.ts';
import type { NoticeTurn } from '#server/notices/notice.ts';
import type { Locale } from '../define-words.ts';
import { fill } from '../fill.ts';
import { labelOperation } from '../operations/index.ts';
import { notices } from '../ui/notices.ts';

/** A notice in words, the same in the console, by webhook and by mail. */
export interface SaidNotice {
  /** What happened: "waiting for approval" until it is decided, never anything that sounds like done. */
  head: string;
  /** The operation and its amount. */
  what: string;
  /** What is known, and what to do. */
  meaning: string;
  /** Who asked for it, and until when. */
  facts: string[];
  /** The state of a command that it looks like. */
  look: NoticeLook;
}

export type NoticeLook = Exclude<NoticeTurn, Alarmed> | 'waiting';

/** Alarms of which no command has a state; they look like the one that has. */
type Alarmed = 'sealBroken' | 'logBroken' | 'witnessMissed';

/** @param show how amounts of yen and moments are written */
export function sayNotice(
  { kind, turn, operation, amount, makerName, deadline }: NoticeFacts,
  locale: Locale,
  show: { yen: (amount: number) => string; time: (moment: string) => string },
): SaidNotice {
  const words = notices[locale];
  const said = kind === 'waiting' || kind === 'dueSoon' || kind === 'toSend' ? kind : (turn ?? 'unknown');
  const label = operation === null ? words.log : labelOperation(operation, locale);
  const open = said === 'waiting' || said === 'dueSoon' || said === 'toSend';
  return {
    head: words.head[said],
    what: amount === null ? label : `${label} ${sayAmount(amount, locale, show.yen)}`,
    meaning: words.meaning[said],
    facts: [
      ...(makerName === null ? [] : [fill(words.maker, { name: makerName })]),
      ...(open && deadline !== null ? [fill(words.deadline, { time: show.time(deadline) })] : []),
    ],
    look: toLook(said),
  };
}

function toLook(said: NoticeTurn | 'waiting' | 'dueSoon' | 'toSend'): NoticeLook {
  if (said === 'dueSoon') return 'waiting';
  if (said === 'toSend') return 'approved';
  return said === 'sealBroken' || said === 'logBroken' || said === 'witnessMissed' ? 'contradicted' : said;
}

function sayAmount(
  { value, unit }: NonNullable<NoticeFacts['amount']>,
  locale: Locale,
  yen: (amount: number) => string,
): string {
  return unit === 'yen' ? yen(value) : fill(notices[locale].points, { count: value.toLocaleString(locale) });
}
