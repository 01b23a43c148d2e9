import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import type { Verdict } from './decision.ts';

const verdicts: Readonly<Record<string, Verdict>> = { a: 'approve', r: 'reject', q: 'return' };

/**
 * A, R and Q go to their buttons, the arrows to the requests before and after. A key never decides by itself: it moves
 * the hands, and Enter presses. Nothing of it while somebody types.
 */
export function useDecisionKeys(
  go: (verdict: Verdict) => void,
  { previous, next }: { previous: string | null; next: string | null },
): void {
  const router = useRouter();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    const verdict = verdicts[event.key.toLowerCase()];
    const way = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null;
    if (verdict === undefined && way === null) return;
    event.preventDefault();
    if (verdict !== undefined) go(verdict);
    if (way !== null) router.push(way);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
  );
}
