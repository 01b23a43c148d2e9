'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fill } from '#messages/fill.ts';

export interface TimeLeftProps {
  /** Milliseconds that were left when the page was made, by the server's clock. */
  ms: number;
  /** With {hours} and {minutes}. */
  words: string;
}

/** How long until something takes effect, counted down; when the time has come the page is drawn anew. */
export function TimeLeft({ ms, words }: TimeLeftProps) {
  const router = useRouter();
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const opened = performance.now();
    const timer = setInterval(() => {
      const still = ms - (performance.now() - opened);
      setLeft(still);
      if (still > 0) return;
      clearInterval(timer);
      router.refresh();
    }, 10_000);
    return () => clearInterval(timer);
  }, [ms, router]);
  const minutes = Math.max(0, Math.ceil(left / 60_000));
  return (
    <span className="tabular-nums">
      {fill(words, { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') })}
    </span>
  );
}
