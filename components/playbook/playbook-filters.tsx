import { type Choice, FilterChoices, FilterField } from '../table/filter-field.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Link } from '../ui/link.tsx';

export interface PlaybookFilterWords {
  filters: string;
  search: string;
  placeholder: string;
  any: string;
  domain: string;
  origin: string;
  onlyMet: string;
  apply: string;
  clear: string;
  block: { owner: string; resend: string };
}

/** The filters as they stand in the URL; every one is plain text. */
export interface PlaybookFilterValues {
  q: string;
  domain: string;
  origin: string;
  owner: string;
  resend: string;
  /** Not empty: only codes met of late. */
  met: string;
}

export interface PlaybookFiltersProps {
  words: PlaybookFilterWords;
  values: PlaybookFilterValues;
  domains: readonly Choice[];
  origins: readonly Choice[];
  owners: readonly Choice[];
  resends: readonly Choice[];
  /** Where no filter is set. */
  path: string;
}

/** A plain form sent by GET: the filters are in the URL, work without a script, and can be handed on as a link. */
export function PlaybookFilters({ words, values, domains, origins, owners, resends, path }: PlaybookFiltersProps) {
  const filtered = Object.values(values).some((value) => value !== '');
  return (
    <search>
      <form action={path} aria-label={words.filters} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <FilterField label={words.search} width="w-64">
          <Input defaultValue={values.q} name="q" placeholder={words.placeholder} type="search" />
        </FilterField>
        <FilterChoices choices={domains} label={words.domain} name="domain" none={words.any} value={values.domain} />
        <FilterChoices choices={origins} label={words.origin} name="origin" none={words.any} value={values.origin} />
        <FilterChoices choices={owners} label={words.block.owner} name="owner" none={words.any} value={values.owner} />
        <FilterChoices
          choices={resends}
          label={words.block.resend}
          name="resend"
          none={words.any}
          value={values.resend}
        />
        <label className="flex h-8 items-center gap-2 text-ink-2 text-sm">
          <input
            className="size-4 accent-accent-solid"
            defaultChecked={values.met !== ''}
            name="met"
            type="checkbox"
            value="1"
          />
          {words.onlyMet}
        </label>
        <div className="flex gap-1">
          <Button type="submit">{words.apply}</Button>
          {filtered && (
            <Link className={buttonClass({ variant: 'ghost' })} href={path}>
              {words.clear}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
