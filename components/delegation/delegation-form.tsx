'use client';

import { useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

export interface DelegationFormWords {
  delegate: string;
  delegateHelp: string;
  from: string;
  to: string;
  periodHelp: string;
  reason: string;
  reasonHelp: string;
  submit: string;
}

export interface DelegationFormProps {
  /** Those who may be chosen. */
  leads: readonly { id: string; name: string }[];
  /** Today in Japan, YYYY-MM-DD. */
  today: string;
  words: DelegationFormWords;
  refusals: ReasonedRefusals;
}

/** A lead asks to let another decide for them. What is typed stays when it is refused. */
export function DelegationForm({ leads, today, words, refusals }: DelegationFormProps) {
  const { disabled, error, refuse, post } = useChange('/api/delegations', refusals);
  const [delegateId, setDelegate] = useState(leads[0]?.id ?? '');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim() === '') return refuse(refusals.noReason);
    if (await post({ delegateId, from, to, reason })) setReason('');
  };
  const day = (id: string, label: string, value: string, change: (value: string) => void) => (
    <div className="flex flex-col gap-1">
      <label className="font-medium text-sm" htmlFor={id}>
        {label}
      </label>
      <Input
        aria-describedby="delegation-period-help"
        className="tabular-nums"
        disabled={disabled.field}
        id={id}
        min={today}
        onChange={(event) => change(event.target.value)}
        required
        type="date"
        value={value}
      />
    </div>
  );
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="delegation-delegate">
          {words.delegate}
        </label>
        <Select
          aria-describedby="delegation-delegate-help"
          className="max-w-xs"
          disabled={disabled.field}
          id="delegation-delegate"
          onChange={(event) => setDelegate(event.target.value)}
          value={delegateId}
        >
          {leads.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <p className="prose-text text-ink-3 text-xs" id="delegation-delegate-help">
          {words.delegateHelp}
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <div className="grid max-w-md grid-cols-2 gap-4">
          {day('delegation-from', words.from, from, setFrom)}
          {day('delegation-to', words.to, to, setTo)}
        </div>
        <p className="prose-text text-ink-3 text-xs" id="delegation-period-help">
          {words.periodHelp}
        </p>
      </div>
      <ReasonField
        disabled={disabled.field}
        error={error}
        help={words.reasonHelp}
        id="delegation-reason"
        label={words.reason}
        onChange={setReason}
        value={reason}
      />
      <Button className="self-start" disabled={disabled.button} type="submit" variant="primary">
        {words.submit}
      </Button>
    </form>
  );
}
