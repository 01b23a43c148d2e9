'use client';

import { useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';

export interface OpeningFormWords {
  role: string;
  roles: Readonly<Record<'operator' | 'lead', string>>;
  reasonLabel: string;
  reasonHelp: string;
  /** What the button says: with the operation's label. */
  submit: string;
  refusals: ReasonedRefusals;
}

/** A lead opens one operation to a role, with a reason. */
export function OpeningForm({ operation, words }: { operation: string; words: OpeningFormWords }) {
  const { disabled, error, refuse, post } = useChange('/api/openings', words.refusals);
  const [role, setRole] = useState('operator');
  const [reason, setReason] = useState('');
  const submit = () => {
    if (reason.trim() === '') refuse(words.refusals.noReason);
    else void post({ operation, role, reason });
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="opening-role">
          {words.role}
        </label>
        <Select
          className="max-w-xs"
          disabled={disabled.field}
          onChange={(event) => setRole(event.target.value)}
          value={role}
          id="opening-role"
        >
          <option value="operator">{words.roles.operator}</option>
          <option value="lead">{words.roles.lead}</option>
        </Select>
      </div>
      <ReasonField
        disabled={disabled.field}
        error={error}
        help={words.reasonHelp}
        id="opening-reason"
        label={words.reasonLabel}
        onChange={setReason}
        value={reason}
      />
      <Button className="self-start" disabled={disabled.button} type="submit" variant="primary">
        {words.submit}
      </Button>
    </form>
  );
}
