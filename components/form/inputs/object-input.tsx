'use client';

import { useState } from 'react';
import type { Field } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Icon } from '../../ui/icon.tsx';
import { FieldList } from '../field-list.tsx';
import { useForm, useReveal, useSummary } from '../form-context.tsx';
import { longGroupClass } from '../long-group.ts';
import type { InputProps } from './input-props.ts';

/** A required group this near to the top opens by itself; deeper ones are opened by whoever needs them. */
const nearTheTop = 4;

/**
 * A group of fields. Closed with a line that says what is inside; what is deep is not drawn until it is opened, so a
 * type that contains itself ends where nobody looks further.
 */
export function ObjectInput({ Field: View, field, path, wordPath, id, label, value, onChange }: InputProps) {
  const { slice, form } = useForm().setup;
  // There and blank: somebody has just added this row, or chosen this kind, to fill it in.
  const isNew = value === '';
  const [open, setOpen] = useState(isNew || (field.required && path.length < nearTheTop));
  const reveal = useReveal(path);
  const [shown, setShown] = useState(0);
  // Something inside was asked for: the way to it opens while this is drawn, not a frame later.
  if (reveal !== null && reveal.count !== shown) {
    setShown(reveal.count);
    setOpen(true);
  }
  const fields = slice.types[field.object ?? '']?.fields ?? [];
  return (
    <details
      className="rounded-md border border-line"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
      open={open}
    >
      <summary
        aria-label={label}
        className="flex min-h-9 items-center gap-2 rounded-md px-3 text-sm hover:bg-hover"
        id={id}
      >
        <Icon
          className={`shrink-0 text-ink-3 transition-transform duration-100 ${open ? 'rotate-90' : ''}`}
          name="chevron-right"
        />
        {open ? (
          // An item of a list has its name nowhere else; a group has it above.
          <span className="text-ink-3">
            {typeof path.at(-1) === 'number' ? label : fill(form.group.inside, { count: fields.length })}
          </span>
        ) : (
          <Summary fields={fields} path={path} wordPath={wordPath} />
        )}
      </summary>
      {open && (
        <div className={`flex flex-col gap-5 border-line border-t p-3 ${longGroupClass(fields.length)}`}>
          {field.required || typeof value === 'string' ? (
            <FieldList Field={View} fields={fields} path={path} wordPath={wordPath} />
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

/** What is inside, in one line: the values, or the names of what could be filled in. Listens only while it is seen. */
function Summary({ fields, path, wordPath }: Pick<InputProps, 'path' | 'wordPath'> & { fields: readonly Field[] }) {
  const { form, words } = useForm().setup;
  const said = useSummary(fields, path, wordPath);
  const names = fields.slice(0, 3).map(({ name }) => words.fields[`${wordPath}.${name}`]?.label ?? name);
  return (
    <span className={`min-w-0 truncate ${said === '' ? 'text-ink-3' : 'text-ink-2'}`}>
      {said || fill(form.group.empty, { names: names.join(form.group.comma), count: fields.length })}
    </span>
  );
}
