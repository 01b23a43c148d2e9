'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { type OpeningRefusals, sayRefusal } from './say-refusal.ts';

export interface OpeningFormWords {
  role: string;
  roles: Readonly<Record<'operator' | 'lead', string>>;
  reasonLabel: string;
  reasonHelp: string;
  /** What the button says: with the operation's label. */
  submit: string;
  refusals: OpeningRefusals;
}

/** A lead opens one operation to a role, with a reason. */
export function OpeningForm({ operation, words }: { operation: string; words: OpeningFormWords }) {
  const router = useRouter();
  const ready = useHydrated();
  const [role, setRole] = useState('operator');
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (reason.trim() === '') return setError(words.refusals.noReason);
    setBusy(true);
    setError('');
    const posted = await postJson('/api/openings', { operation, role, reason });
    setBusy(false);
    if (posted.kind === 'answer') router.refresh();
    else setError(sayRefusal(posted, words.refusals));
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="opening-role">
          {words.role}
        </label>
        <Select
          className="max-w-xs"
          disabled={!ready}
          onChange={(event) => setRole(event.target.value)}
          value={role}
          id="opening-role"
        >
          <option value="operator">{words.roles.operator}</option>
          <option value="lead">{words.roles.lead}</option>
        </Select>
      </div>
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="opening-reason">
          {words.reasonLabel}
        </label>
        <Textarea
          aria-describedby={error === '' ? 'opening-help' : 'opening-error'}
          aria-invalid={error === '' ? undefined : true}
          disabled={!ready}
          id="opening-reason"
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          value={reason}
        />
        <p className="prose-text text-ink-3 text-xs" id="opening-help">
          {words.reasonHelp}
        </p>
        {error !== '' && (
          <p className="text-refused text-sm" id="opening-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <Button className="self-start" disabled={!ready || busy} type="submit" variant="primary">
        {words.submit}
      </Button>
    </form>
  );
}
