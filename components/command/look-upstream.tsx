'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { postJson } from '../form/send/post-json.ts';

const everyMilliseconds = 20_000;

/**
 * While somebody looks at a page of unknown outcomes, what is due and waits for its maker is looked up with the reader's
 * own rights, and the page is drawn again. `repaymentOf`: the same for what became of one repayment request.
 */
export function LookUpstream({ repaymentOf }: { repaymentOf?: string }) {
  const router = useRouter();
  useEffect(() => {
    const gone = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      await (repaymentOf === undefined
        ? postJson('/api/probes', {}, gone.signal)
        : postJson('/api/repayments/look', { commandId: repaymentOf, unasked: true }, gone.signal));
      if (!gone.signal.aborted) router.refresh();
    };
    void look();
    const timer = setInterval(() => void look(), everyMilliseconds);
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  }, [router, repaymentOf]);
  return null;
}
