import type { ReactNode } from 'react';
import type { Path } from '#graphql/kinds.ts';
import { describedBy, fieldId } from '../field-id.ts';

export interface LabelledProps {
  path: Path;
  label: string;
  /** 必須 */
  mark?: string;
  help?: string;
  error: string | undefined;
  children: (aria: { 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }) => ReactNode;
}

/** Label, control, error, help: the same arrangement as a field of the operation. */
export function Labelled({ path, label, mark, help, error, children }: LabelledProps) {
  const id = fieldId(path);
  const described = describedBy(path, { help: help !== undefined, error: error !== undefined });
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2">
        <label className="font-medium text-sm" htmlFor={id}>
          {label}
        </label>
        {mark !== undefined && <span className="text-ink-3 text-xs">{mark}</span>}
      </div>
      {children({
        ...(described === undefined ? {} : { 'aria-describedby': described }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
        ...(mark === undefined ? {} : { 'aria-required': true }),
      })}
      {error !== undefined && (
        <p className="text-refused text-sm" id={`${id}-error`}>
          {error}
        </p>
      )}
      {help !== undefined && (
        <p className="prose-text text-ink-3 text-xs" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
