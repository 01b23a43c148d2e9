'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { Field, FormValue, Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldId } from './field-id.ts';
import { useForm } from './form-context.tsx';
import { blankOf } from './values/blank-of.ts';
import { mostInSelect } from './values/most-in-select.ts';

/** Kinds whose own control offers the states among its choices. */
const shownInControl = new Set(['choice', 'boolean']);

const look =
  'h-6 cursor-pointer rounded bg-transparent pl-1.5 text-right text-ink-3 text-xs hover:bg-hover hover:text-ink data-[state=empty]:text-waiting data-[state=value]:text-ink-2';

/** As the select has one, without a drawing. */
const arrow =
  'after:ml-1.5 after:inline-block after:border-x-[3px] after:border-t-4 after:border-x-transparent after:align-middle';

interface FieldStateProps {
  field: Field;
  label: string;
  path: Path;
  value: FormValue | undefined;
}

/**
 * The three states of an optional field, always visible, one Tab away: leave as is (absent), set empty (null), set to a
 * value. Typing a value moves it by itself; so does clearing one. The browser's own select takes the place of the words
 * once somebody comes near: it costs the browser more than the rest of a field, and most are never touched.
 */
export function FieldState(props: FieldStateProps) {
  const { setup } = useForm();
  const { form, slice } = setup;
  const { field, label, path, value } = props;
  // How somebody came near: by the focus, by the pointer over it, or by a press that wants the choices at once.
  const [near, setNear] = useState<'focus' | 'pointer' | 'press' | null>(null);
  if (shownInControl.has(field.kind) && (slice.enums[field.enum ?? '']?.length ?? 0) <= mostInSelect) return null;
  const state = stateOf(value);
  const name = fill(form.state, { field: label });
  if (near !== null)
    return <StateSelect {...props} leave={() => setNear(null)} name={name} near={near} state={state} />;
  return (
    <button
      aria-controls={fieldId(path)}
      aria-expanded={false}
      aria-haspopup="listbox"
      aria-label={name}
      className={`ml-auto pr-1 ${arrow} ${look}`}
      data-state={state}
      onClick={() => setNear('press')}
      onFocus={() => setNear('focus')}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setNear('pointer')}
      role="combobox"
      type="button"
    >
      {state === 'leave' ? form.leave : state === 'empty' ? form.setEmpty : form.setValue}
    </button>
  );
}

interface StateSelectProps extends FieldStateProps {
  state: State;
  name: string;
  near: 'focus' | 'pointer' | 'press';
  leave: () => void;
}

function StateSelect({ field, path, state, name, near, leave }: StateSelectProps) {
  const { store, setup } = useForm();
  const { form } = setup;
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (near !== 'pointer') select.current?.focus();
    if (near === 'press') select.current?.showPicker();
  }, [near]);
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
        aria-label={name}
        className={`appearance-none pr-5 ${look}`}
        data-state={state}
        onBlur={leave}
        onChange={(event) => choose(event.target.value)}
        onPointerLeave={(event) => event.currentTarget !== document.activeElement && leave()}
        ref={select}
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

type State = 'leave' | 'empty' | 'value';

function stateOf(value: FormValue | undefined): State {
  return value === undefined ? 'leave' : value === null ? 'empty' : 'value';
}
