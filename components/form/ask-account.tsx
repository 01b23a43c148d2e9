'use client';

import { Combobox } from './combobox.tsx';
import { describedBy, fieldId } from './field-id.ts';
import { useFieldError, useForm, useValue } from './form-context.tsx';

const path = ['account'];

/** Whose account it is, where the operation's input does not say: asked and checked, never sent. */
export function AskAccount({ optional }: { optional: boolean }) {
  const { setup, store } = useForm();
  const { form } = setup;
  const value = useValue(path);
  const error = useFieldError(path);
  const id = fieldId(path);
  const described = describedBy(path, { help: true, error: error !== undefined });
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2">
        <label className="font-medium text-sm" htmlFor={id}>
          {form.account.label}
        </label>
        <span className="text-ink-3 text-xs">{optional ? form.account.optional : form.required}</span>
      </div>
      <Combobox
        aria={{
          ...(described === undefined ? {} : { 'aria-describedby': described }),
          ...(error === undefined ? {} : { 'aria-invalid': true }),
          ...(optional ? {} : { 'aria-required': true }),
        }}
        field={{ lookUp: 'account' }}
        id={id}
        label={form.account.label}
        mono
        path={path}
        onText={(text) => store.set(path, text)}
        placeholder=""
        value={value}
      />
      {error !== undefined && (
        <p className="text-refused text-sm" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p className="prose-text text-ink-3 text-xs" id={`${id}-help`}>
        {optional ? form.account.helpOptional : form.account.help}
      </p>
    </div>
  );
}
