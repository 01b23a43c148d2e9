'use client';

import { useId } from 'react';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/input.tsx';
import { useForm } from '../form-context.tsx';
import { rowsPerPage } from './use-list-page.ts';

/** A long list page by page, with a way to any row by its number. */
export function ListPager({ count, page, setPage }: { count: number; page: number; setPage: (page: number) => void }) {
  const { form } = useForm().setup;
  const id = useId();
  const last = Math.ceil(count / rowsPerPage) - 1;
  const from = page * rowsPerPage + 1;
  const to = Math.min(count, from + rowsPerPage - 1);
  return (
    <div className="flex flex-wrap items-center gap-2 text-ink-2 text-xs">
      <Button aria-label={form.list.earlier} disabled={page === 0} onClick={() => setPage(page - 1)} size="sm">
        <Icon className="rotate-180" name="chevron-right" />
      </Button>
      <span aria-live="polite" className="tabular-nums">
        {fill(form.list.range, { from, to, count })}
      </span>
      <Button aria-label={form.list.later} disabled={page === last} onClick={() => setPage(page + 1)} size="sm">
        <Icon name="chevron-right" />
      </Button>
      <label className="ml-2" htmlFor={id}>
        {form.list.goTo}
      </label>
      <span className="w-24">
        <Input
          id={id}
          inputMode="numeric"
          onChange={(event) => {
            const row = Number(event.target.value.normalize('NFKC'));
            if (Number.isInteger(row) && row >= 1 && row <= count) setPage(Math.floor((row - 1) / rowsPerPage));
          }}
          type="text"
        />
      </span>
    </div>
  );
}
