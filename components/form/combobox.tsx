'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import type { LookUp, Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Input } from '../ui/input.tsx';
import { ComboboxList } from './combobox-list.tsx';
import { useForm } from './form-context.tsx';
import { filterOptions, type Option } from './options.ts';
import { useLookUp } from './use-look-up.ts';

export interface ComboboxProps {
  field: { lookUp?: LookUp | undefined };
  path: Path;
  id: string;
  label: string;
  value: unknown;
  onText: (text: string) => void;
  /** The typing is over: the text was left, or Enter goes on with it. */
  onTyped?: () => void;
  placeholder: string;
  mono: boolean;
  /** Fixed choices; absent: the field's look-up is asked. */
  options?: readonly Option[] | undefined;
  aria: { 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };
}

/** A text with choices under it, for more than eight of them or a look-up. Anything may be typed; the list only offers. */
export function Combobox({
  field,
  path,
  id,
  label,
  value,
  onText,
  onTyped,
  placeholder,
  mono,
  options: fixed,
  aria,
}: ComboboxProps) {
  const { form } = useForm().setup;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [picked, setPicked] = useState<Option | null>(null);
  const looked = useLookUp(fixed === undefined ? field.lookUp : undefined, path);
  const text = typeof value === 'string' ? value : '';
  const options = fixed === undefined ? looked.options : filterOptions(fixed, text);
  const known = picked?.value === text ? picked : options.find((option) => option.value === text);
  const show = () => {
    setOpen(true);
    setActive(-1);
    looked.ask(text);
  };
  const pick = (option: Option) => {
    setPicked(option);
    onText(option.value);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends a conversion of the Japanese input method is no choice.
    if (event.nativeEvent.isComposing) return;
    const option = open ? options[active] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show();
      else if (options.length > 0) {
        setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + options.length) % options.length);
      }
    } else if (event.key === 'Enter' && option) {
      event.preventDefault();
      pick(option);
    } else if (event.key === 'Enter') {
      onTyped?.();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const found = looked.state === 'ready' || fixed !== undefined ? options.length : -1;
  const said = known && !open ? known.parts.filter((part) => part !== '').join(' · ') : '';
  return (
    <div className="relative">
      <Input
        aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={open}
        autoComplete="off"
        id={id}
        mono={mono}
        onBlur={() => {
          setOpen(false);
          onTyped?.();
        }}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(true);
          setActive(-1);
          looked.ask(event.target.value);
        }}
        onClick={() => !open && show()}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        role="combobox"
        spellCheck={false}
        type="text"
        value={text}
        {...aria}
      />
      {(said !== '' || (fixed === undefined && text !== '')) && (
        // What is looked up has its line from the first sign: nothing below moves under the mouse when the answer comes.
        <p className="mt-1 min-h-[1lh] truncate text-ink-2 text-xs">{said}</p>
      )}
      <ComboboxList
        active={active}
        id={listId}
        label={label}
        mono={mono}
        onPick={pick}
        open={open}
        options={options}
        state={fixed === undefined ? looked.state : 'ready'}
      />
      <span aria-live="polite" className="sr-only">
        {open && found >= 0 ? (found === 0 ? form.lookUp.none : fill(form.lookUp.found, { count: found })) : ''}
      </span>
    </div>
  );
}
