'use client';

import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { markReadUrl } from './notice-link.tsx';

export interface MarkReadButtonProps {
  /** null: all of them. */
  id: string | null;
  label: string;
  /** What it is about, for who does not see the row. */
  name?: string;
  refusals: Refusals;
}

/** One press that marks one notice, or all of them, as read. */
export function MarkReadButton({ id, label, name, refusals }: MarkReadButtonProps) {
  const { disabled, error, post } = useChange(markReadUrl, refusals);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        aria-label={name}
        disabled={disabled.button}
        onClick={() => void post(id === null ? { all: true } : { ids: [id] })}
        size="sm"
        variant={id === null ? 'secondary' : 'ghost'}
      >
        {label}
      </Button>
      {error !== '' && (
        <span className="text-refused text-sm" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
