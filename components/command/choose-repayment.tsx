'use client';

import { useId, useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';

export interface ChooseRepaymentProps {
  commandId: string;
  /** What fits: its id, and what tells it from the others. */
  fits: readonly { id: string; said: string }[];
  words: {
    lead: string;
    legend: string;
    reason: string;
    reasonHelp: string;
    confirm: string;
    refusals: Refusals & { readonly noReason: string; readonly noChoice: string };
  };
}

/** Somebody says which of several repayments a request became; what is typed stays. */
export function ChooseRepayment({ commandId, fits, words }: ChooseRepaymentProps) {
  const { disabled, error, refuse, post } = useChange('/api/repayments/confirm', words.refusals);
  const name = useId();
  const [repaymentId, choose] = useState('');
  const [reason, setReason] = useState('');
  const submit = () => {
    if (repaymentId === '') return refuse(words.refusals.noChoice);
    if (reason.trim() === '') return refuse(words.refusals.noReason);
    void post({ commandId, repaymentId, reason });
  };
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="prose-text text-ink-2 text-sm">{words.lead}</p>
      <fieldset className="flex w-full flex-col gap-1.5" disabled={disabled.field}>
        <legend className="mb-1 font-medium text-sm">{words.legend}</legend>
        {fits.map(({ id, said }) => (
          <label
            className="flex items-baseline gap-2 rounded-md border border-line px-3 py-2 text-sm hover:bg-hover"
            key={id}
          >
            <input checked={repaymentId === id} name={name} onChange={() => choose(id)} type="radio" value={id} />
            <code className="font-mono">{id}</code>
            <span className="text-ink-2">{said}</span>
          </label>
        ))}
      </fieldset>
      <div className="w-full">
        <ReasonField
          disabled={disabled.field}
          error={error}
          help={words.reasonHelp}
          id={`${name}-reason`}
          label={words.reason}
          onChange={setReason}
          value={reason}
        />
      </div>
      <Button disabled={disabled.button} type="submit">
        {words.confirm}
      </Button>
    </form>
  );
}
