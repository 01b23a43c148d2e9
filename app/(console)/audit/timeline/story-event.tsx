import type { ReactNode } from 'react';
import type { TimelineEvent } from '#components/command/timeline.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Link } from '#components/ui/link.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { Entry } from '#server/audit/event.ts';
import type { FoundEntry } from '#server/audit/find-entries.ts';
import type { TimelineOf } from '#server/audit/find-timeline.ts';
import { eventLook } from '../../event-look.ts';
import { sayActor } from '../../say-actor.ts';
import { sayCode } from '../../say-code.ts';
import { toTimelineAddress } from './timeline-address.ts';

interface Told {
  of: TimelineOf;
  current: boolean;
  locale: Locale;
}

/** An entry as one step of a story: what happened, who did it, and to what where the story itself does not say. */
export function toStoryEvent({ sequence, entry }: FoundEntry, told: Told): TimelineEvent {
  const { audit, events } = getWords(told.locale);
  const link = (
    <Link className="rounded text-ink-3 text-xs hover:text-accent" href={`/audit/${sequence}`}>
      {fill(audit.entry.title, { seq: sequence })}
    </Link>
  );
  const place = { key: String(sequence), link, current: told.current };
  if (entry === null) {
    const look = { tone: 'refused', icon: 'shield-exclamation-point' } as const;
    return { ...place, ...look, at: null, title: audit.damaged, who: null };
  }
  return {
    ...place,
    at: entry.at,
    title: events.names[entry.event],
    who: sayActor(entry.actor, events),
    ...eventLook(entry.event),
    body: toBody(entry, told),
  };
}

function toBody(entry: Entry, { of, locale }: Told): ReactNode {
  const { auditReport, auditSearch, frame } = getWords(locale);
  const parts: ReactNode[] = [];
  // The story of one command says once what it is.
  const told = 'commandId' in of && entry.event !== 'command.submitted';
  if (!told) parts.push(...sayWhat(entry, of, locale));
  if ('verdict' in entry) parts.push(auditReport.decisions.verdicts[entry.verdict]);
  if ('about' in entry) {
    if (entry.about?.name !== undefined) parts.push(showHidden(entry.about.name));
    if (entry.about?.role !== undefined) parts.push(frame.role[entry.about.role]);
  }
  if ('reasonCode' in entry) parts.push(labelReason(entry.reasonCode, locale));
  if ('code' in entry && entry.code !== undefined) {
    const said = sayWhy(entry.event, entry.code, locale);
    if (said !== null) parts.push(said);
    if (said === null || entry.event.startsWith('command.')) {
      parts.push(
        <code className="font-mono text-ink-3 text-xs" key="code">
          {showHidden(entry.code)}
        </code>,
      );
    }
  }
  if ('commandId' in entry && entry.commandId !== undefined && !('commandId' in of)) {
    parts.push(
      <Link
        className="rounded text-accent text-xs hover:underline"
        href={toTimelineAddress({ commandId: entry.commandId }, { around: entry.sequence })}
        key="command"
      >
        {auditSearch.timelines.commandStory}
      </Link>,
    );
  }
  if (parts.length === 0) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one entry never move
        <span key={at}>{part}</span>
      ))}
    </p>
  );
}

/** Which operation, how much, on which account and by which case number. */
function sayWhat(entry: Entry, of: TimelineOf, locale: Locale): ReactNode[] {
  const parts: ReactNode[] = [];
  if ('operation' in entry && entry.operation !== undefined) {
    parts.push(showHidden(labelOperation(entry.operation, locale)));
  }
  if ('yen' in entry && entry.yen !== undefined) parts.push(formatYen(entry.yen));
  if ('account' in entry && entry.account !== undefined && !('account' in of)) {
    parts.push(<Copyable key="account" value={entry.account} />);
  }
  if ('reference' in entry && entry.reference !== undefined) parts.push(showHidden(entry.reference));
  return parts;
}

/** What a code means in this event, in words; null where nobody has words for it. */
function sayWhy(event: Entry['event'], code: string, locale: Locale): string | null {
  const { timelines } = getWords(locale).auditSearch;
  const known: Partial<Record<Entry['event'], Readonly<Record<string, string>>>> = {
    'customer.opened': timelines.opened,
    'customer.viewed': timelines.viewed,
    'customers.searched': timelines.searched,
  };
  const words = known[event];
  if (words !== undefined) return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
  return outcomes.has(event) ? sayCode(code, locale) : null;
}

/** Their codes are upstream's, or ours for why nothing came of it. */
const outcomes: ReadonlySet<Entry['event']> = new Set(['command.refused', 'command.not_sent', 'command.unknown']);
