'use client';

import { useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Input } from '../ui/input.tsx';
import { readInvited } from './read-invited.ts';

export interface InviteWords {
  name: string;
  nameHelp: string;
  submit: string;
  again: string;
  againHelp: string;
  made: string;
  madeHelp: string;
}

export interface InviteFormProps {
  /** Somebody who has never signed in: a new link. Absent: somebody new, by name. */
  again?: string;
  words: InviteWords;
  refusals: Refusals;
}

/** Makes an invitation; the link stands here until the page is left, and nowhere else. */
export function InviteForm({ again, words, refusals }: InviteFormProps) {
  const ready = useHydrated();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const submit = async () => {
    setBusy(true);
    setError('');
    setMade(null);
    const posted = await postJson('/api/people/invite', again === undefined ? { name } : { id: again });
    setBusy(false);
    const invited = posted.kind === 'answer' ? readInvited(posted.body) : null;
    if (invited !== null) {
      setMade(invited);
      setName('');
    } else setError(posted.kind === 'answer' ? refusals.other : sayRefusal(posted, refusals));
  };
  return (
    <form
      className="flex max-w-xl flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {again === undefined ? (
        <div className="flex w-full flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="invite-name">
            {words.name}
          </label>
          <Input
            aria-describedby={error === '' ? 'invite-help' : 'invite-error'}
            aria-invalid={error === '' ? undefined : true}
            autoComplete="off"
            className="max-w-xs"
            disabled={!ready}
            id="invite-name"
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
            required
            value={name}
          />
          <p className="prose-text text-ink-3 text-xs" id="invite-help">
            {words.nameHelp}
          </p>
        </div>
      ) : (
        <p className="prose-text text-ink-2 text-sm">{words.againHelp}</p>
      )}
      {error !== '' && (
        <p className="text-refused text-sm" id="invite-error" role="alert">
          {error}
        </p>
      )}
      <Button disabled={!ready || busy} type="submit" variant={again === undefined ? 'primary' : 'secondary'}>
        {again === undefined ? words.submit : words.again}
      </Button>
      {made !== null && (
        <Callout icon="link" role="status" title={words.made.replace('{name}', () => made.name)} tone="approved">
          <p>{words.madeHelp}</p>
          <p className="mt-2 break-all">
            <Copyable className="text-left" value={made.link} />
          </p>
        </Callout>
      )}
    </form>
  );
}
