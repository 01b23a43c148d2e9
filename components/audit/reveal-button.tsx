'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Input } from '../ui/input.tsx';

export interface RevealButtonProps {
  /** One of our own handlers. */
  url: string;
  kind: 'command' | 'entry';
  target: string;
  /** When it is masked again; null while it is masked. ISO 8601. */
  until: string | null;
  words: {
    masked: string;
    show: string;
    reason: string;
    reasonHelp: string;
    confirm: string;
    cancel: string;
    /** What stands there while it is shown, with the time. */
    shown: string;
  };
  refusals: ReasonedRefusals;
}

/** Says that personal data is masked, and shows it for a reason; once the time is over the page is drawn anew. */
export function RevealButton({ url, kind, target, until, words, refusals }: RevealButtonProps) {
  const [asking, setAsking] = useState(false);
  useRedrawnAt(until);
  if (until !== null) {
    return (
      <p className="flex items-center gap-2 text-ink-2 text-sm" role="status">
        <Icon name="eye" />
        {words.shown}
      </p>
    );
  }
  if (asking) return <ReasonForm {...{ url, kind, target, words, refusals }} close={() => setAsking(false)} />;
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2 text-sm">
      <Icon name="lock" />
      {words.masked}
      <Button onClick={() => setAsking(true)} size="sm">
        {words.show}
      </Button>
    </p>
  );
}

type ReasonFormProps = Omit<RevealButtonProps, 'until'> & { close: () => void };

function ReasonForm({ url, kind, target, words, refusals, close }: ReasonFormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const { disabled, error, refuse, post } = useChange(url, refusals);
  // The button that asked is gone: its focus goes on in the field that took its place.
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') refuse(refusals.noReason);
    else if (await post({ kind, target, reason })) close();
  };
  return (
    <form className="flex flex-col gap-1" noValidate onSubmit={(event) => void onSubmit(event)}>
      <label className="font-medium text-sm" htmlFor={id}>
        {words.reason}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          aria-describedby={error === '' ? `${id}-help` : `${id}-error`}
          aria-invalid={error === '' ? undefined : true}
          className="max-w-md"
          id={id}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          value={reason}
        />
        <Button disabled={disabled.button} size="sm" type="submit" variant="primary">
          {words.confirm}
        </Button>
        <Button onClick={close} size="sm" variant="ghost">
          {words.cancel}
        </Button>
      </div>
      <p className="prose-text text-ink-3 text-xs" id={`${id}-help`}>
        {words.reasonHelp}
      </p>
      {error !== '' && (
        <p className="text-refused text-sm" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}

/** A second later than it ends, so that the page then drawn is masked. */
function useRedrawnAt(until: string | null): void {
  const router = useRouter();
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => router.refresh(), Date.parse(until) - Date.now() + 1_000);
    return () => clearTimeout(timer);
  }, [router, until]);
}
