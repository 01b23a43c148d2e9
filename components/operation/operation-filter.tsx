'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useHydrated } from '../form/use-hydrated.ts';
import { normaliseSearch, scoreEntry } from '../navigation/palette-item.ts';
import { Input } from '../ui/input.tsx';
import { Kbd } from '../ui/kbd.tsx';

export interface OperationFilterWords {
  search: string;
  placeholder: string;
  /** With {count}. */
  found: string;
  empty: string;
  emptyHelp: string;
}

/** How long the typing rests before the address follows, in milliseconds. */
const restMilliseconds = 400;

/**
 * Narrows the lists inside while somebody types, without drawing anything anew: the lines stay as the server sent them
 * and are hidden or shown. Without script the same field asks the server. "/" goes to the field, an arrow to the lines.
 */
export function OperationFilter({
  first,
  count,
  words,
  children,
}: {
  /** The search that the address began with, and how many lines it shows. */
  first: string;
  count: number;
  words: OperationFilterWords;
  children: ReactNode;
}) {
  const hydrated = useHydrated();
  const field = useRef<HTMLInputElement>(null);
  const lists = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const empty = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', reach);
    return () => {
      document.removeEventListener('keydown', reach);
      clearTimeout(timer.current);
    };
  }, []);

  const filter = (text: string) => {
    let shown = 0;
    for (const group of lists.current?.querySelectorAll<HTMLElement>('[data-group]') ?? []) {
      let inGroup = 0;
      for (const line of group.querySelectorAll<HTMLElement>('[data-find]')) {
        const fits = scoreEntry(line.dataset.find ?? '', text) > 0;
        if (line.hidden === fits) line.hidden = !fits;
        if (fits) inGroup += 1;
      }
      if (group.hidden !== (inGroup === 0)) group.hidden = inGroup === 0;
      shown += group.dataset.group === 'again' ? 0 : inGroup;
    }
    if (said.current) said.current.textContent = words.found.replace('{count}', String(shown));
    if (empty.current) empty.current.hidden = shown > 0;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = normaliseSearch(text) === '' ? '' : `?q=${encodeURIComponent(text.trim())}`;
      history.replaceState(history.state, '', `${location.pathname}${query}`);
    }, restMilliseconds);
  };

  // What was typed before the page was taken over counts too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has been taken over.
  useEffect(() => {
    const typed = field.current?.value ?? first;
    if (typed !== first) filter(typed);
  }, []);

  const intoLines = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    lists.current?.querySelector<HTMLElement>('[data-group]:not([hidden]) [data-row]:not([hidden]) a[href]')?.focus();
  };

  return (
    <>
      <search>
        <form className="flex max-w-xl items-center gap-3">
          <Input
            // Said only once it works.
            aria-keyshortcuts={hydrated ? '/' : undefined}
            aria-label={words.search}
            autoComplete="off"
            className="flex-1"
            defaultValue={first}
            name="q"
            onChange={(event) => filter(event.target.value)}
            onKeyDown={intoLines}
            placeholder={words.placeholder}
            ref={field}
            type="search"
          />
          <Kbd>/</Kbd>
        </form>
      </search>
      <p className="text-ink-3 text-sm tabular-nums" ref={said} role="status">
        {words.found.replace('{count}', String(count))}
      </p>
      <div className="flex flex-col gap-4" ref={lists}>
        {children}
      </div>
      <div className="rounded-lg border border-line bg-raised px-6 py-10 text-center" hidden={count > 0} ref={empty}>
        <p className="font-medium text-base">{words.empty}</p>
        <p className="prose-text text-ink-3 text-sm">{words.emptyHelp}</p>
      </div>
    </>
  );
}
