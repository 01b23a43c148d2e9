'use client';

import { fill } from '#messages/fill.ts';
import { Select } from '../../ui/select.tsx';
import { useForm } from '../form-context.tsx';
import { blankOf } from '../values/blank-of.ts';
import type { InputProps } from './input-props.ts';

/** Exactly one of several: the kind is chosen, then its value is filled in. Another kind takes the first one away. What it gets is its outline: the name of the one that is chosen. */
export function OneOfInput({ Field, field, path, wordPath, id, label, value, onChange, aria }: InputProps) {
  const { slice, words, form } = useForm().setup;
  const members = slice.types[field.object ?? '']?.fields ?? [];
  const chosen = members.find((member) => member.name === value);
  const choose = (name: string) => {
    const member = members.find((one) => one.name === name);
    if (member) onChange({ [member.name]: member.kind === 'boolean' ? false : blankOf(member) });
    else onChange(field.required ? {} : undefined);
  };
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line p-3">
      <Select
        aria-label={fill(form.oneOf.which, { label })}
        id={id}
        onChange={(event) => choose(event.target.value)}
        value={chosen?.name ?? ''}
        {...aria}
      >
        <option value="">{field.required ? form.oneOf.choose : form.leaveLong}</option>
        {members.map((member) => (
          <option key={member.name} value={member.name}>
            {words.fields[`${wordPath}.${member.name}`]?.label ?? member.name}
          </option>
        ))}
      </Select>
      {chosen && (
        <Field
          field={{ ...chosen, required: true, nullable: false }}
          key={chosen.name}
          path={[...path, chosen.name]}
          wordPath={`${wordPath}.${chosen.name}`}
        />
      )}
    </div>
  );
}
