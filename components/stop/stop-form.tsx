'use client';

import { useState } from 'react';
import { ReasonField } from '../change/reason-field.tsx';
import type { ReasonedRefusals } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

export interface StopFormWords {
  what: string;
  scopes: Readonly<Record<Scope, string>>;
  domain: string;
  operation: string;
  operationHelp: string;
  reason: string;
  reasonHelp: string;
  submit: string;
  refusals: ReasonedRefusals & { readonly unknownTarget: string };
}

type Scope = 'all' | 'domain' | 'operation';

interface Named {
  name: string;
  label: string;
}

export interface StopFormProps {
  domains: readonly Named[];
  operations: readonly Named[];
  words: StopFormWords;
}

/** A lead or an administrator stops sending, with a reason. What is typed stays when it is refused. */
export function StopForm({ domains, operations, words }: StopFormProps) {
  const { disabled, error, refuse, post } = useChange('/api/stops', words.refusals);
  const [scope, setScope] = useState<Scope>('domain');
  const [domain, setDomain] = useState(domains[0]?.name ?? '');
  const [operation, setOperation] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const name = scope === 'all' ? null : scope === 'domain' ? domain : operation.trim();
    if (name === '') return refuse(words.refusals.unknownTarget);
    if (reason.trim() === '') return refuse(words.refusals.noReason);
    if (!(await post({ scope, name, reason }))) return;
    setReason('');
    setOperation('');
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2" disabled={disabled.field}>
        <legend className="mb-1 font-medium text-sm">{words.what}</legend>
        {(['all', 'domain', 'operation'] as const).map((value) => (
          <label className="inline-flex items-center gap-2 text-sm" key={value}>
            <input
              checked={scope === value}
              className="accent-accent-solid"
              name="scope"
              onChange={() => setScope(value)}
              type="radio"
              value={value}
            />
            {words.scopes[value]}
          </label>
        ))}
      </fieldset>
      {scope === 'domain' && (
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="stop-domain">
            {words.domain}
          </label>
          <Select
            className="max-w-xs"
            disabled={disabled.field}
            id="stop-domain"
            onChange={(event) => setDomain(event.target.value)}
            value={domain}
          >
            {domains.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      )}
      {scope === 'operation' && (
        <div className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="stop-operation">
            {words.operation}
          </label>
          <Input
            aria-describedby="stop-operation-help"
            autoComplete="off"
            disabled={disabled.field}
            id="stop-operation"
            list="stop-operations"
            mono
            onChange={(event) => setOperation(event.target.value)}
            value={operation}
          />
          <datalist id="stop-operations">
            {operations.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </datalist>
          <p className="text-ink-3 text-xs" id="stop-operation-help">
            {words.operationHelp}
          </p>
        </div>
      )}
      <ReasonField
        disabled={disabled.field}
        error={error}
        help={words.reasonHelp}
        id="stop-reason"
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
