'use client';

import { useState } from 'react';
import { fill } from '#messages/fill.ts';
import { Icon } from '../../ui/icon.tsx';
import { FieldList } from '../field-list.tsx';
import { useForm } from '../form-context.tsx';
import type { InputProps } from './input-props.ts';

/**
 * A group of fields. Closed with a line that says what is inside; what is deep is not drawn until it is opened, so a
 * type that contains itself ends where nobody looks further.
 */
export function ObjectInput({ Field, field, path, wordPath, id, label, value, onChange }: InputProps) {
  const { slice, form } = useForm().setup;
  const [open, setOpen] = useState(field.required && path.length < 4);
  const fields = slice.types[field.object ?? '']?.fields ?? [];
  const filled = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  return (
    <details
      className="group/object rounded-md border border-line"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      open={open}
    >
      <summary
        aria-label={label}
        className="flex min-h-9 items-center gap-2 rounded-md px-3 text-sm hover:bg-hover"
        id={id}
      >
        <Icon
          className="text-ink-3 transition-transform duration-100 group-open/object:rotate-90"
          name="chevron-right"
        />
        <span className="text-ink-2">
          {filled === 0 ? form.group.empty : fill(form.group.filled, { count: filled })}
        </span>
      </summary>
      {open && (
        <div className="flex flex-col gap-5 border-line border-t p-3">
          {field.required || value !== undefined ? (
            <FieldList Field={Field} fields={fields} path={path} wordPath={wordPath} />
          ) : (
            <button className="self-start text-accent text-sm" onClick={() => onChange({})} type="button">
              {form.group.open}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
