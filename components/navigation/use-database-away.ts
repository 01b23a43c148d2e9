'use client';

import { useEffect, useRef, useState } from 'react';

const askEveryMs = 2_000;

/**
 * For a page that failed: whether the console's database is away, asked of the console itself. Once it was away and is
 * back, `onBack` is called. Null until the first answer.
 */
export function useDatabaseAway(onBack: () => void): boolean | null {
  const [away, setAway] = useState<boolean | null>(null);
  const back = useRef(onBack);
  useEffect(() => {
    back.current = onBack;
  });
  useEffect(() => {
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasAway = false;
    const ask = async () => {
      const status = await statusOfHealth(gone.signal);
      if (gone.signal.aborted) return;
      if (status === 200 && wasAway) back.current();
      wasAway = status === 503 || (wasAway && status !== 200);
      setAway(wasAway);
      if (wasAway) timer = setTimeout(() => void ask(), askEveryMs);
    };
    void ask();
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, []);
  return away;
}

/** Null where the console itself did not answer. */
async function statusOfHealth(signal: AbortSignal): Promise<number | null> {
  try {
    return (await fetch('/api/health', { cache: 'no-store', signal })).status;
  } catch {
    return null;
  }
}
