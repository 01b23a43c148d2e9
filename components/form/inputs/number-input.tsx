'use client';

import { Input } from '../../ui/input.tsx';
import { useForm } from '../form-context.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { TextInput } from './text-input.tsx';
import { usePlaceholder } from './use-placeholder.ts';

/** Whole and decimal numbers, typed as text so that no digit is lost. A length in days says so inside the control. */
export function NumberInput(props: InputProps) {
  const { field, id, value, onChange, aria } = props;
  const { form } = useForm().setup;
  const placeholder = usePlaceholder(value);
  if (field.lookUp !== undefined) return <TextInput {...props} />;
  const isDays = /(days|pauseLength)$/i.test(field.name);
  return (
    <Input
      autoComplete="off"
      id={id}
      inputMode={field.kind === 'decimal' ? 'decimal' : 'numeric'}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      placeholder={placeholder}
      type="text"
      value={textOf(value)}
      {...(isDays ? { suffix: form.days } : {})}
      {...aria}
    />
  );
}
