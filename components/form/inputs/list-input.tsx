'use client';

import { useState } from 'react';
import type { FormValue } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { useForm } from '../form-context.tsx';
import { blankOf } from '../values/blank-of.ts';
import { moveItem } from '../values/move-item.ts';
import type { InputProps } from './input-props.ts';

/** A list of anything: add, duplicate, move, remove. The order is the order that is sent. */
export function ListInput({ Field, field, path, wordPath, id, label, value, onChange, aria }: InputProps) {
  const { form } = useForm().setup;
  const items = Array.isArray(value) ? value : [];
  const [keys, setKeys] = useState<readonly number[]>([]);
  const item = field.item;
  // Rows keep their identity when they move; a list that came from elsewhere gets new ones.
  const known = keys.length === items.length ? keys : items.map((_, index) => index);
  const change = (next: FormValue[], nextKeys: readonly number[]) => {
    setKeys(nextKeys);
    onChange(next.length === 0 && !field.required ? undefined : next);
  };
  if (item === undefined) return null;
  const fresh = Math.max(-1, ...known) + 1;
  const actions = (index: number): { icon: IconName; name: string; run: () => void; off: boolean }[] => [
    {
      icon: 'arrow-up',
      name: form.list.up,
      off: index === 0,
      run: () => change(moveItem(items, index, -1), moveItem(known, index, -1)),
    },
    {
      icon: 'arrow-down',
      name: form.list.down,
      off: index === items.length - 1,
      run: () => change(moveItem(items, index, 1), moveItem(known, index, 1)),
    },
    {
      icon: 'copy',
      name: form.list.duplicate,
      off: false,
      run: () => change(items.toSpliced(index + 1, 0, items[index] ?? null), known.toSpliced(index + 1, 0, fresh)),
    },
    {
      icon: 'trash',
      name: form.list.remove,
      off: false,
      run: () => change(items.toSpliced(index, 1), known.toSpliced(index, 1)),
    },
  ];
  return (
    <fieldset aria-label={label} className="flex min-w-0 flex-col gap-2" id={id} tabIndex={-1} {...aria}>
      {items.map((_, index) => {
        const name = fill(form.list.item, { label, position: index + 1 });
        return (
          <div className="flex items-start gap-1 rounded-md border border-line p-2" key={known[index]}>
            <span aria-hidden="true" className="w-6 pt-1.5 text-center text-ink-3 text-xs">
              {index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <Field
                bare
                field={{ ...item, required: true }}
                label={name}
                path={[...path, index]}
                wordPath={wordPath}
              />
            </div>
            {actions(index).map((action) => (
              <Button
                aria-label={`${name}: ${action.name}`}
                className="w-7 px-0"
                disabled={action.off}
                key={action.icon}
                onClick={action.run}
                size="sm"
                title={action.name}
                variant="ghost"
              >
                <Icon name={action.icon} />
              </Button>
            ))}
          </div>
        );
      })}
      <div className="flex items-center gap-3">
        <Button onClick={() => change([...items, blankOf(item)], [...known, fresh])} size="sm">
          <Icon name="plus" />
          {form.list.add}
        </Button>
        <span aria-live="polite" className="text-ink-3 text-xs">
          {items.length > 0
            ? fill(form.list.count, { count: items.length })
            : Array.isArray(value)
              ? form.list.none
              : ''}
        </span>
      </div>
    </fieldset>
  );
}
