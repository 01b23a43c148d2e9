'use client';

import { readJson } from '#graphql/leaf/json-text.ts';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useForm } from '../form-context.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { usePlaceholder } from './use-placeholder.ts';

/** JSON as text: what is typed is what is sent. The place of a fault is named as it is typed; formatting is asked for. */
export function JsonInput({ field, id, value, onChange, aria }: InputProps) {
  const { form, fieldErrors } = useForm().setup;
  const placeholder = usePlaceholder(value);
  const text = textOf(value);
  // A JSONString travels as it was typed: no digit of its numbers can be lost.
  const read = text.trim() === '' ? null : readJson(text, field.kind === 'jsonText' ? 'text' : 'value');
  const fault = read !== null && !read.ok ? read : null;
  // Formatting writes numbers anew: only where not one digit would be lost.
  const exact = field.kind === 'jsonText' && read?.ok ? readJson(text, 'value') : read;
  const format = () => {
    if (exact?.ok) onChange(JSON.stringify(exact.value, null, 2));
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Textarea
        className="max-h-96 overflow-auto font-mono"
        id={id}
        onChange={(event) => onChange(fromText(field, event.target.value))}
        placeholder={placeholder || '{ }'}
        rows={4}
        spellCheck={false}
        value={text}
        {...aria}
      />
      <div className="flex min-h-7 items-center justify-between gap-3">
        <p aria-live="polite" className="text-ink-3 text-xs">
          {fault !== null && aria['aria-invalid'] === undefined
            ? fieldErrors[fault.code].replace('{line}', String(fault.line)).replace('{column}', String(fault.column))
            : ''}
        </p>
        <Button disabled={!exact?.ok} onClick={format} size="sm" variant="ghost">
          {form.json.format}
        </Button>
      </div>
    </div>
  );
}
