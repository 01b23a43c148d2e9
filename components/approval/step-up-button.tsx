'use client';

import { useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { readAddress } from './read-address.ts';

export interface StepUpButtonProps {
  /** Digest of what is to be decided. */
  about: string;
  /** The page that the provider's answer leads back to, with `stepUp` in its query. */
  returnTo: string;
  label: string;
  refusals: Refusals;
}

/** Leads to the provider for a fresh sign-in before a decision. */
export function StepUpButton({ about, returnTo, label, refusals }: StepUpButtonProps) {
  const ready = useHydrated();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const leave = async () => {
    setBusy(true);
    setError('');
    const posted = await postJson('/api/step-up/start', { about, returnTo });
    const address = posted.kind === 'answer' ? readAddress(posted.body) : null;
    if (address !== null) return window.location.assign(address);
    setBusy(false);
    setError(posted.kind === 'answer' ? refusals.other.replace('{code}', '-') : sayRefusal(posted, refusals));
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button disabled={!ready || busy} onClick={() => void leave()} variant="primary">
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
