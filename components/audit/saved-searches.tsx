'use client';

import { useState } from 'react';
import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Input } from '../ui/input.tsx';
import { Link } from '../ui/link.tsx';

export interface SavedSearchWords {
  title: string;
  save: string;
  name: string;
  shared: string;
  submit: string;
  remove: string;
}

export interface SavedSearchLine {
  id: string;
  /** With its owner's name where it is a colleague's. */
  label: string;
  own: boolean;
  current: boolean;
}

export interface SavedSearchesProps {
  lines: readonly SavedSearchLine[];
  /** What would be saved; null where nothing is looked for. */
  search: Readonly<Record<string, unknown>> | null;
  path: string;
  words: SavedSearchWords;
  refusals: Refusals;
}

/** Searches of the log that were kept under a name, and a way to keep this one. */
export function SavedSearches({ lines, search, path, words, refusals }: SavedSearchesProps) {
  const removal = useChange('/api/audit/views/remove', refusals);
  if (lines.length === 0 && search === null) return null;
  return (
    <section aria-label={words.title} className="flex flex-wrap items-center gap-1.5 text-sm">
      {lines.length > 0 && <span className="text-ink-3 text-xs">{words.title}</span>}
      {lines.map((line) => (
        <span className="inline-flex items-center rounded-md border border-line bg-raised" key={line.id}>
          <Link
            aria-current={line.current ? 'page' : undefined}
            className="rounded-md px-2 py-0.5 hover:text-accent aria-[current]:font-semibold"
            href={`${path}?view=${line.id}`}
          >
            {line.label}
          </Link>
          {line.own && (
            <button
              aria-label={words.remove.replace('{name}', line.label)}
              className="rounded p-1 text-ink-3 hover:text-ink"
              disabled={removal.disabled.button}
              onClick={() => void removal.post({ id: line.id })}
              type="button"
            >
              <Icon name="x" size={13} />
            </button>
          )}
        </span>
      ))}
      {search !== null && <SaveSearch refusals={refusals} search={search} words={words} />}
      {removal.error !== '' && (
        <span className="text-refused" role="alert">
          {removal.error}
        </span>
      )}
    </section>
  );
}

function SaveSearch({ search, words, refusals }: Pick<SavedSearchesProps, 'words' | 'refusals'> & { search: object }) {
  const { disabled, error, post } = useChange('/api/audit/views', refusals);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  if (!open) {
    return (
      <button
        className={buttonClass({ size: 'sm', variant: 'ghost' })}
        disabled={disabled.button}
        onClick={() => setOpen(true)}
        type="button"
      >
        <Icon name="plus" size={14} />
        {words.save}
      </button>
    );
  }
  const submit = async () => {
    if (!(await post({ name, shared, search }))) return;
    setOpen(false);
    setName('');
  };
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Input
        aria-label={words.name}
        className="w-48"
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        placeholder={words.name}
        required
        value={name}
      />
      <label className="inline-flex items-center gap-1.5">
        <input
          checked={shared}
          className="accent-accent-solid"
          onChange={(event) => setShared(event.target.checked)}
          type="checkbox"
        />
        {words.shared}
      </label>
      <Button disabled={disabled.button} size="sm" type="submit" variant="primary">
        {words.submit}
      </Button>
      {error !== '' && (
        <span className="text-refused" role="alert">
          {error}
        </span>
      )}
    </form>
  );
}
