'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';

export interface DropRuleFormProps {
  edit: { kind: 'drop'; rule: string };
  basedOn: number;
  /** Where it leads to when it was asked for. */
  back: string;
  words: { reason: string; reasonHelp: string; ask: string; refusals: ReasonedRefusals };
}

/** A lead asks that an operation meets the common rule again. */
export function DropRuleForm({ edit, basedOn, back, words }: DropRuleFormProps) {
  const router = useRouter();
  const { disabled, error, refuse, post } = useChange('/api/rules', words.refusals);
  const [reason, setReason] = useState('');
  const ask = async () => {
    if (reason.trim() === '') return refuse(words.refusals.noReason);
    if (await post({ edit, basedOn, reason })) router.push(back);
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <ReasonField
        disabled={disabled.field}
        error={error}
        help={words.reasonHelp}
        id="drop-reason"
        label={words.reason}
        onChange={setReason}
        value={reason}
      />
      <Button className="self-start" disabled={disabled.button} type="submit">
        {words.ask}
      </Button>
    </form>
  );
}
