import 'server-only';
import { normaliseSearch } from '#components/navigation/palette-item.ts';
import { type DomainName, domains, findDomainOf, mainDomains } from '#domains/index.ts';
import { findRaisers, listedCodes, requestCodes } from '#graphql/error-codes.ts';
import { type Locale, locales } from '#messages/define-words.ts';
import { explainCode, type Playbook } from '#messages/errors/index.ts';
import { writtenCodes } from '#messages/errors/playbooks/index.ts';
import { labelOperation } from '#messages/operations/index.ts';

/** Where a code stands in the list. */
export type PlaybookGroup = DomainName | 'common' | 'console' | 'unlisted';

export interface IndexedPlaybook extends Playbook {
  group: PlaybookGroup;
  /** What a search compares: code, both languages, the operations that raise it. */
  haystack: string;
}

export const groups: readonly PlaybookGroup[] = [
  'common',
  ...mainDomains.map(({ name }) => name),
  'console',
  ...domains.filter((domain) => !mainDomains.some(({ name }) => name === domain.name)).map(({ name }) => name),
  'unlisted',
];

const made = new Map<Locale, readonly IndexedPlaybook[]>();

/** Every known code in the order of the list. The same for every reader; made once per language. */
export function indexPlaybooks(locale: Locale): readonly IndexedPlaybook[] {
  const before = made.get(locale);
  if (before !== undefined) return before;
  const indexed = sortPlaybooks(
    [...new Set([...writtenCodes, ...requestCodes, ...listedCodes])].map((code) => indexPlaybook(code, locale)),
  );
  made.set(locale, indexed);
  return indexed;
}

/** One code's place in the list; one that upstream never listed stands in a group of its own. */
export function indexPlaybook(code: string, locale: Locale): IndexedPlaybook {
  const playbook = explainCode(locale, code);
  const raisers = findRaisers(code);
  const spoken = locales.flatMap((other) => {
    const { meaning } = explainCode(other, code);
    return [meaning, ...raisers.map((name) => labelOperation(name, other))];
  });
  return {
    ...playbook,
    group: playbook.origin === 'unlisted' ? 'unlisted' : groupOf(code, raisers),
    haystack: normaliseSearch([code, ...spoken, ...raisers].join(' ')),
  };
}

/** By group, within it by number. */
export function sortPlaybooks(playbooks: readonly IndexedPlaybook[]): readonly IndexedPlaybook[] {
  return [...playbooks].sort(
    (one, other) =>
      groups.indexOf(one.group) - groups.indexOf(other.group) ||
      one.code.localeCompare(other.code, 'en', { numeric: true }),
  );
}

/** More domains than this, and the code is nobody's in particular. */
const mostDomains = 3;

function groupOf(code: string, raisers: readonly string[]): PlaybookGroup {
  if (requestCodes.includes(code)) return 'common';
  const raising = [...new Set(raisers.map(findDomainOf))].filter((domain) => domain !== null);
  const [first] = raising;
  if (first === undefined) return 'console';
  if (raising.length > mostDomains) return 'common';
  return (mainDomains.find((main) => raising.includes(main)) ?? first).name;
}
