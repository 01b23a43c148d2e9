import type { TaskCounts } from './task-news.ts';

let counts: TaskCounts | null = null;
const listeners = new Set<() => void>();

/** What this tab knows of what its reader has to do; null until somebody has said. Browser only. */
export function getTaskCounts(): TaskCounts | null {
  return counts;
}

export function setTaskCounts(next: TaskCounts): void {
  counts = next;
  for (const listener of listeners) listener();
}

/** For useSyncExternalStore. */
export function watchTaskCounts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
