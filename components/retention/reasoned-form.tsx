'use client';

import { useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

export interface ReasonedFormProps {
  /** One of our own handlers, which takes a reason, and an account where one is asked for. */
  url: string;
  id: string;
  words: { reason: string; reasonHelp: string; button: string; account?: string };
  refusals: ReasonedRefusals;
  danger?: boolean;
}

/** A reason, an account where its label is given, and one press. What is typed stays when it is refused. */
export function ReasonedForm({ url, id, words, refusals, danger }: ReasonedFormProps) {
  const { disabled, error, refuse, post } = useChange(url, refusals);
  const [account, setAccount] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim() === '') return refuse(refusals.noReason);
    if (!(await post({ ...(words.account === undefined ? {} : { account }), reason }))) return;
    setAccount('');
    setReason('');
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {words.account !== undefined && (
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor={`${id}-account`}>
            {words.account}
          </label>
          <Input
            className="max-w-48"
            disabled={disabled.field}
            id={`${id}-account`}
            maxLength={100}
            mono
            onChange={(event) => setAccount(event.target.value)}
            placeholder="A-4B54C4BC"
            value={account}
          />
        </div>
      )}
      <ReasonField
        disabled={disabled.field}
        error={error}
        help={words.reasonHelp}
        id={`${id}-reason`}
        label={words.reason}
        onChange={setReason}
        value={reason}
      />
      <Button
        className="self-start"
        disabled={disabled.button}
        type="submit"
        variant={danger === true ? 'danger' : 'primary'}
      >
        {words.button}
      </Button>
    </form>
  );
}
