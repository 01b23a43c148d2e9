import 'server-only';
import type { EntryFilterValues } from '#components/audit/entry-filters.tsx';
import { domains } from '#domains/index.ts';
import type { EntryFilter } from '#server/audit/entry-filter.ts';
import { eventNames } from '#server/audit/event.ts';
import { getTerms } from '#server/audit/searches/keep-terms.ts';
import { getSavedSearch } from '#server/audit/searches/saved-searches.ts';
import type { SavedSearch } from '#server/audit/searches/terms.ts';
import type { Staff } from '#server/auth/staff.ts';

/** The outcomes that an entry can carry, as the log names them. */
export const outcomes = ['succeeded', 'refused', 'not_sent', 'unknown'] as const;

/** What an address may say: identifiers. The rest stands behind `search`, an id (safety: secrets and personal data). */
export const identifierNames = [
  'person',
  'about',
  'account',
  'domain',
  'operation',
  'command',
  'event',
  'outcome',
  'code',
  'reference',
  'from',
  'to',
] as const;

type Search = Readonly<Record<string, string | string[] | undefined>>;

const none: EntryFilterValues = {
  ...(Object.fromEntries(identifierNames.map((name) => [name, ''])) as Record<
    (typeof identifierNames)[number],
    string
  >),
  text: '',
  least: '',
  most: '',
};

/** What is looked for: a saved search, or the identifiers in the address with what stands behind its id. */
export async function readFilterValues(search: Search, staff: Staff): Promise<EntryFilterValues> {
  const saved = typeof search.view === 'string' ? await getSavedSearch(staff, search.view) : null;
  if (saved !== null) return fromSaved(saved);
  const terms = typeof search.search === 'string' ? await getTerms(search.search) : null;
  return { ...toFilterValues(search), ...(terms === null ? {} : fromSaved(terms, {})) };
}

/** The identifiers as typed, from the address, in the form in which they are stored. */
export function toFilterValues(search: Search): EntryFilterValues {
  const text = (name: string) => {
    const value = search[name];
    // No stored text holds NUL, and PostgreSQL takes none in a question either.
    return typeof value === 'string' ? value.normalize('NFKC').replaceAll('\0', '').trim().slice(0, 100) : '';
  };
  const values = Object.fromEntries(identifierNames.map((name) => [name, text(name)]));
  return { ...none, ...values, account: text('account').toUpperCase() };
}

function fromSaved(saved: SavedSearch, before: Partial<EntryFilterValues> = none): EntryFilterValues {
  const { least, most, ...texts } = saved;
  const given = Object.entries(texts).filter(([, value]) => value !== undefined);
  return {
    ...none,
    ...before,
    ...Object.fromEntries(given),
    ...(least === undefined ? {} : { least: String(least) }),
    ...(most === undefined ? {} : { most: String(most) }),
  };
}

/** As a search is saved: what is empty is left out. */
export function toSavedSearch({ least, most, ...texts }: EntryFilterValues): SavedSearch {
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''));
  return {
    ...given,
    ...(isYen(least) ? { least: Number(least) } : {}),
    ...(isYen(most) ? { most: Number(most) } : {}),
  };
}

/** What the log is asked for. Days are Japan's, both inclusive; what cannot be meant is no condition. */
export function toEntryFilter(values: EntryFilterValues): EntryFilter {
  const event = eventNames.find((name) => name === values.event);
  const outcome = outcomes.find((name) => name === values.outcome);
  const domain = domains.find(({ name }) => name === values.domain);
  const given = (name: 'account' | 'code' | 'reference') => (values[name] === '' ? {} : { [name]: values[name] });
  return {
    ...(values.person === '' ? {} : { personId: values.person }),
    ...(values.about === '' ? {} : { aboutId: values.about }),
    ...given('account'),
    ...given('code'),
    ...given('reference'),
    ...(values.command === '' ? {} : { commandId: values.command }),
    ...(domain === undefined ? {} : { operations: Object.keys(domain.operations) }),
    ...(values.operation === '' ? {} : { operations: [values.operation] }),
    ...(event === undefined ? {} : { events: [event] }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(isYen(values.least) ? { least: Number(values.least) } : {}),
    ...(isYen(values.most) ? { most: Number(values.most) } : {}),
    ...(values.text === '' ? {} : { text: values.text }),
    ...toDays(values),
  };
}

/** The first moment of one day and the last of another, in Japan. */
export function toDays({ from, to }: { from: string; to: string }): { from?: string; to?: string } {
  return {
    ...(isDay(from) ? { from: `${from}T00:00:00+09:00` } : {}),
    ...(isDay(to) ? { to: `${to}T23:59:59.999999+09:00` } : {}),
  };
}

function isYen(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

/** A day that the calendar has: 31 February would be asked of the database and refused by it. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
