'use client';

import { useSyncExternalStore } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { TaskCountName } from './task-news.ts';
import { getTaskCounts, watchTaskCounts } from './task-store.ts';

const tones: Readonly<Record<TaskCountName, string>> = {
  toDecide: 'bg-waiting-soft text-waiting',
  unknown: 'bg-unknown-soft text-unknown',
  mine: 'bg-approved-soft text-approved',
  unread: 'bg-sunken text-ink-2',
};

export interface TaskCountProps {
  name: TaskCountName;
  /** As the page was drawn, until the stream says otherwise. */
  drawn: number;
  /** "{count} to decide": what the number means, for who hears it. */
  says: string;
}

/** How many wait behind a link of the menu, as it is now; nothing for none. */
export function TaskCount({ name, drawn, says }: TaskCountProps) {
  const counts = useSyncExternalStore(watchTaskCounts, getTaskCounts, () => null);
  const count = counts?.[name] ?? drawn;
  if (count === 0) return null;
  return (
    <span
      className={classNames(
        'ml-auto rounded-full px-1.5 text-xs tabular-nums group-data-[rail=narrow]/frame:md:absolute group-data-[rail=narrow]/frame:md:top-0 group-data-[rail=narrow]/frame:md:right-0 group-data-[rail=narrow]/frame:md:px-1',
        tones[name],
      )}
    >
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{says.replace('{count}', () => String(count))}</span>
    </span>
  );
}
