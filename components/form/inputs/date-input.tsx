'use client';

import { Input } from '../../ui/input.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';

const types = { date: 'date', midnightDateTime: 'date', dateTime: 'datetime-local', time: 'time' } as const;

/** Days, times and moments with the browser's own picker. A moment is Tokyo's clock, and says so. */
export function DateInput({ field, id, value, onChange, aria }: InputProps) {
  const type = types[field.kind as keyof typeof types];
  return (
    <Input
      className="max-w-72"
      id={id}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      type={type}
      value={textOf(value)}
      {...(type === 'date' ? {} : { step: 'any', suffix: 'JST' })}
      {...aria}
    />
  );
}
