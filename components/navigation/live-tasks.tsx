'use client';

import { useEffect } from 'react';
import { statusLook } from '../command/status-badge.tsx';
import { showToast } from '../ui/toast.ts';
import { countInTitle } from './count-in-title.ts';
import { followTasks } from './follow-tasks.ts';
import type { TaskCounts, ToldNotice } from './task-news.ts';
import { getTaskCounts, setTaskCounts, watchTaskCounts } from './task-store.ts';

/** Told in this tab already: a stream that broke goes on from a little before. */
const told = new Set<string>();

export interface LiveTasksProps {
  person: string;
  /** As the page was drawn. */
  counts: TaskCounts;
  /** "Open". */
  open: string;
}

/**
 * Keeps what the reader has to do up to date in the rail and in the tab's title, and says what became of their own
 * requests; over one stream for all tabs. Draws nothing itself.
 */
export function LiveTasks({ person, counts, open }: LiveTasksProps) {
  useEffect(() => setTaskCounts(counts), [counts]);

  useEffect(() => {
    const gone = new AbortController();
    followTasks(
      person,
      (news) => {
        setTaskCounts(news.counts);
        for (const notice of news.told) tell(notice, open);
      },
      gone.signal,
    );
    return () => gone.abort();
  }, [person, open]);

  useEffect(() => {
    const say = () => {
      const { toDecide, mine } = getTaskCounts() ?? { toDecide: 0, mine: 0 };
      const title = countInTitle(document.title, toDecide + mine);
      if (title !== document.title) document.title = title;
    };
    // Each page writes its own title, in its own time.
    const titles = new MutationObserver(say);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    const unwatch = watchTaskCounts(say);
    say();
    return () => {
      titles.disconnect();
      unwatch();
    };
  }, []);
  return null;
}

/** Once, and only where somebody looks; the page itself shows what it is about. */
function tell({ id, look, title, body, href }: ToldNotice, open: string): void {
  if (told.has(id)) return;
  told.add(id);
  if (document.visibilityState !== 'visible' || location.pathname === href) return;
  showToast({ ...statusLook[look], title, body, link: { href, label: open } });
}
