'use client';

import { fill } from '#messages/fill.ts';
import type { FieldWords } from '#messages/operations/index.ts';
import { Icon } from '../ui/icon.tsx';
import { useForm } from './form-context.tsx';

/** Beside a label that holds a term of the trade: what it means, on hover, on focus, and read out by its name. */
export function TermMark({ term }: { term: NonNullable<FieldWords['term']> }) {
  const { form } = useForm().setup;
  return (
    <button
      aria-label={fill(form.termIs, { ...term })}
      className="rounded text-ink-3 hover:text-ink"
      data-tip={fill(form.termIs, { ...term })}
      type="button"
    >
      <Icon name="info" size={14} />
    </button>
  );
}
