import { useCallback, useEffect, useRef } from 'react';
import { signedOut } from './signed-out.ts';

interface Leaving {
  /** One of our own handlers. */
  url: string;
  account: string;
  /** Until when it is open; null while it is not. ISO 8601. */
  until: string | null;
  /** It was left: nothing of it is shown any more. */
  onLeft: () => void;
}

/**
 * Leaves an open customer when the page goes away, in whatever way: by a link, by another address, with its tab, or when
 * the time is over. What does not reach the server ends there by itself, with the session or within the hour.
 * @returns leaves it now
 */
export function useLeaving({ url, account, until, onLeft }: Leaving): () => void {
  const open = useRef(false);
  const leave = useCallback(() => {
    if (!open.current) return;
    open.current = false;
    onLeft();
    // It outlives the page that is left.
    void fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
      keepalive: true,
    }).catch(() => undefined);
  }, [account, onLeft, url]);

  const forget = useCallback(() => {
    open.current = false;
    onLeft();
  }, [onLeft]);

  useEffect(() => {
    open.current = until !== null;
    if (until === null) return undefined;
    const timer = setTimeout(leave, Math.max(0, Date.parse(until) - Date.now()));
    window.addEventListener('pagehide', leave);
    window.addEventListener(signedOut, forget);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener(signedOut, forget);
    };
  }, [until, leave, forget]);

  useEffect(() => leave, [leave]);
  return leave;
}
