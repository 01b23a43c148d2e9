import type { ReactNode } from 'react';
import { type Tone, toneClass } from '../ui/badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Time } from '../ui/time.tsx';

export interface TimelineEvent {
  key: string;
  /** null where nobody can say when: the entry is damaged. */
  at: Date | string | null;
  title: string;
  who: string | null;
  tone: Tone;
  icon: IconName;
  body?: ReactNode;
  /** Where the event itself can be read. */
  link?: ReactNode;
  /** The one that the reader came from. */
  current?: boolean;
}

/** What happened to one thing, oldest first. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {events.map((event) => (
        <li
          aria-current={event.current ? 'true' : undefined}
          className="group relative flex gap-3 pb-5 last:pb-0"
          key={event.key}
        >
          <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 w-px bg-line group-last:hidden" />
          <span
            className={classNames(
              'z-[1] inline-flex size-6 shrink-0 items-center justify-center rounded-full border',
              toneClass[event.tone],
            )}
          >
            <Icon name={event.icon} size={13} />
          </span>
          <div
            className={classNames(
              'min-w-0 flex-1 pt-0.5 text-sm',
              event.current && '-my-1 -mr-2 rounded-md bg-accent-soft py-1.5 pr-2 pl-2',
            )}
          >
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{event.title}</span>
              {event.link}
            </p>
            {event.who !== null && <p className="text-ink-3 text-xs">{event.who}</p>}
            {event.at !== null && <Time at={event.at} className="block text-ink-3 text-xs" precision="second" />}
            {event.body && <div className="prose-text mt-1 text-ink-2">{event.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
