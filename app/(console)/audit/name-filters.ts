import 'server-only';
import type { ActiveFilter } from '#components/audit/active-filters.tsx';
import type { EntryFilterValues } from '#components/audit/entry-filters.tsx';
import type { Choice } from '#components/table/filter-field.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import { identifierNames } from './entry-filter.ts';

interface Names {
  words: Pick<UiWords, 'audit' | 'auditSearch'>;
  /** What the values of closed lists are called. */
  choices: Partial<Record<keyof EntryFilterValues, readonly Choice[]>>;
  /** The id of what was posted, as it stands in the address. */
  search: string | null;
}

/** The conditions in force, in words, each with the page's address without it. */
export function nameFilters(values: EntryFilterValues, { words, choices, search }: Names): ActiveFilter[] {
  const { audit, auditSearch } = words;
  const labels: Record<keyof EntryFilterValues, string> = { ...audit, ...auditSearch };
  const names = Object.keys(values).filter((name): name is keyof EntryFilterValues => name in labels);
  return names.flatMap((name) => {
    const value = values[name];
    if (value === '') return [];
    const shown = choices[name]?.find((choice) => choice.value === value)?.label ?? value;
    const label = `${labels[name]}: ${showHidden(shown)}`;
    return [{ name, label, href: without(values, name, search), remove: fill(auditSearch.remove, { name: label }) }];
  });
}

/** Text and amounts stand behind one id: taking one of them away takes all. */
function without(values: EntryFilterValues, taken: keyof EntryFilterValues, search: string | null): string {
  const left = new URLSearchParams();
  for (const name of identifierNames) if (name !== taken && values[name] !== '') left.set(name, values[name]);
  if (search !== null && !['text', 'least', 'most'].includes(taken)) left.set('search', search);
  return left.size === 0 ? '/audit' : `/audit?${left}`;
}
