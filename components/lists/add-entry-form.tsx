'use client';

import { useState } from 'react';
import { type KeptList, keptLists } from '#graphql/kinds.ts';
import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

export interface AddEntryWords {
  list: string;
  lists: Readonly<Record<KeptList, string>>;
  value: string;
  valueHelp: string;
  label: string;
  labelHelp: string;
  add: string;
  refusals: Refusals;
}

/** A lead adds a value to a list. */
export function AddEntryForm({ words }: { words: AddEntryWords }) {
  const { disabled, error, post } = useChange('/api/lists', words.refusals);
  const [list, setList] = useState<string>(keptLists[0]);
  const [value, setValue] = useState('');
  const [label, setLabel] = useState('');
  const submit = async () => {
    if (!(await post({ list, value, label }))) return;
    setValue('');
    setLabel('');
  };
  return (
    <form
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="grid w-full gap-4 sm:grid-cols-3">
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="list-name">
            {words.list}
          </label>
          <Select
            disabled={disabled.field}
            id="list-name"
            onChange={(event) => setList(event.target.value)}
            value={list}
          >
            {keptLists.map((name) => (
              <option key={name} value={name}>
                {words.lists[name]}
              </option>
            ))}
          </Select>
        </div>
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="list-value">
            {words.value}
          </label>
          <Input
            aria-describedby={error === '' ? 'list-value-help' : 'list-error'}
            aria-invalid={error === '' ? undefined : true}
            autoComplete="off"
            disabled={disabled.field}
            id="list-value"
            maxLength={100}
            mono
            onChange={(event) => setValue(event.target.value)}
            spellCheck={false}
            value={value}
          />
          <p className="prose-text text-ink-3 text-xs" id="list-value-help">
            {words.valueHelp}
          </p>
        </div>
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="list-label">
            {words.label}
          </label>
          <Input
            aria-describedby="list-label-help"
            autoComplete="off"
            disabled={disabled.field}
            id="list-label"
            maxLength={200}
            onChange={(event) => setLabel(event.target.value)}
            value={label}
          />
          <p className="prose-text text-ink-3 text-xs" id="list-label-help">
            {words.labelHelp}
          </p>
        </div>
      </div>
      {error !== '' && (
        <p className="text-refused text-sm" id="list-error" role="alert">
          {error}
        </p>
      )}
      <Button disabled={disabled.button} type="submit" variant="primary">
        {words.add}
      </Button>
    </form>
  );
}
