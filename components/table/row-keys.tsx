'use client';

import { type ReactNode, useRef } from 'react';

/**
 * Keyboard for any table inside: j and k (or the arrows) move between the rows that carry `data-row`, Enter opens the
 * row's link, Home and End go to the ends. The rows stay drawn by the server. Pressing anywhere on a row opens it too.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const rows = () => [...(area.current?.querySelectorAll<HTMLElement>('[data-row]:not([hidden]):has(a[href])') ?? [])];

  const move = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const step = steps[event.key];
    if (step === undefined || all.length === 0) return;
    event.preventDefault();
    const target = all[Math.min(Math.max(step(at, all.length), 0), all.length - 1)];
    target?.querySelector<HTMLElement>('a[href]')?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };

  const press = (event: React.MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a,button,input,select,label')) return;
    if (getSelection()?.toString()) return;
    event.target.closest('[data-row]:has(a[href])')?.querySelector<HTMLElement>('a[href]')?.click();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every row holds a real link; this only adds quicker ways to it
    <div className="contents" onClick={press} onKeyDown={move} ref={area}>
      {children}
    </div>
  );
}

const steps: Record<string, (at: number, count: number) => number> = {
  j: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  k: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
