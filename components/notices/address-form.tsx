'use client';

import { useState } from 'react';
import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { showToast } from '../ui/toast.ts';

export interface AddressFormWords {
  address: string;
  addressHelp: string;
  save: string;
  remove: string;
  saved: string;
  removed: string;
  refusals: Refusals;
}

/** Where a person wants mail. */
export function AddressForm({ address, words }: { address: string; words: AddressFormWords }) {
  const { disabled, error, post } = useChange('/api/notices/address', words.refusals);
  const [typed, setTyped] = useState(address);
  const send = async (next: string) => {
    if (!(await post({ address: next }))) return;
    setTyped(next);
    showToast({ tone: 'succeeded', icon: 'check', title: next === '' ? words.removed : words.saved });
  };
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(typed.trim());
      }}
    >
      <div className="flex w-full max-w-md flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="notice-address">
          {words.address}
        </label>
        <Input
          aria-describedby={error === '' ? 'notice-address-help' : 'notice-address-error'}
          aria-invalid={error === '' ? undefined : true}
          autoComplete="email"
          disabled={disabled.field}
          id="notice-address"
          inputMode="email"
          maxLength={254}
          onChange={(event) => setTyped(event.target.value)}
          spellCheck={false}
          value={typed}
        />
        <p className="prose-text text-ink-3 text-xs" id="notice-address-help">
          {words.addressHelp}
        </p>
        {error !== '' && (
          <p className="text-refused text-sm" id="notice-address-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button disabled={disabled.button || typed.trim() === ''} type="submit" variant="primary">
          {words.save}
        </Button>
        {address !== '' && (
          <Button disabled={disabled.button} onClick={() => void send('')} variant="secondary">
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
