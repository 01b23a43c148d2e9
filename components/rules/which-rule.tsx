'use client';

import { useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Input } from '../ui/input.tsx';
import { Link } from '../ui/link.tsx';
import { type NeededAnswer, readNeeded } from './read-needed.ts';
import { toWhole } from './rule-terms.ts';
import { useOperationNames } from './use-operation-names.ts';

export interface WhichRuleWords {
  operation: string;
  operationHelp: string;
  amount: string;
  amountHelp: string;
  account: string;
  accountHelp: string;
  days: string;
  daysHelp: string;
  submit: string;
  own: string;
  refusals: Refusals & { readonly malformed: string };
}

export interface WhichRuleProps {
  words: WhichRuleWords;
  /** Whether what went to an account may be counted. */
  mayAsk: boolean;
  /** Where a rule for one operation is made, the operation's name follows; null: not by this person. */
  ownHref: string | null;
}

/** How many would have to decide about something, and why: asked of the rules in force, without sending anything. */
export function WhichRule({ words, mayAsk, ownHref }: WhichRuleProps) {
  const ready = useHydrated();
  const names = useOperationNames();
  const [asked, setAsked] = useState({ operation: '', amount: '', account: '', days: '' });
  const [answer, setAnswer] = useState<NeededAnswer | null>(null);
  const [error, setError] = useState('');
  const look = async () => {
    setError('');
    setAnswer(null);
    const [amount, days] = [asked.amount, asked.days].map(toWhole);
    if ((asked.amount !== '' && amount === null) || (asked.days !== '' && days === null)) {
      setError(words.refusals.malformed);
      return;
    }
    const account = asked.account.trim() === '' ? null : asked.account;
    const operation = asked.operation.trim();
    const posted = await postJson('/api/rules/meets', { operation, amount, days, account });
    if (posted.kind === 'answer') setAnswer(readNeeded(posted.body, operation));
    else setError(sayRefusal(posted, words.refusals));
  };
  const field = (name: keyof typeof asked, more: { list?: string; onFocus?: () => void; numeric?: boolean } = {}) => (
    <div className="flex min-w-0 flex-col gap-1">
      <label className="font-medium text-sm" htmlFor={`which-${name}`}>
        {words[name]}
      </label>
      <Input
        aria-describedby={`which-${name}-help`}
        autoComplete="off"
        disabled={!ready}
        id={`which-${name}`}
        inputMode={more.numeric ? 'numeric' : 'text'}
        list={more.list}
        maxLength={100}
        mono={name === 'account' || name === 'operation'}
        onChange={(event) => setAsked({ ...asked, [name]: event.target.value })}
        onFocus={more.onFocus}
        spellCheck={false}
        value={asked[name]}
      />
      <p className="prose-text text-ink-3 text-xs" id={`which-${name}-help`}>
        {words[`${name}Help`]}
      </p>
    </div>
  );
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {field('operation', { list: 'which-operations', onFocus: names.load })}
        {field('amount', { numeric: true })}
        {mayAsk && field('account')}
        {field('days', { numeric: true })}
      </div>
      <datalist id="which-operations">
        {names.operations.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </datalist>
      <Button className="self-start" disabled={!ready} type="submit" variant="primary">
        {words.submit}
      </Button>
      {error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {error}
        </p>
      )}
      {answer !== null && (
        <Callout
          actions={
            ownHref !== null &&
            !answer.fixed && (
              <Link className={buttonClass({ size: 'sm' })} href={`${ownHref}${encodeURIComponent(answer.operation)}`}>
                {words.own}
              </Link>
            )
          }
          icon={answer.deciders === 0 ? 'send' : 'users'}
          role="status"
          title={answer.outcome}
          tone={answer.deciders === 0 ? 'approved' : 'waiting'}
        >
          <ul className="flex flex-col gap-1">
            {[...answer.why, answer.splitting]
              .filter((sentence) => sentence !== '')
              .map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
          </ul>
        </Callout>
      )}
    </form>
  );
}
