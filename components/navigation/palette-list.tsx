'use client';

import { useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { PaletteEntry } from './palette-dialog.tsx';

export interface PaletteListProps {
  sections: readonly { label: string; entries: readonly PaletteEntry[] }[];
  /** Which entry is chosen, counted over all sections. */
  at: number;
  label: string;
  /** What a lock means, for those who hear it. */
  closed: string;
  onChoose: (entry: PaletteEntry) => void;
}

/** The palette's lines. The focus stays in the field above; the chosen line is named to assistive technology there. */
export function PaletteList({ sections, at, label, closed, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  let count = 0;
  return (
    <div
      aria-label={label}
      className={classNames('max-h-[min(24rem,60vh)] overflow-y-auto', sections.length > 0 && 'p-2')}
      id="palette-list"
      ref={list}
      role="listbox"
      tabIndex={-1}
    >
      {sections.map((section) => {
        const start = count;
        count += section.entries.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
          <div aria-label={section.label} key={section.label} role="group">
            <p aria-hidden="true" className="px-2 py-1 font-medium text-ink-3 text-xs">
              {section.label}
            </p>
            {section.entries.map((entry, index) => (
              <button
                aria-selected={start + index === at}
                className={classNames(
                  'flex h-9 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 text-sm hover:bg-hover',
                  start + index === at && 'bg-accent-soft',
                )}
                id={`palette-${start + index}`}
                key={entry.href}
                onClick={() => onChoose(entry)}
                role="option"
                tabIndex={-1}
                type="button"
              >
                <Icon className="text-ink-3" name={entry.icon} size={14} />
                <span className="truncate">{entry.label}</span>
                {entry.icon === 'lock' && <span className="sr-only">{closed}</span>}
                {entry.hint !== undefined && <span className="shrink-0 text-ink-3 text-xs">{entry.hint}</span>}
                {entry.aside !== undefined && (
                  <span className="ml-auto truncate pl-3 font-mono text-ink-3 text-xs max-md:hidden">
                    {entry.aside}
                  </span>
                )}
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}
