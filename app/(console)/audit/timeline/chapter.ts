import { formatJst } from '#components/ui/jst.ts';
import type { FoundEntry } from '#server/audit/find-entries.ts';

/** What was written on one day, or until the clock was set back. */
export interface Chapter {
  /** In Japan. */
  day: string;
  /** By how many seconds the clock stands before that of the chapter before it; 0: it goes on. */
  turned: number;
  entries: FoundEntry[];
}

/** A damaged entry has no time of its own and stands where it was written. */
export function toChapters(entries: readonly FoundEntry[]): Chapter[] {
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
