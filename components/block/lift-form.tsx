'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Textarea } from '../ui/textarea.tsx';

export interface LiftFormProps {
  block: string;
  /** Digest of what the page shows: the server lifts nothing that has changed since. */
  seen: string;
  words: {
    reason: string;
    reasonHelp: string;
    required: string;
    missing: string;
    button: string;
    busy: string;
    lost: string;
  };
  refusals: Readonly<Record<string, string>>;
  decide: (input: unknown) => Promise<{ ok: true } | { ok: false; code: string }>;
}

/** One reason and one press. What is typed stays when it is refused. */
export function LiftForm({ block, seen, words, refusals, decide }: LiftFormProps) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const lift = async () => {
    if (busy) return;
    if (reason.trim() === '') {
      setError(words.missing);
      document.getElementById('lift-reason')?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const answer = await decide({ block, seen, reason });
      if (!answer.ok) setError(refusals[answer.code] ?? answer.code);
      else router.refresh();
    } catch {
      // Whether it was lifted is on record; the page read anew shows it.
      setError(words.lost);
    }
    setBusy(false);
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void lift();
  };

  return (
    <form className="flex flex-col gap-3" noValidate onSubmit={onSubmit}>
      <div className="flex flex-col gap-1">
        <div className="flex items-center gap-2">
          <label className="font-medium text-sm" htmlFor="lift-reason">
            {words.reason}
          </label>
          <span className="text-ink-3 text-xs">{words.required}</span>
        </div>
        <Textarea
          aria-describedby={error === null ? 'lift-reason-help' : 'lift-reason-error lift-reason-help'}
          aria-invalid={error === null ? undefined : true}
          aria-required
          id="lift-reason"
          maxLength={1_000}
          onChange={(event) => setReason(event.target.value)}
          rows={2}
          value={reason}
        />
        {error !== null && (
          <p className="text-refused text-sm" id="lift-reason-error" role="alert">
            {error}
          </p>
        )}
        <p className="prose-text text-ink-3 text-xs" id="lift-reason-help">
          {words.reasonHelp}
        </p>
      </div>
      <Button aria-disabled={busy} className="self-start" type="submit" variant="primary">
        {busy && <Icon className="animate-spin" name="loader-circle" />}
        {busy ? words.busy : words.button}
      </Button>
    </form>
  );
}
