'use client';

import { Textarea } from '../../ui/textarea.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { usePlaceholder } from './use-placeholder.ts';

/** Reasons, notes, descriptions: grows with what is typed. */
export function LongTextInput({ field, id, value, onChange, aria }: InputProps) {
  const placeholder = usePlaceholder(value);
  return (
    <Textarea
      id={id}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      placeholder={placeholder}
      rows={2}
      value={textOf(value)}
      {...aria}
    />
  );
}
