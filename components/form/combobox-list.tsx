'use client';

import { useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { useForm } from './form-context.tsx';
import type { Option } from './options.ts';
import type { LookUpState } from './use-look-up.ts';

export interface ComboboxListProps {
  id: string;
  label: string;
  open: boolean;
  options: readonly Option[];
  active: number;
  state: LookUpState;
  mono: boolean;
  onPick: (option: Option) => void;
}

/** The choices under a combobox, and what is happening while there are none. Focus stays in the text. */
export function ComboboxList({ id, label, open, options, active, state, mono, onPick }: ComboboxListProps) {
  const { lookUp } = useForm().setup.form;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const sentences = {
    idle: '',
    loading: lookUp.loading,
    ready: lookUp.none,
    failed: lookUp.failed,
    needAccount: lookUp.needAccount,
  };
  const sentence = options.length > 0 ? '' : sentences[state];
  const shown = open && (options.length > 0 || sentence !== '');
  return (
    <div className={classNames('absolute inset-x-0 top-9 z-20 rounded-md bg-raised shadow-float', !shown && 'hidden')}>
      <div
        aria-label={label}
        className="max-h-64 overflow-y-auto p-1 empty:hidden"
        id={id}
        ref={list}
        role="listbox"
        tabIndex={-1}
      >
        {shown &&
          options.map((option, index) => (
            <div
              aria-selected={index === active}
              className="flex cursor-pointer items-baseline gap-3 rounded px-2 py-1.5 text-sm hover:bg-hover aria-selected:bg-accent-soft"
              id={`${id}-${index}`}
              key={option.value}
              // The press must not take the focus out of the text: the list would close before the choice arrives.
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(option);
              }}
              role="option"
              tabIndex={-1}
            >
              <span className={classNames('shrink-0', mono && 'font-mono text-[0.95em]')}>{option.value}</span>
              <span className="min-w-0 truncate text-ink-3 text-xs">
                {option.parts.filter((part) => part !== '').join(' · ')}
              </span>
            </div>
          ))}
      </div>
      {sentence !== '' && shown && <p className="px-3 py-2 text-ink-3 text-xs">{sentence}</p>}
    </div>
  );
}
