'use client';

import { type FormEvent, useId, useState } from 'react';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import type { SavedViewsWords } from './saved-views.tsx';

/** Keeps the present conditions under a name. */
export function SaveViewForm({ page, query, words }: { page: string; query: string; words: SavedViewsWords }) {
  const id = useId();
  const { disabled, error, refuse, post } = useChange('/api/views', words.refusals);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return refuse(words.refusals.noName ?? '');
    if (await post({ page, name, query, shared })) setName('');
  };
  return (
    <form className="flex flex-wrap items-end gap-x-3 gap-y-2" noValidate onSubmit={(event) => void save(event)}>
      <div className="flex w-56 flex-col gap-1 text-xs">
        <label className="text-ink-3" htmlFor={id}>
          {words.name}
        </label>
        <Input
          aria-describedby={error === '' ? `${id}-help` : `${id}-error`}
          aria-invalid={error === '' ? undefined : true}
          disabled={disabled.field}
          id={id}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          value={name}
        />
      </div>
      <label className="flex h-8 items-center gap-2 text-sm">
        <input
          checked={shared}
          className="accent-accent"
          disabled={disabled.field}
          onChange={(event) => setShared(event.target.checked)}
          type="checkbox"
        />
        {words.share}
      </label>
      <Button disabled={disabled.button} type="submit">
        {words.save}
      </Button>
      <p className="basis-full text-ink-3 text-xs" id={`${id}-help`}>
        {words.nameHelp}
      </p>
      {error !== '' && (
        <p className="basis-full text-refused text-sm" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
