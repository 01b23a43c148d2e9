import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

export interface Choice {
  value: string;
  label: string;
}

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
      <Choices choices={people} label={words.person} name="person" none={words.anyone} value={values.person} />
      <Choices choices={events} label={words.event} name="event" none={words.anyone} value={values.event} />
      <Choices
        choices={operations}
        label={words.operation}
        name="operation"
        none={words.anyone}
        value={values.operation}
      />
      <Choices choices={outcomes} label={words.outcome} name="outcome" none={words.anyone} value={values.outcome} />
      <Labelled label={words.account} width="w-32">
        <Input defaultValue={values.account} mono name="account" placeholder="A-" />
      </Labelled>
      <Labelled label={words.from} width="w-36">
        <Input defaultValue={values.from} name="from" type="date" />
      </Labelled>
      <Labelled label={words.to} width="w-36">
        <Input defaultValue={values.to} name="to" type="date" />
      </Labelled>
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

function Choices(props: { name: string; label: string; none: string; value: string; choices: readonly Choice[] }) {
  return (
    <Labelled label={props.label} width="w-36">
      <Select defaultValue={props.value} name={props.name}>
        <option value="">{props.none}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

function Labelled({ label, width, children }: { label: string; width: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={classNames('flex flex-col gap-1 text-ink-3 text-xs', width)}>
      {label}
      {children}
    </label>
  );
}
