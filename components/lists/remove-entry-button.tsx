'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { type Refusals, sayRefusal } from '../operation/say-refusal.ts';
import { Button } from '../ui/button.tsx';

export interface RemoveEntryButtonProps {
  id: number;
  label: string;
  /** What it removes, for who does not see the row. */
  name: string;
  refusals: Refusals;
}

/** Takes a value out of its list at once. */
export function RemoveEntryButton({ id, label, name, refusals }: RemoveEntryButtonProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const posted = await postJson('/api/lists/remove', { id });
    setBusy(false);
    if (posted.kind === 'answer') router.refresh();
    else setError(sayRefusal(posted, refusals));
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button aria-label={name} disabled={!ready || busy} onClick={() => void press()} size="sm">
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
