'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';

/** The menu below 768 px: the browser's own popover, so Escape and a press outside close it; so does arriving. */
export function Drawer({ children, closeLabel, label }: { children: ReactNode; closeLabel: string; label: string }) {
  const drawer = useRef<HTMLElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close
  useEffect(() => drawer.current?.hidePopover(), [path]);
  return (
    <aside
      aria-label={label}
      className="fixed inset-y-0 left-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-line border-r bg-rail backdrop:bg-scrim [&:popover-open]:flex md:[&:popover-open]:hidden"
      id="drawer"
      popover="auto"
      ref={drawer}
    >
      <button
        aria-label={closeLabel}
        className="absolute top-2 right-2 inline-flex size-8 items-center justify-center rounded-md text-ink-3 hover:bg-hover"
        popoverTarget="drawer"
        popoverTargetAction="hide"
        type="button"
      >
        <Icon name="x" />
      </button>
      {children}
    </aside>
  );
}
