'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { FormValue } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useCount, useForm } from '../form-context.tsx';
import { blankOf, isBlank } from '../values/blank-of.ts';
import { moveItem } from '../values/move-item.ts';
import type { InputProps } from './input-props.ts';
import { ListPager } from './list-pager.tsx';
import { ListRow } from './list-row.tsx';
import { rowsPerPage, useListPage } from './use-list-page.ts';

const PasteRows = dynamic(() => import('../paste/paste-rows.tsx').then((module) => module.PasteRows));

/** A list of anything: add, duplicate, move, remove and take back. The order is the order that is sent. */
export function ListInput({ Field, field, path, wordPath, id, label, value, aria }: InputProps) {
  const { setup, store } = useForm();
  const { form } = setup;
  const count = useCount(path);
  const [keys, setKeys] = useState<readonly number[]>([]);
  const [removed, setRemoved] = useState<{ item: FormValue; key: number; index: number } | null>(null);
  const [pasting, setPasting] = useState(false);
  const { page, setPage } = useListPage(path, count);
  const item = field.item;
  if (item === undefined) return null;
  // Rows keep their identity when they move; a list that came from elsewhere gets new ones.
  const known = keys.length === count ? keys : Array.from({ length: count }, (_, index) => index);
  const items = (): FormValue[] => {
    const list = store.get(path);
    return Array.isArray(list) ? list : [];
  };
  const change = (next: FormValue[], nextKeys: readonly number[]) => {
    setKeys(nextKeys);
    setRemoved(null);
    const places = new Map(nextKeys.map((key, index) => [key, index]));
    const placeOf = (index: number) => places.get(known[index] ?? -1) ?? -1;
    // What was refused of a row goes with it: whoever sorts a list has not yet mended it.
    store.rearrange(path, next.length === 0 && !field.required ? undefined : next, placeOf);
  };
  const fresh = () => known.reduce((most, key) => Math.max(most, key), -1) + 1;
  const insert = (index: number, added: FormValue, key = fresh()) => {
    change(items().toSpliced(index, 0, added), known.toSpliced(index, 0, key));
    setPage(Math.floor(index / rowsPerPage));
  };
  const rows = {
    move: (index: number, by: number) => {
      change(moveItem(items(), index, by), moveItem(known, index, by));
      setPage(Math.floor(Math.min(Math.max(index + by, 0), count - 1) / rowsPerPage));
    },
    duplicate: (index: number) => insert(index + 1, items()[index] ?? null),
    remove: (index: number) => {
      const gone = items()[index];
      change(items().toSpliced(index, 1), known.toSpliced(index, 1));
      if (gone !== undefined) setRemoved({ item: gone, key: known[index] ?? fresh(), index });
      document.getElementById(id)?.focus();
    },
  };
  const from = page * rowsPerPage;
  return (
    <fieldset aria-label={label} className="flex min-w-0 flex-col gap-2" id={id} tabIndex={-1} {...aria}>
      {known.slice(from, from + rowsPerPage).map((key, offset) => (
        <ListRow
          count={count}
          Field={Field}
          index={from + offset}
          item={item}
          key={key}
          label={label}
          path={path}
          rows={rows}
          wordPath={wordPath}
        />
      ))}
      {count > rowsPerPage && <ListPager count={count} page={page} setPage={setPage} />}
      {pasting && (
        <PasteRows
          add={(rows) => {
            const next = fresh();
            // The one empty row that a required list begins with gives way to what was pasted.
            const first = count === 1 && isBlank(items()[0]) ? 1 : 0;
            change(
              [...items().slice(first), ...rows],
              [...known.slice(first), ...rows.map((_, index) => next + index)],
            );
            setPage(Math.floor(count / rowsPerPage));
            setPasting(false);
          }}
          close={() => setPasting(false)}
          item={item}
          label={label}
          wordPath={wordPath}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button onClick={() => insert(count, blankOf(item))} size="sm">
          <Icon name="plus" />
          {form.list.add}
        </Button>
        {item.kind !== 'list' && item.kind !== 'oneOf' && (
          <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)} size="sm" variant="ghost">
            <Icon name="layout-list" />
            {form.paste.open}
          </Button>
        )}
        {removed !== null && (
          <Button onClick={() => insert(removed.index, removed.item, removed.key)} size="sm" variant="ghost">
            <Icon name="rotate-ccw" />
            {fill(form.list.takeBack, { position: removed.index + 1 })}
          </Button>
        )}
        <span aria-live="polite" className="text-ink-3 text-xs">
          {count > 0 ? fill(form.list.count, { count }) : typeof value === 'string' ? form.list.none : ''}
        </span>
      </div>
    </fieldset>
  );
}
