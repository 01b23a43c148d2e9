'use client';

import { type FormEvent, useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { type CommandLine, CommandTable, type CommandTableWords } from '../command/command-table.tsx';
import type { Status } from '../command/status.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Input } from '../ui/input.tsx';
import { Panel } from '../ui/panel.tsx';
import { Select } from '../ui/select.tsx';

export interface SameValueSearchProps {
  kinds: readonly { value: string; label: string }[];
  words: {
    kind: string;
    value: string;
    help: string;
    search: string;
    found: string;
    none: string;
    noneHelp: string;
    missing: string;
    table: CommandTableWords;
    statuses: Readonly<Record<Status, string>>;
    refusals: Refusals;
  };
}

/** Asks in which commands a value was sent. What is typed is posted, stands in no address, and is gone with the page. */
export function SameValueSearch({ kinds, words }: SameValueSearchProps) {
  const ready = useHydrated();
  const [kind, setKind] = useState(kinds[0]?.value ?? '');
  const [value, setValue] = useState('');
  const [error, setError] = useState('');
  const [rows, setRows] = useState<readonly CommandLine[] | null>(null);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === '') return setError(words.missing);
    const posted = await postJson('/api/same-values', { kind, value });
    setError(posted.kind === 'answer' ? '' : sayRefusal(posted, words.refusals));
    setRows(posted.kind === 'answer' ? rowsOf(posted.body) : null);
  };
  return (
    <>
      <Panel>
        <form className="flex flex-wrap items-end gap-3" noValidate onSubmit={(event) => void search(event)}>
          <div className="flex flex-col gap-1">
            <label className="font-medium text-sm" htmlFor="same-kind">
              {words.kind}
            </label>
            <Select disabled={!ready} id="same-kind" onChange={(event) => setKind(event.target.value)} value={kind}>
              {kinds.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </Select>
          </div>
          <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1">
            <label className="font-medium text-sm" htmlFor="same-value">
              {words.value}
            </label>
            <Input
              aria-describedby={error === '' ? 'same-help' : 'same-error'}
              aria-invalid={error === '' ? undefined : true}
              autoComplete="off"
              disabled={!ready}
              id="same-value"
              maxLength={200}
              onChange={(event) => setValue(event.target.value)}
              value={value}
            />
          </div>
          <Button disabled={!ready} type="submit" variant="primary">
            {words.search}
          </Button>
        </form>
        {error !== '' && (
          <p className="mt-2 text-refused text-sm" id="same-error" role="alert">
            {error}
          </p>
        )}
        <p className="prose-text mt-2 text-ink-3 text-xs" id="same-help">
          {words.help}
        </p>
      </Panel>
      {rows !== null && (
        <Panel flush title={words.found.replace('{count}', String(rows.length))}>
          {rows.length === 0 ? (
            <EmptyState icon="search" title={words.none}>
              {words.noneHelp}
            </EmptyState>
          ) : (
            <CommandTable label={words.search} rows={rows} showMaker statusWords={words.statuses} words={words.table} />
          )}
        </Panel>
      )}
    </>
  );
}

/** Our own handler's answer. */
function rowsOf(body: unknown): readonly CommandLine[] {
  const rows: unknown = Object.getOwnPropertyDescriptor(Object(body), 'rows')?.value;
  return Array.isArray(rows) ? rows : [];
}
