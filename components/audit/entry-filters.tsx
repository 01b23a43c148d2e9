'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { type Choice, FilterChoices, FilterField } from '../table/filter-field.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Input } from '../ui/input.tsx';
import { Link } from '../ui/link.tsx';

export interface EntryFilterWords {
  filters: string;
  person: string;
  anyone: string;
  account: string;
  operation: string;
  event: string;
  outcome: string;
  from: string;
  to: string;
  apply: string;
  clear: string;
}

export interface MoreFilterWords {
  domain: string;
  about: string;
  code: string;
  reference: string;
  command: string;
  least: string;
  most: string;
  text: string;
  textHelp: string;
  more: string;
  refusals: Refusals;
}

/** The filters as they are shown; every one is plain text. */
export interface EntryFilterValues {
  person: string;
  about: string;
  account: string;
  domain: string;
  operation: string;
  command: string;
  event: string;
  outcome: string;
  code: string;
  reference: string;
  from: string;
  to: string;
  text: string;
  /** Whole yen. */
  least: string;
  most: string;
}

export interface EntryFiltersProps {
  words: EntryFilterWords;
  more: MoreFilterWords;
  values: EntryFilterValues;
  people: readonly Choice[];
  domains: readonly Choice[];
  operations: readonly Choice[];
  events: readonly Choice[];
  outcomes: readonly Choice[];
  /** Where no filter is set. */
  path: string;
}

/** These are posted, and an id stands for them in the address. */
const posted = ['text', 'least', 'most'] as const;

/**
 * The filters of the log. Identifiers go into the address, so that it can be handed on; text and amounts are posted
 * first, and only the id of what was posted goes there.
 */
export function EntryFilters({
  words,
  more,
  values,
  people,
  domains,
  operations,
  events,
  outcomes,
  path,
}: EntryFiltersProps) {
  const router = useRouter();
  const [error, setError] = useState('');
  const filtered = Object.values(values).some((value) => value !== '');
  const seldom = [
    values.about,
    values.code,
    values.reference,
    values.command,
    values.least,
    values.most,
    values.domain,
  ];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const filled = [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );
    const given = new Map(filled.map(([name = '', value = '']) => [name, value]));
    const terms = toTerms(given);
    for (const name of posted) given.delete(name);
    setError('');
    if (Object.keys(terms).length > 0) {
      const kept = await postJson('/api/audit/searches', terms);
      if (kept.kind !== 'answer') return setError(sayRefusal(kept, more.refusals));
      given.set('search', idIn(kept.body));
    }
    router.push(given.size === 0 ? path : `${path}?${new URLSearchParams([...given])}`);
  };
  return (
    <form
      action={path}
      aria-label={words.filters}
      className="flex flex-col gap-2"
      key={JSON.stringify(values)}
      method="post"
      onSubmit={(event) => void submit(event)}
    >
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <FilterField label={more.text} width="w-56">
          <Input aria-describedby="text-help" defaultValue={values.text} maxLength={100} name="text" type="search" />
        </FilterField>
        <FilterChoices choices={people} label={words.person} name="person" none={words.anyone} value={values.person} />
        <FilterField label={words.account} width="w-32">
          <Input defaultValue={values.account} mono name="account" placeholder="A-" />
        </FilterField>
        <FilterChoices
          choices={operations}
          label={words.operation}
          name="operation"
          none={words.anyone}
          value={values.operation}
        />
        <FilterChoices choices={events} label={words.event} name="event" none={words.anyone} value={values.event} />
        <FilterChoices
          choices={outcomes}
          label={words.outcome}
          name="outcome"
          none={words.anyone}
          value={values.outcome}
        />
        <FilterField label={words.from} width="w-36">
          <Input defaultValue={values.from} name="from" type="date" />
        </FilterField>
        <FilterField label={words.to} width="w-36">
          <Input defaultValue={values.to} name="to" type="date" />
        </FilterField>
        <div className="flex gap-1">
          <Button type="submit">{words.apply}</Button>
          {filtered && (
            <Link className={buttonClass({ variant: 'ghost' })} href={path}>
              {words.clear}
            </Link>
          )}
        </div>
      </div>
      <p className="text-ink-3 text-xs" id="text-help">
        {more.textHelp}
      </p>
      <Disclosure open={seldom.some((value) => value !== '')} summary={more.more}>
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <FilterChoices
            choices={domains}
            label={more.domain}
            name="domain"
            none={words.anyone}
            value={values.domain}
          />
          <FilterChoices choices={people} label={more.about} name="about" none={words.anyone} value={values.about} />
          <FilterField label={more.reference} width="w-32">
            <Input defaultValue={values.reference} mono name="reference" />
          </FilterField>
          <FilterField label={more.code} width="w-36">
            <Input defaultValue={values.code} mono name="code" />
          </FilterField>
          <FilterField label={more.command} width="w-80">
            <Input defaultValue={values.command} mono name="command" />
          </FilterField>
          <FilterField label={more.least} width="w-32">
            <Input defaultValue={values.least} inputMode="numeric" name="least" pattern="[0-9]*" prefix="¥" />
          </FilterField>
          <FilterField label={more.most} width="w-32">
            <Input defaultValue={values.most} inputMode="numeric" name="most" pattern="[0-9]*" prefix="¥" />
          </FilterField>
        </div>
      </Disclosure>
      {error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}

function toTerms(given: ReadonlyMap<string, string>): { text?: string; least?: number; most?: number } {
  const text = given.get('text');
  const yen = (name: 'least' | 'most') => {
    const value = given.get(name);
    return value === undefined ? {} : { [name]: Number(value.normalize('NFKC').replaceAll(',', '')) };
  };
  return { ...(text === undefined ? {} : { text }), ...yen('least'), ...yen('most') };
}

function idIn(body: unknown): string {
  const id: unknown =
    typeof body === 'object' && body !== null ? Object.getOwnPropertyDescriptor(body, 'id')?.value : '';
  return typeof id === 'string' ? id : '';
}
