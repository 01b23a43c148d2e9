'use client';

import { useDeferredValue, useMemo } from 'react';
import type { FieldKind } from '#graphql/kinds.ts';
import { type JsonFault, readJson } from '#graphql/leaf/json-text.ts';
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
  // What is only told may come after the keys: a long text is read when nothing more is typed.
  const told = useDeferredValue(text);
  const { fault, exact } = useMemo(() => look(told, field.kind), [told, field.kind]);
  const format = () => {
    const read = readJson(text, 'value');
    if (read.ok) onChange(JSON.stringify(read.value, null, 2));
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
        <Button disabled={!exact} onClick={format} size="sm" variant="ghost">
          {form.json.format}
        </Button>
      </div>
    </div>
  );
}

/** The fault of a text, and whether formatting, which writes its numbers anew, would lose not one digit. */
function look(text: string, kind: FieldKind): { fault: JsonFault | null; exact: boolean } {
  if (text.trim() === '') return { fault: null, exact: false };
  const read = readJson(text, 'value');
  if (read.ok) return { fault: null, exact: true };
  // A JSONString travels as it was typed: no digit of its numbers can be lost.
  const sent = kind === 'jsonText' && read.code === 'jsonTooPrecise' ? readJson(text, 'text') : read;
  return { fault: sent.ok ? null : sent, exact: false };
}
