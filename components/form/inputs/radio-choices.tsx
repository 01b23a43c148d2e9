'use client';

import type { FormValue } from '#graphql/kinds.ts';
import { useForm } from '../form-context.tsx';
import type { InputProps } from './input-props.ts';

export interface Choice {
  value: FormValue | undefined;
  label: string;
  /** The API's own word, for those who look closely. */
  note?: string;
}

/** Up to four choices side by side. An optional field can also be left as is or set empty, in the same row. */
export function RadioChoices({ field, id, label, value, onChange, aria, choices }: InputProps & { choices: Choice[] }) {
  const { form } = useForm().setup;
  const all: Choice[] = [
    ...(field.required ? [] : [{ value: undefined, label: form.leave }]),
    ...choices,
    ...(field.nullable ? [{ value: null, label: form.setEmpty }] : []),
  ];
  return (
    <div
      aria-label={label}
      className="flex flex-wrap gap-x-1 gap-y-1"
      id={id}
      role="radiogroup"
      tabIndex={-1}
      {...aria}
    >
      {all.map((choice, index) => (
        <label
          className="inline-flex h-8 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-raised px-2.5 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          key={choice.note ?? `state-${index}`}
          {...(choice.note === undefined ? {} : { title: choice.note })}
        >
          <input
            checked={value === choice.value}
            className="size-3.5 accent-accent-solid outline-none"
            name={id}
            onChange={() => onChange(choice.value)}
            type="radio"
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
