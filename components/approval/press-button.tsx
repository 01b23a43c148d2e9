'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import type { DecideAnswer } from './decision.ts';

export interface PressButtonProps {
  commandId: string;
  label: string;
  busyLabel: string;
  variant?: ButtonVariant;
  press: (input: { commandId: string }) => Promise<DecideAnswer>;
  refusals: Readonly<Record<string, string>>;
}

/** One press on one command: to withdraw it, or to send it. What it was refused for stands beside it. */
export function PressButton({ commandId, label, busyLabel, variant = 'secondary', press, refusals }: PressButtonProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const run = async () => {
    if (busy) return;
    setBusy(true);
    setError('');
    const answer = await answerOf(() => press({ commandId }));
    setBusy(false);
    if (!answer.ok) setError(refusals[answer.code] ?? (refusals.other ?? '').replace('{code}', answer.code));
    // Whatever came of it stands on the page.
    router.refresh();
  };

  return (
    <span className="flex flex-col items-start gap-1">
      <Button aria-disabled={busy} disabled={!ready} onClick={() => void run()} size="sm" variant={variant}>
        {busy ? busyLabel : label}
      </Button>
      <span className="prose-text text-refused text-sm empty:hidden" role="alert">
        {error}
      </span>
    </span>
  );
}

async function answerOf(press: () => Promise<DecideAnswer>): Promise<DecideAnswer> {
  try {
    return await press();
  } catch {
    return { ok: false, code: 'lost', reference: '' };
  }
}
