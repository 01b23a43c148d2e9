import { scoreEntry } from '#components/navigation/palette-item.ts';
import type { PlaybookFilterValues } from '#components/playbook/playbook-filters.tsx';
import type { IndexedPlaybook } from './playbook-index.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The filters as they stand in the address; text that is none of the choices finds nothing. */
export function toFilterValues(search: Search): PlaybookFilterValues {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value.slice(0, 100) : '';
  };
  return {
    q: text('q'),
    domain: text('domain'),
    origin: text('origin'),
    owner: text('owner'),
    resend: text('resend'),
    met: text('met'),
  };
}

/** The codes that every filter given lets through. @param met codes met of late */
export function filterPlaybooks(
  playbooks: readonly IndexedPlaybook[],
  values: PlaybookFilterValues,
  met: ReadonlyMap<string, number>,
): readonly IndexedPlaybook[] {
  const fits = (wanted: string, value: string) => wanted === '' || wanted === value;
  return playbooks.filter(
    ({ code, group, origin, owner, resend, haystack }) =>
      fits(values.domain, group) &&
      fits(values.origin, origin) &&
      fits(values.owner, owner) &&
      fits(values.resend, resend) &&
      (values.met === '' || met.has(code)) &&
      scoreEntry(haystack, values.q) > 0,
  );
}
