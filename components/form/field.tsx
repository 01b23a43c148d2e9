'use client';

import type { Field } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import type { FieldWords } from '#messages/operations/index.ts';
import { describedBy, fieldId } from './field-id.ts';
import { FieldState } from './field-state.tsx';
import type { FieldViewProps } from './field-view-props.ts';
import { useFieldError, useFieldValue, useForm } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import { inputOf, inputs } from './inputs/index.ts';
import { TermMark } from './term-mark.tsx';
import { sayDefault } from './values/say-default.ts';

/** One field: label, whether it must be filled, its three states, control, help, error. */
export function FieldView({ field, path, wordPath, label, bare }: FieldViewProps) {
  const { setup, store } = useForm();
  const value = useFieldValue(field, path);
  const error = useFieldError(path);
  const { words, form } = setup;
  const written = words.fields[wordPath];
  const name = label ?? written?.label ?? field.name;
  const notes = notesOf(field, bare ? undefined : written, setup);
  const id = fieldId(path);
  if (field.consoleMade) return <ConsoleMade label={name} sentence={form.consoleMade} />;
  const Control = inputs[inputOf(field)];
  // A row that is empty as a whole is nothing that anybody makes; one that came so can be given a value.
  const offersEmpty = field.nullable && (field.object === undefined || value === null);
  const described = describedBy(path, { help: notes.length > 0, error: error !== undefined });
  return (
    <div className="flex flex-col gap-1">
      {bare ? (
        // An item of a list stands under its number; who cannot see that hears its name.
        <div className={offersEmpty ? 'flex' : 'sr-only'}>
          <label className="sr-only" htmlFor={id}>
            {name}
          </label>
          {offersEmpty && <FieldState field={field} label={name} path={path} value={value} />}
        </div>
      ) : (
        <div className="flex min-h-6 items-center gap-2">
          <label className="font-medium text-sm" htmlFor={id} title={`${field.name}: ${field.type}`}>
            {name}
          </label>
          {written?.term && <TermMark term={written.term} />}
          {field.required && <span className="text-ink-3 text-xs">{form.required}</span>}
          {!field.required && <FieldState field={field} label={name} path={path} value={value} />}
        </div>
      )}
      <Control
        aria={{
          ...(described === undefined ? {} : { 'aria-describedby': described }),
          ...(error === undefined ? {} : { 'aria-invalid': true }),
          ...(field.required && field.kind !== 'object' && field.kind !== 'list' ? { 'aria-required': true } : {}),
        }}
        Field={FieldView}
        field={field}
        id={id}
        label={name}
        onChange={(next) => store.set(path, next)}
        path={path}
        value={value}
        wordPath={wordPath}
      />
      {error !== undefined && (
        <p className="text-refused text-sm" id={`${id}-error`}>
          {error}
        </p>
      )}
      {notes.length > 0 && (
        <p className="prose-text text-ink-3 text-xs" data-tip={field.deprecated || undefined} id={`${id}-help`}>
          {notes.join(' ')}
        </p>
      )}
    </div>
  );
}

function notesOf(field: Field, written: FieldWords | undefined, { form, valueLabels }: FormSetup): string[] {
  return [
    written?.help ?? '',
    field.default === undefined
      ? ''
      : fill(form.defaultIs, { value: sayDefault(field, field.default, valueLabels, form) }),
    field.deprecated === undefined ? '' : (written?.retired ?? form.deprecatedPlain),
    field.kind === 'unknownScalar' ? fill(form.unknownScalar, { type: field.type }) : '',
  ].filter((note) => note !== '');
}

/** The idempotency key: nobody types it, and it is not hidden either. */
function ConsoleMade({ label, sentence }: { label: string; sentence: string }) {
  return (
    <p className="text-ink-3 text-xs">
      <span className="font-medium">{label}</span>
      {': '}
      {sentence}
    </p>
  );
}
