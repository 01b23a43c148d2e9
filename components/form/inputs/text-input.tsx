'use client';

import { Input } from '../../ui/input.tsx';
import { Combobox } from '../combobox.tsx';
import { useForm } from '../form-context.tsx';
import { suggestionKey } from '../values/say-value.ts';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { usePlaceholder } from './use-placeholder.ts';

const mono = new Set(['identifier', 'uuid', 'uri', 'integer', 'bigInteger']);
const keyboards: Partial<Record<string, 'email' | 'url' | 'numeric'>> = {
  email: 'email',
  uri: 'url',
  integer: 'numeric',
  bigInteger: 'numeric',
};

/** One line of text: names, identifiers, e-mail, URI, UUID, whole numbers. Native, except where there is a look-up or a list of suggestions. */
export function TextInput(props: InputProps) {
  const { field, value, onChange } = props;
  const { valueLabels } = useForm().setup;
  const placeholder = usePlaceholder(value);
  if (field.lookUp !== undefined || field.suggestions !== undefined) {
    const labels = valueLabels[suggestionKey] ?? {};
    return (
      <Combobox
        {...props}
        mono={mono.has(field.kind)}
        onText={(text) => onChange(fromText(field, text))}
        options={field.suggestions?.map((text) => ({ value: text, parts: [labels[text] ?? ''] }))}
        placeholder={placeholder}
      />
    );
  }
  return (
    <Input
      autoComplete="off"
      id={props.id}
      inputMode={keyboards[field.kind]}
      mono={mono.has(field.kind)}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      placeholder={placeholder}
      spellCheck={false}
      type="text"
      value={textOf(value)}
      {...props.aria}
    />
  );
}
