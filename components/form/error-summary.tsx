'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldId } from './field-id.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.tsx';
import { nameOfPath } from './values/name-of-path.ts';

/** Nobody reads further, and more pushes the form off the screen; what follows comes up as the first are mended. */
const mostLines = 20;

/** Everything that is wrong, in one place, with a way to each field. Takes the focus at every attempt (`attempt` counts them). */
export function ErrorSummary({ attempt }: { attempt: number }) {
  const { setup, store } = useForm();
  const errors = useSyncExternalStore(store.subscribe, store.errors, store.errors);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      className="rounded-lg border border-refused-line bg-refused-soft px-4 py-3 outline-none focus-visible:outline-2 focus-visible:outline-refused"
      ref={box}
      role="alert"
      tabIndex={-1}
    >
      <p className="flex items-center gap-2 font-semibold text-refused text-sm">
        <Icon name="circle-exclamation-point" />
        {fill(setup.form.summary.title, { count: errors.length })}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1 pl-6">
        {errors.slice(0, mostLines).map((error) => (
          <li className="text-sm" key={fieldId(error.path)}>
            <a
              className="underline decoration-refused-line underline-offset-2 hover:decoration-current"
              href={`#${fieldId(error.path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(store, error.path);
              }}
            >
              {nameOfPath(setup, error.path)}
            </a>
            {': '}
            {error.sentence}
          </li>
        ))}
        {errors.length > mostLines && (
          <li className="text-ink-2 text-sm">{fill(setup.form.summary.more, { count: errors.length - mostLines })}</li>
        )}
      </ul>
    </div>
  );
}
