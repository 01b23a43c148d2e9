import { Fragment } from 'react';
import { Timeline } from '#components/command/timeline.tsx';
import { Callout } from '#components/ui/callout.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { FoundEntry } from '#server/audit/find-entries.ts';
import type { TimelineOf } from '#server/audit/find-timeline.ts';
import { toChapters } from './chapter.ts';
import { toStoryEvent } from './story-event.tsx';

interface Props {
  entries: readonly FoundEntry[];
  of: TimelineOf;
  /** The entry that the reader came from. */
  current: number | undefined;
  locale: Locale;
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
