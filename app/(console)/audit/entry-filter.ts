import 'server-only';
import type { EntryFilterValues } from '#components/audit/entry-filters.tsx';
import type { EntryFilter } from '#server/audit/entry-filter.ts';
import { eventNames } from '#server/audit/event.ts';

/** The outcomes that an entry can carry, as the log names them. */
export const outcomes = ['succeeded', 'refused', 'not_sent', 'unknown'] as const;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The filters as typed, from the URL; identifiers are brought into the form in which they are stored. */
export function toFilterValues(search: Search): EntryFilterValues {
  const text = (name: string) => {
    const value = search[name];
    // No stored text holds NUL, and PostgreSQL takes none in a question either.
    return typeof value === 'string' ? value.normalize('NFKC').replaceAll('\0', '').trim().slice(0, 100) : '';
  };
  return {
    person: text('person'),
    account: text('account').toUpperCase(),
    operation: text('operation'),
    event: text('event'),
    outcome: text('outcome'),
    from: text('from'),
    to: text('to'),
  };
}

/** What the log is asked for. Days are Japan's, both inclusive; what cannot be meant is no condition. */
export function toEntryFilter(values: EntryFilterValues): EntryFilter {
  const event = eventNames.find((name) => name === values.event);
  const outcome = outcomes.find((name) => name === values.outcome);
  return {
    ...(values.person === '' ? {} : { personId: values.person }),
    ...(values.account === '' ? {} : { account: values.account }),
    ...(values.operation === '' ? {} : { operation: values.operation }),
    ...(event === undefined ? {} : { events: [event] }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(isDay(values.from) ? { from: `${values.from}T00:00:00+09:00` } : {}),
    ...(isDay(values.to) ? { to: `${values.to}T23:59:59.999999+09:00` } : {}),
  };
}

/** A day that the calendar has: 31 February would be asked of the database and refused by it. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
