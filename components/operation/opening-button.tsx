'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import { type OpeningRefusals, sayRefusal } from './say-refusal.ts';

export interface OpeningButtonProps {
  /** What it does to the opening. */
  does: 'confirm' | 'close';
  id: number;
  label: string;
  variant?: ButtonVariant;
  refusals: OpeningRefusals;
}

/** Confirms an opening that somebody else asked for, or closes one at once. */
export function OpeningButton({ does, id, label, variant = 'secondary', refusals }: OpeningButtonProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const posted = await postJson(`/api/openings/${does}`, { id });
    setBusy(false);
    if (posted.kind === 'answer') router.refresh();
    else setError(sayRefusal(posted, refusals));
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button disabled={!ready || busy} onClick={() => void press()} size="sm" variant={variant}>
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
