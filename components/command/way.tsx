import type { ReactNode } from 'react';
import { Badge, type Tone, toneClass } from '../ui/badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Time } from '../ui/time.tsx';

/** One step of a way: done, under way or to come. */
export interface WayStep {
  key: string;
  title: ReactNode;
  /** In a word, an icon and a colour. */
  state: { word: string; tone: Tone; icon: IconName };
  who?: string | undefined;
  at?: string | null | undefined;
  body?: ReactNode;
}

/** The steps of a way in their order, each with who and when, whether or not it has been gone. */
export function Way({ label, steps }: { label: string; steps: readonly WayStep[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {steps.map(({ key, title, state, who, at, body }) => (
        <li className="group relative flex gap-3 pb-4 last:pb-0" key={key}>
          <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 w-px bg-line group-last:hidden" />
          <span
            className={classNames(
              'z-[1] inline-flex size-6 shrink-0 items-center justify-center rounded-full border',
              toneClass[state.tone],
            )}
          >
            <Icon name={state.icon} size={13} />
          </span>
          <div className="min-w-0 flex-1 pt-0.5 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="min-w-0 break-words font-medium">{title}</span>
              <Badge icon={state.icon} tone={state.tone}>
                {state.word}
              </Badge>
            </p>
            {who !== undefined && <p className="text-ink-2">{who}</p>}
            {at && <Time at={at} className="block text-ink-3 text-xs" precision="second" />}
            {body && <div className="prose-text mt-1 text-ink-2">{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
