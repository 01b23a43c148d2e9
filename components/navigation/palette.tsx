'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useHydrated } from '../form/use-hydrated.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import type { MenuGroup } from './menu.ts';
import type { PaletteDialogProps, PaletteWords } from './palette-dialog.tsx';

/** Asked once; the browser keeps the module. */
const loadDialog = () => import('./palette-dialog.tsx').then((module) => module.PaletteDialog);

/** The field in the top line and the Ctrl K key. The dialog is fetched when the page is idle, not with the page. */
export function Palette({
  groups,
  words,
  search,
  withOperations,
}: {
  groups: readonly MenuGroup[];
  words: PaletteWords;
  search: string;
  /** The person has operations to look for. */
  withOperations: boolean;
}) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<ComponentType<PaletteDialogProps> | null>(null);

  useEffect(() => {
    const load = () => void loadDialog().then((loaded) => setDialog(() => loaded));
    const forget = whenIdle(load);
    const key = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      load();
      setOpen((shown) => !shown);
    };
    document.addEventListener('keydown', key);
    return () => {
      forget();
      document.removeEventListener('keydown', key);
    };
  }, []);

  return (
    <>
      <button
        aria-haspopup="dialog"
        // Said only once it works.
        aria-keyshortcuts={hydrated ? 'Control+K' : undefined}
        aria-label={search}
        className="inline-flex h-8 items-center gap-2 rounded-md text-ink-3 text-sm hover:text-ink max-md:w-8 max-md:justify-center md:w-60 md:border md:border-line-strong md:bg-raised md:px-2.5 md:hover:bg-hover"
        onClick={() => setOpen(true)}
        type="button"
      >
        <Icon name="search" size={14} />
        <span className="min-w-0 flex-1 truncate text-left max-md:hidden">{search}</span>
        <span className="max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {Dialog !== null && (
        <Dialog groups={groups} onOpenChange={setOpen} open={open} withOperations={withOperations} words={words} />
      )}
    </>
  );
}
