'use client';

import { Input } from '../../ui/input.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';

const types = { date: 'date', midnightDateTime: 'date', dateTime: 'datetime-local', time: 'time' } as const;

const shapes = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'datetime-local': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/,
  time: /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/,
};

/**
 * Days, times and moments with the browser's own picker. A moment is Tokyo's clock, and says so. What the picker cannot
 * show (a pasted text that is no day, a time to the microsecond) stands as text: nothing typed may vanish.
 */
export function DateInput({ field, id, value, onChange, aria }: InputProps) {
  const type = types[field.kind as keyof typeof types];
  const text = textOf(value);
  const fits = text === '' || shapes[type].test(text);
  return (
    <Input
      className="max-w-72"
      id={id}
      key={fits ? 'picker' : 'text'}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      type={fits ? type : 'text'}
      value={text}
      {...(type === 'date' ? {} : { step: 'any', suffix: 'JST' })}
      {...aria}
    />
  );
}
