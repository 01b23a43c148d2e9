'use client';

import type { FormValue } from '#graphql/kinds.ts';
import { Select } from '../../ui/select.tsx';
import { Combobox } from '../combobox.tsx';
import { useForm } from '../form-context.tsx';
import { mostInSelect } from '../values/most-in-select.ts';
import { readChoice } from '../values/read-choice.ts';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { type Choice, RadioChoices } from './radio-choices.tsx';
import { usePlaceholder } from './use-placeholder.ts';

/** An enum: radio buttons up to four values, the browser's select up to eight, a list to search beyond. The states of an optional one are choices among the others. */
export function ChoiceInput(props: InputProps) {
  const { field, value, onChange } = props;
  const { slice, valueLabels, form } = useForm().setup;
  const placeholder = usePlaceholder(value);
  const labels = valueLabels[field.enum ?? ''] ?? {};
  const values = (slice.enums[field.enum ?? ''] ?? []).filter(
    (known) => known.deprecated === undefined || known.name === value,
  );
  const own: Choice[] = values.map(({ name }) => ({ value: name, label: labels[name] ?? name, note: name }));
  if (values.length <= 4) return <RadioChoices {...props} choices={own} />;
  if (values.length > mostInSelect) {
    // Whoever types a label to its end, and picks nothing, has chosen all the same.
    const settle = () => {
      const meant = readChoice(
        values.map(({ name }) => name),
        labels,
        textOf(value),
      );
      if (meant !== null) onChange(meant);
    };
    return (
      <Combobox
        {...props}
        mono={false}
        onText={(text) => onChange(fromText(field, text))}
        onTyped={settle}
        options={own.map((choice) => ({ value: choice.note ?? '', parts: [choice.label] }))}
        placeholder={placeholder}
      />
    );
  }
  return (
    <Select
      className="max-w-md"
      id={props.id}
      onChange={(event) => onChange(fromOption(event.target.value))}
      value={toOption(value)}
      {...props.aria}
    >
      {field.required ? <option value="">{form.choose}</option> : <option value="">{form.leaveLong}</option>}
      {own.map((choice) => (
        <option key={choice.note} value={`=${choice.note}`}>
          {choice.label}（{choice.note}）
        </option>
      ))}
      {field.nullable && <option value="null">{form.setEmptyLong}</option>}
    </Select>
  );
}

/** An option's value is text: `=NAME` is a value, so that no enum value can be taken for a state. */
function toOption(value: FormValue | undefined): string {
  if (value === null) return 'null';
  return typeof value === 'string' && value !== '' ? `=${value}` : '';
}

function fromOption(option: string): FormValue | undefined {
  if (option === 'null') return null;
  return option.startsWith('=') ? option.slice(1) : undefined;
}
