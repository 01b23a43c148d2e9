import Link from 'next/link';
import { type Choice, FilterChoices, FilterField } from '../table/filter-field.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

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

/** The filters as they stand in the URL; every one is plain text. */
export interface EntryFilterValues {
  person: string;
  account: string;
  operation: string;
  event: string;
  outcome: string;
  from: string;
  to: string;
}

export interface EntryFiltersProps {
  words: EntryFilterWords;
  values: EntryFilterValues;
  people: readonly Choice[];
  operations: readonly Choice[];
  events: readonly Choice[];
  outcomes: readonly Choice[];
  /** Where no filter is set. */
  path: string;
}

/** A plain form sent by GET: the filters are in the URL, work without a script, and can be handed on as a link. */
export function EntryFilters({ words, values, people, operations, events, outcomes, path }: EntryFiltersProps) {
  const filtered = Object.values(values).some((value) => value !== '');
  return (
    <form action={path} aria-label={words.filters} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <FilterChoices choices={people} label={words.person} name="person" none={words.anyone} value={values.person} />
      <FilterChoices choices={events} label={words.event} name="event" none={words.anyone} value={values.event} />
      <FilterChoices
        choices={operations}
        label={words.operation}
        name="operation"
        none={words.anyone}
        value={values.operation}
      />
      <FilterChoices
        choices={outcomes}
        label={words.outcome}
        name="outcome"
        none={words.anyone}
        value={values.outcome}
      />
      <FilterField label={words.account} width="w-32">
        <Input defaultValue={values.account} mono name="account" placeholder="A-" />
      </FilterField>
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
    </form>
  );
}
