'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { type StopRefusals, sayRefusal } from './say-refusal.ts';

export interface StopFormWords {
  what: string;
  scopes: Readonly<Record<Scope, string>>;
  domain: string;
  operation: string;
  operationHelp: string;
  reason: string;
  reasonHelp: string;
  submit: string;
  refusals: StopRefusals;
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
  const router = useRouter();
  const ready = useHydrated();
  const [scope, setScope] = useState<Scope>('domain');
  const [domain, setDomain] = useState(domains[0]?.name ?? '');
  const [operation, setOperation] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const name = scope === 'all' ? null : scope === 'domain' ? domain : operation.trim();
    if (name === '') return setError(words.refusals.unknownTarget);
    if (reason.trim() === '') return setError(words.refusals.noReason);
    setBusy(true);
    setError('');
    const posted = await postJson('/api/stops', { scope, name, reason });
    setBusy(false);
    if (posted.kind !== 'answer') return setError(sayRefusal(posted, words.refusals));
    setReason('');
    setOperation('');
    router.refresh();
  };
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2" disabled={!ready}>
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
            disabled={!ready}
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
            disabled={!ready}
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
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="stop-reason">
          {words.reason}
        </label>
        <Textarea
          aria-describedby={error === '' ? 'stop-help' : 'stop-error'}
          aria-invalid={error === '' ? undefined : true}
          disabled={!ready}
          id="stop-reason"
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          value={reason}
        />
        <p className="prose-text text-ink-3 text-xs" id="stop-help">
          {words.reasonHelp}
        </p>
        {error !== '' && (
          <p className="text-refused text-sm" id="stop-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <Button className="self-start" disabled={!ready || busy} type="submit" variant="primary">
        {words.submit}
      </Button>
    </form>
  );
}
