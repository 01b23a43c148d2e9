'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/textarea.tsx';

export type ResolveStep = 'landed' | 'did_not_land' | 'sendAgain';
export type ResolveAnswer = { ok: true; status: string } | { ok: false; code: string; reference: string };

export interface ResolveFormProps {
  command: { id: string; attempt: number };
  resolve: (input: unknown) => Promise<ResolveAnswer>;
  /** What this person may do; at least one of them. */
  may: { say: boolean; sendAgain: boolean };
  words: {
    resolveLead: string;
    reason: string;
    reasonHelp: string;
    landed: string;
    didNotLand: string;
    sendAgainLead: string;
    lost: string;
  };
  /** Names the effect and its amount: ¥1,200 の返金の依頼を同じキーで送り直す. */
  sendAgain: string;
  refusals: Readonly<Record<string, string>>;
}

/** The two ways out of an unknown outcome that a person has. One press counts once; what was typed stays. */
export function ResolveForm({ command, resolve, may, words, sendAgain, refusals }: ResolveFormProps) {
  const router = useRouter();
  const id = useId();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const press = async (step: ResolveStep) => {
    if (step !== 'sendAgain' && reason.trim() === '') {
      setSaid(refusals.reasonMissing ?? '');
      document.getElementById(id)?.focus();
      return;
    }
    setBusy(true);
    setSaid(null);
    try {
      const asked = { commandId: command.id, attempt: command.attempt, step };
      const answer = await resolve(step === 'sendAgain' ? asked : { ...asked, reason });
      if (!answer.ok) setSaid(refusals[answer.code] ?? words.lost);
      router.refresh();
    } catch {
      // The action's answer was lost: the page shows what became of it.
      setSaid(words.lost);
      router.refresh();
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-5">
      {may.sendAgain && (
        <div className="flex flex-col items-start gap-2">
          <p className="prose-text text-ink-2 text-sm">{words.sendAgainLead}</p>
          <Button disabled={busy} onClick={() => void press('sendAgain')}>
            {sendAgain}
          </Button>
        </div>
      )}
      {may.say && (
        <div className="flex flex-col gap-2">
          <p className="prose-text text-ink-2 text-sm">{words.resolveLead}</p>
          <label className="font-medium text-sm" htmlFor={id}>
            {words.reason}
          </label>
          <Textarea
            aria-describedby={`${id}-help`}
            aria-required
            id={id}
            maxLength={1_000}
            onChange={(event) => setReason(event.target.value)}
            rows={2}
            value={reason}
          />
          <p className="prose-text text-ink-3 text-xs" id={`${id}-help`}>
            {words.reasonHelp}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button disabled={busy} onClick={() => void press('landed')}>
              {words.landed}
            </Button>
            <Button disabled={busy} onClick={() => void press('did_not_land')}>
              {words.didNotLand}
            </Button>
          </div>
        </div>
      )}
      <p className="text-refused text-sm empty:hidden" role="alert">
        {said}
      </p>
    </div>
  );
}
