'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { formatYen } from '../ui/yen.ts';
import { keepBatch } from './batch/kept-batch.ts';

export interface SelectionWords {
  /** `{count} selected, {total} in all`. */
  selected: string;
  selectedPlain: string;
  clear: string;
  /** Opens all of them on one page. */
  confirm: string;
}

interface Selected {
  count: number;
  /** null: of some of them nobody can say how much. */
  yen: number | null;
}

const nothing: Selected = { count: 0, yen: 0 };

/**
 * Selecting in a table whose rows carry a check box `data-select` with their id: x on a row, Shift+x down to it. Says how
 * many there are and how much they come to, and opens them together: by its button, or b. The rows stay drawn by the
 * server.
 */
export function RowSelection({ words, children }: { words: SelectionWords; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLInputElement | null>(null);
  const router = useRouter();
  const [selected, setSelected] = useState<Selected>(nothing);
  const boxes = () => [...(area.current?.querySelectorAll<HTMLInputElement>('input[data-select]') ?? [])];

  const count = () => {
    const chosen = boxes().filter((box) => box.checked);
    const known = chosen.every((box) => box.dataset.yen !== undefined);
    setSelected({
      count: chosen.length,
      yen: known ? chosen.reduce((sum, box) => sum + Number(box.dataset.yen), 0) : null,
    });
  };

  // The list is drawn again when somebody decides or takes back: what is gone is selected no more.
  const recount = useEffectEvent(count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what changes
  useEffect(() => {
    recount();
  }, [children]);

  // The batch has its id from here on: however often its button is pressed, it is decided once.
  const confirm = () => {
    const commandIds = boxes().flatMap(({ checked, dataset }) => (checked && dataset.select ? dataset.select : []));
    if (commandIds.length === 0) return;
    const batchId = crypto.randomUUID();
    keepBatch(batchId, { commandIds, leftOut: [] });
    router.push(`/approvals/batches/${batchId}`);
  };

  const press = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 'b') confirm();
    if (event.key.toLowerCase() === 'x') select(event);
  };

  const select = (event: React.KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const box = row?.querySelector<HTMLInputElement>('input[data-select]');
    if (!box) return;
    event.preventDefault();
    const all = boxes();
    const from = last.current === null ? -1 : all.indexOf(last.current);
    const checked = !box.checked;
    const [first, end] = [from, all.indexOf(box)].toSorted((one, other) => one - other);
    const range = event.shiftKey && from >= 0 ? all.slice(first, (end ?? 0) + 1) : [box];
    for (const one of range) one.checked = checked;
    last.current = box;
    count();
  };

  const clear = () => {
    for (const box of boxes()) box.checked = false;
    setSelected(nothing);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every row holds a real check box; this only adds a key to it
    <div onChange={count} onKeyDown={press} ref={area}>
      {children}
      <p aria-live="polite" className="flex flex-wrap items-center gap-3 px-4 text-sm">
        {selected.count > 0 && (
          <>
            <span className="py-2">{say(words, selected)}</span>
            <Button aria-keyshortcuts="b" onClick={confirm} size="sm" variant="primary">
              {words.confirm}
            </Button>
            <Button onClick={clear} size="sm" variant="ghost">
              {words.clear}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

function say(words: SelectionWords, { count, yen }: Selected): string {
  const sentence = yen === null ? words.selectedPlain : words.selected;
  return sentence.replace('{count}', String(count)).replace('{total}', () => formatYen(yen ?? 0));
}
