'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { type StopRefusals, sayRefusal } from './say-refusal.ts';

/** Asks for a stop to be lifted, or lifts one that somebody else asked to lift. */
export function LiftButton({ id, label, refusals }: { id: number; label: string; refusals: StopRefusals }) {
  const router = useRouter();
  const ready = useHydrated();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const posted = await postJson('/api/stops/lift', { id });
    setBusy(false);
    if (posted.kind === 'answer') router.refresh();
    else setError(sayRefusal(posted, refusals));
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button disabled={!ready || busy} onClick={() => void press()} size="sm">
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
