'use client';

import type { ComponentType, KeyboardEvent } from 'react';
import type { Field, Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import type { FieldViewProps } from '../field-view-props.ts';
import { useForm } from '../form-context.tsx';

export interface ListRowProps {
  Field: ComponentType<FieldViewProps>;
  item: Field;
  index: number;
  count: number;
  label: string;
  /** Of the list. */
  path: Path;
  wordPath: string;
  rows: {
    move: (index: number, by: number) => void;
    duplicate: (index: number) => void;
    remove: (index: number) => void;
  };
}

/** One item of a list and what can be done with it; Alt with the arrow keys moves it from wherever the focus is in it. */
export function ListRow({ Field: View, item, index, count, label, path, wordPath, rows }: ListRowProps) {
  const { form } = useForm().setup;
  const name = fill(form.list.item, { label, position: index + 1 });
  const actions: { icon: IconName; name: string; run: () => void; off?: boolean }[] = [
    { icon: 'arrow-up', name: form.list.up, run: () => rows.move(index, -1), off: index === 0 },
    { icon: 'arrow-down', name: form.list.down, run: () => rows.move(index, 1), off: index === count - 1 },
    { icon: 'copy', name: form.list.duplicate, run: () => rows.duplicate(index) },
    { icon: 'trash', name: form.list.remove, run: () => rows.remove(index) },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    rows.move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to whatever control in the row has the focus.
    <div className="flex items-start gap-1 rounded-md border border-line p-2 max-sm:flex-wrap" onKeyDown={onKeyDown}>
      <span aria-hidden="true" className="min-w-6 pt-1.5 text-center text-ink-3 text-xs tabular-nums">
        {index + 1}
      </span>
      <div className="min-w-0 flex-1">
        <View bare field={{ ...item, required: true }} label={name} path={[...path, index]} wordPath={wordPath} />
      </div>
      <div className="flex max-sm:basis-full max-sm:justify-end">
        {actions.map((action) => (
          <Button
            // Not `disabled`: the focus would be lost as the row arrives at the end.
            aria-disabled={action.off === true}
            aria-label={`${name}: ${action.name}`}
            className="w-7 px-0"
            key={action.icon}
            onClick={() => action.off !== true && action.run()}
            size="sm"
            title={action.name}
            variant="ghost"
          >
            <Icon name={action.icon} />
          </Button>
        ))}
      </div>
    </div>
  );
}
