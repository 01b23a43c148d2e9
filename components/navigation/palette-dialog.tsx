'use client';

import { useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Kbd } from '../ui/kbd.tsx';
import type { MenuGroup } from './menu.ts';
import { findEntries, normaliseSearch, readCode } from './palette-item.ts';
import { PaletteList } from './palette-list.tsx';
import { type KnownOperations, usePaletteOperations } from './use-palette-operations.ts';

export interface PaletteWords {
  title: string;
  placeholder: string;
  empty: string;
  loading: string;
  failed: string;
  pages: string;
  operations: string;
  /** Names {code}. */
  playbook: string;
  closed: string;
  hintMove: string;
  hintOpen: string;
  hintClose: string;
}

export interface PaletteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly MenuGroup[];
  words: PaletteWords;
  withOperations: boolean;
}

/** As many lines as anybody reads before they type on: drawing four hundred at every key would be slower than the finger. */
const mostShown = 12;
/** With nothing typed: what was used lately, and no more than opens at once. */
const mostAtFirst = 8;

/** One line of the palette. */
export interface PaletteEntry {
  href: string;
  icon: IconName;
  label: string;
  hint?: string;
  aside?: string;
}

/** Every page and every operation, by keyboard; operations that the reader used lately come first. */
export function PaletteDialog({ open, onOpenChange, groups, words, withOperations }: PaletteDialogProps) {
  const known = usePaletteOperations(open && withOperations);
  return (
    <Radix.Root onOpenChange={onOpenChange} open={open}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12vh] z-40 mx-auto max-w-xl overflow-hidden rounded-xl bg-raised shadow-float outline-none"
        >
          <Radix.Title className="sr-only">{words.title}</Radix.Title>
          <PaletteBody
            close={() => onOpenChange(false)}
            groups={groups}
            known={withOperations ? known : nothing}
            words={words}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const nothing: KnownOperations = { operations: [], state: 'ready' };

type BodyProps = Pick<PaletteDialogProps, 'groups' | 'words'> & { known: KnownOperations; close: () => void };

function PaletteBody({ groups, words, known: { operations, state }, close }: BodyProps) {
  const router = useRouter();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const pages: PaletteEntry[] = findEntries(
    groups.flatMap(({ items }) => items.map((item) => ({ ...item, haystack: normaliseSearch(item.label) }))),
    search,
    search === '' ? Number.POSITIVE_INFINITY : mostShown,
  );
  // Whoever types a code of Kraken's, read out on the phone for example, is led to its playbook.
  const code = readCode(search);
  const playbook: PaletteEntry[] =
    code === null ? [] : [{ href: `/playbooks/${code}`, icon: 'book-open', label: fill(words.playbook, { code }) }];
  const found: PaletteEntry[] = findEntries(operations, search, search === '' ? mostAtFirst : mostShown).map(
    (entry) => ({
      href: entry.href,
      icon: entry.closed ? 'lock' : 'corner-down-left',
      label: entry.label,
      hint: entry.domain,
      aside: entry.name,
    }),
  );
  // What was typed is mostly an operation's name; with nothing typed the pages come first.
  const sections = [
    { label: words.pages, entries: [...playbook, ...pages] },
    { label: words.operations, entries: found },
  ].filter(({ entries }) => entries.length > 0);
  const ordered = search === '' ? sections : sections.toReversed();
  const flat = ordered.flatMap(({ entries }) => entries);
  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    close();
    router.push(entry.href);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || flat.length === 0) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((here) => step(Math.min(here, flat.length - 1), flat.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(flat[Math.min(at, flat.length - 1)]);
    }
  };
  const shownAt = Math.min(at, flat.length - 1);
  return (
    <>
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Icon className="text-ink-3" name="search" />
        <input
          aria-activedescendant={flat.length === 0 ? undefined : `palette-${shownAt}`}
          aria-autocomplete="list"
          aria-controls="palette-list"
          aria-expanded={flat.length > 0}
          aria-label={words.title}
          autoComplete="off"
          className="h-12 w-full bg-transparent text-base outline-none"
          onChange={(event) => {
            setSearch(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          placeholder={words.placeholder}
          role="combobox"
          spellCheck={false}
          value={search}
        />
      </div>
      <PaletteList at={shownAt} closed={words.closed} label={words.title} onChoose={go} sections={ordered} />
      {flat.length === 0 && state === 'ready' && (
        <p className="px-4 py-6 text-center text-ink-3 text-sm" role="status">
          {words.empty}
        </p>
      )}
      {state !== 'ready' && (
        <p className="px-4 py-2 text-ink-3 text-sm" role="status">
          {state === 'loading' ? words.loading : words.failed}
        </p>
      )}
      <p className="flex gap-4 border-line border-t px-4 py-2 text-ink-3 text-xs max-md:hidden">
        <span className="inline-flex items-center gap-1.5">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> {words.hintMove}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <Kbd>↵</Kbd> {words.hintOpen}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <Kbd>Esc</Kbd> {words.hintClose}
        </span>
      </p>
    </>
  );
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
};
