'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { getTaskCounts, watchTaskCounts } from '../navigation/task-store.ts';

/** Draws a list of requests again when the count in the rail moves: somebody has asked, or decided. */
export function RefreshOnTasks() {
  const router = useRouter();
  useEffect(() => {
    let known = getTaskCounts();
    return watchTaskCounts(() => {
      const now = getTaskCounts();
      const moved = known !== null && (known.toDecide !== now?.toDecide || known.mine !== now?.mine);
      known = now;
      if (moved) router.refresh();
    });
  }, [router]);
  return null;
}
