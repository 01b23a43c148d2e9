import type { Status } from '../command/status.ts';

/** What the rail counts for one person. */
export interface TaskCounts {
  toDecide: number;
  unknown: number;
  mine: number;
  unread: number;
}

export type TaskCountName = keyof TaskCounts;

/** One notice as a toast says it. */
export interface ToldNotice {
  id: string;
  look: Status;
  title: string;
  body: string;
  href: string;
}

/** What the stream says at one moment. */
export interface TaskNews {
  counts: TaskCounts;
  told: ToldNotice[];
}

/** The news of a text that another tab or the server sent; null for anything else. */
export function toTaskNews(text: string): TaskNews | null {
  try {
    const read: unknown = JSON.parse(text);
    return isTaskNews(read) ? read : null;
  } catch {
    return null;
  }
}

function isTaskNews(read: unknown): read is TaskNews {
  if (typeof read !== 'object' || read === null || !('counts' in read) || !('told' in read)) return false;
  const { counts, told } = read;
  const names: TaskCountName[] = ['toDecide', 'unknown', 'mine', 'unread'];
  return (
    Array.isArray(told) &&
    typeof counts === 'object' &&
    counts !== null &&
    names.every((name) => Number.isInteger(Object.getOwnPropertyDescriptor(counts, name)?.value))
  );
}
