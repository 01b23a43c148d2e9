import { Fragment } from 'react';
import { Timeline } from '#components/command/timeline.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { FoundEntry } from '#server/audit/find-entries.ts';
import type { TimelineOf } from '#server/audit/find-timeline.ts';
import { toStoryEvent } from './story-event.tsx';

interface Props {
  entries: readonly FoundEntry[];
  of: TimelineOf;
  /** The entry that the reader came from. */
  current: number | undefined;
  locale: Locale;
}

interface Chapter {
  day: string;
  /** By how many seconds the clock stands before that of the chapter before it; 0: it goes on. */
  turned: number;
  entries: FoundEntry[];
}

/** A part of a story, day by day, and where the clock was set back. */
export function Story({ entries, of, current, locale }: Props) {
  const { timelines: words } = getWords(locale).auditSearch;
  return (
    <div className="flex flex-col gap-5">
      {toChapters(entries).map(({ day, turned, entries: shown }) => (
        <Fragment key={shown[0]?.sequence}>
          {turned > 0 && (
            <Callout
              icon="clock"
              title={fill(words.turned, { seconds: new Intl.NumberFormat(locale).format(turned) })}
              tone="waiting"
            />
          )}
          <section aria-label={day}>
            <h2 className="mb-2 font-semibold text-sm tabular-nums">{day}</h2>
            <Timeline
              events={shown.map((found) => toStoryEvent(found, { of, current: found.sequence === current, locale }))}
              label={day}
            />
          </section>
        </Fragment>
      ))}
    </div>
  );
}

/** A damaged entry has no time of its own and stands where it was written. */
function toChapters(entries: readonly FoundEntry[]): Chapter[] {
  const chapters: Chapter[] = [];
  let before: string | null = null;
  for (const found of entries) {
    const at: string | null = found.entry?.at ?? before;
    const day = at === null ? '—' : formatJst(at, 'date');
    const turned: number = at !== null && before !== null && at < before ? secondsBetween(at, before) : 0;
    const last = chapters.at(-1);
    if (last && last.day === day && turned === 0) last.entries.push(found);
    else chapters.push({ day, turned, entries: [found] });
    before = at;
  }
  return chapters;
}

/** At least one: less than a second is still a step back. */
function secondsBetween(earlier: string, later: string): number {
  return Math.max(1, Math.round((Date.parse(later) - Date.parse(earlier)) / 1_000));
}
