'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const usually = 3000;

/** Draws a page of commands again every few seconds for as long as one of them is open and somebody looks at it. */
export function RefreshWhileOpen({ everyMilliseconds = usually }: { everyMilliseconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [router, everyMilliseconds]);
  return null;
}
