'use client';

import { useState } from 'react';
import type { Refusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';

export interface AskRoleFormProps {
  personId: string;
  /** Those that the person neither holds nor was asked for. */
  roles: readonly { role: string; label: string }[];
  words: { role: string; help: string; submit: string };
  refusals: Refusals;
}

/** One administrator asks for a role for somebody else. */
export function AskRoleForm({ personId, roles, words, refusals }: AskRoleFormProps) {
  const { disabled, error, post } = useChange('/api/people/roles/ask', refusals);
  const [chosen, setRole] = useState('');
  const { role, label } = roles.find((each) => each.role === chosen) ?? roles[0] ?? { role: '', label: '' };
  return (
    <form
      className="flex max-w-xl flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void post({ id: personId, role });
      }}
    >
      <div className="flex w-full flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="ask-role">
          {words.role}
        </label>
        <Select
          aria-describedby="ask-role-help"
          className="max-w-xs"
          disabled={disabled.field}
          id="ask-role"
          onChange={(event) => setRole(event.target.value)}
          value={role}
        >
          {roles.map((each) => (
            <option key={each.role} value={each.role}>
              {each.label}
            </option>
          ))}
        </Select>
        <p className="prose-text text-ink-3 text-xs" id="ask-role-help">
          {words.help}
        </p>
      </div>
      {error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {error}
        </p>
      )}
      <Button disabled={disabled.button} type="submit" variant="primary">
        {words.submit.replace('{role}', () => label)}
      </Button>
    </form>
  );
}
