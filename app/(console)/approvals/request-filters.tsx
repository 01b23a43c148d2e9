import { FilterChoices, FilterField } from '#components/table/filter-field.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { domains } from '#domains/index.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { RequestChoices } from '#server/approvals/inbox/find-choices.ts';
import { bands, type RequestFilter, storedFlags } from '#server/approvals/inbox/request-filter.ts';

interface Props {
  filter: RequestFilter;
  choices: RequestChoices;
  /** Some condition stands. */
  filtered: boolean;
  locale: Locale;
}

/** What a list of requests can be narrowed by. */
export function RequestFilters({ filter, choices, filtered, locale }: Props) {
  const { approvals, domain: domainWords } = getWords(locale);
  const { filter: words, flags, filters } = approvals;
  const operations = choices.operations
    .map((value) => ({ value, label: labelOperation(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <form action="/approvals" aria-label={filters} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <input name="tab" type="hidden" value={filter.tab} />
      <FilterChoices
        choices={domains.map(({ name }) => ({ value: name, label: domainWords.names[name] }))}
        label={words.domain}
        name="domain"
        none={words.anyDomain}
        value={filter.domain ?? ''}
      />
      <FilterChoices
        choices={operations}
        label={words.operation}
        name="operation"
        none={words.anyOperation}
        value={filter.operation ?? ''}
      />
      {filter.tab !== 'mine' && (
        <FilterChoices
          choices={choices.makers.map(({ id, name }) => ({ value: id, label: name }))}
          label={words.maker}
          name="maker"
          none={words.anyMaker}
          value={filter.maker ?? ''}
        />
      )}
      <FilterField label={words.account} width="w-32">
        <Input defaultValue={filter.account ?? ''} mono name="account" placeholder="A-" />
      </FilterField>
      <FilterChoices
        choices={bands.map((value) => ({ value, label: words.bands[value] }))}
        label={words.above}
        name="above"
        none={words.anyAmount}
        value={filter.above ?? ''}
      />
      <FilterChoices
        choices={storedFlags.map((value) => ({ value, label: flags[value] }))}
        label={words.flag}
        name="flag"
        none={words.anyFlag}
        value={filter.flag ?? ''}
      />
      {filter.tab === 'waiting' && (
        <FilterChoices
          choices={[{ value: 'yes', label: words.soonOnly }]}
          label={words.soon}
          name="soon"
          none={words.anyTime}
          value={filter.soon ? 'yes' : ''}
        />
      )}
      {filter.tab === 'decided' && (
        <FilterChoices
          choices={[{ value: 'me', label: words.byMe }]}
          label={words.whose}
          name="whose"
          none={words.everybody}
          value={filter.byMe ? 'me' : ''}
        />
      )}
      <div className="flex gap-1">
        <Button type="submit">{words.apply}</Button>
        {filtered && (
          <Link className={buttonClass({ variant: 'ghost' })} href={`/approvals?tab=${filter.tab}`}>
            {words.clear}
          </Link>
        )}
      </div>
    </form>
  );
}
