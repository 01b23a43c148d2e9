'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { postJson } from '../form/send/post-json.ts';

const everyMilliseconds = 20_000;

/**
 * While somebody looks at a page of unknown outcomes, what is due and waits for its maker is looked up with the reader's
 * own rights, and the page is drawn again.
 */
export function LookUpstream() {
  const router = useRouter();
  useEffect(() => {
    const gone = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      await postJson('/api/probes', {}, gone.signal);
      if (!gone.signal.aborted) router.refresh();
    };
    void look();
    const timer = setInterval(() => void look(), everyMilliseconds);
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  }, [router]);
  return null;
}
