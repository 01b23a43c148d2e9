'use client';

import { Button, type ButtonVariant } from '../ui/button.tsx';
import type { Refusals } from './say-refusal.ts';
import { useChange } from './use-change.ts';

export interface ChangeButtonProps {
  /** One of our own handlers, which takes an id. */
  url: string;
  id: number | string;
  /** What it takes beside the id. */
  more?: Readonly<Record<string, string>>;
  label: string;
  /** What it changes, for who does not see the row. */
  name?: string;
  variant?: ButtonVariant;
  refusals: Refusals;
}

/** One press that changes one thing: lifts a stop, closes an opening, gives a role. */
export function ChangeButton({ url, id, more, label, name, variant = 'secondary', refusals }: ChangeButtonProps) {
  const { disabled, error, post } = useChange(url, refusals);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        aria-label={name}
        disabled={disabled.button}
        onClick={() => void post({ ...more, id })}
        size="sm"
        variant={variant}
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
