'use client';

import type { Field, FormValue, Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldId } from './field-id.ts';
import { useForm } from './form-context.tsx';
import { blankOf } from './values/blank-of.ts';
import { mostInSelect } from './values/most-in-select.ts';

/** Kinds whose own control offers the states among its choices. */
const shownInControl = new Set(['choice', 'boolean']);

/**
 * The three states of an optional field, always visible, one Tab away: leave as is (absent), set empty (null), set to a
 * value. Typing a value moves it by itself; so does clearing one.
 */
export function FieldState({
  field,
  label,
  path,
  value,
}: {
  field: Field;
  label: string;
  path: Path;
  value: FormValue | undefined;
}) {
  const { store, setup } = useForm();
  const { form, slice } = setup;
  if (shownInControl.has(field.kind) && (slice.enums[field.enum ?? '']?.length ?? 0) <= mostInSelect) return null;
  const state = value === undefined ? 'leave' : value === null ? 'empty' : 'value';
  const choose = (next: string) => {
    if (next === 'leave') store.set(path, undefined);
    else if (next === 'empty') store.set(path, null);
    else if (state !== 'value') {
      store.set(path, blankOf(field));
      document.getElementById(fieldId(path))?.focus();
    }
  };
  return (
    <span className="relative ml-auto">
      <select
        aria-label={fill(form.state, { field: label })}
        className="h-6 cursor-pointer appearance-none rounded bg-transparent pr-5 pl-1.5 text-right text-ink-3 text-xs hover:bg-hover hover:text-ink data-[state=empty]:text-waiting data-[state=value]:text-ink-2"
        data-state={state}
        onChange={(event) => choose(event.target.value)}
        value={state}
      >
        {/* An item of a list is there or not: it cannot be left out of its place. */}
        {!field.required && <option value="leave">{form.leave}</option>}
        {field.nullable && <option value="empty">{form.setEmpty}</option>}
        <option value="value">{form.setValue}</option>
      </select>
      <Icon className="pointer-events-none absolute top-1.5 right-1 text-ink-3" name="chevron-down" size={12} />
    </span>
  );
}
