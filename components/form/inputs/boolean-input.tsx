'use client';

import { useForm } from '../form-context.tsx';
import type { InputProps } from './input-props.ts';
import { RadioChoices } from './radio-choices.tsx';

/** Yes or no, never a box whose being empty might mean either. */
export function BooleanInput(props: InputProps) {
  const { form } = useForm().setup;
  return (
    <RadioChoices
      {...props}
      choices={[
        { value: true, label: form.yes, note: 'true' },
        { value: false, label: form.no, note: 'false' },
      ]}
    />
  );
}
