import 'server-only';
import type { PlaybookFiltersProps } from '#components/playbook/playbook-filters.tsx';
import type { PlaybookRow } from '#components/playbook/playbook-table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { owners, resends } from '#messages/errors/playbooks/playbook.ts';
import { getWords } from '#messages/index.ts';
import { groups, type IndexedPlaybook, type PlaybookGroup } from './playbook-index.ts';

const origins = ['curated', 'byRule', 'unlisted'] as const;

/** One code as a line of the list. @param met how many commands met it of late */
export function toPlaybookRow(
  { code, meaning, origin, owner, resend }: IndexedPlaybook,
  locale: Locale,
  met: number | undefined,
): Omit<PlaybookRow, 'group'> {
  const { playbooks: words } = getWords(locale);
  return {
    code,
    href: `/playbooks/${encodeURIComponent(code)}`,
    meaning,
    origin: words.origins[origin],
    owner: words.ownersShort[owner],
    resend,
    resendLabel: words.resendsShort[resend],
    met: met === undefined ? '' : new Intl.NumberFormat(locale).format(met),
  };
}

export function nameGroup(group: PlaybookGroup, locale: Locale): string {
  const { playbooks, domain } = getWords(locale);
  if (group === 'common' || group === 'console' || group === 'unlisted') return playbooks.groups[group];
  return domain.names[group];
}

/** What the filters offer. */
export function toFilterChoices(
  locale: Locale,
): Pick<PlaybookFiltersProps, 'domains' | 'origins' | 'owners' | 'resends'> {
  const { playbooks: words } = getWords(locale);
  return {
    domains: groups.map((value) => ({ value, label: nameGroup(value, locale) })),
    origins: origins.map((value) => ({ value, label: words.origins[value] })),
    owners: owners.map((value) => ({ value, label: words.ownersShort[value] })),
    resends: resends.map((value) => ({ value, label: words.resendsShort[value] })),
  };
}
