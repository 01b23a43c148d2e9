import 'server-only';
import { normaliseSearch } from '#components/navigation/palette-item.ts';
import type { OperationLine } from '#components/operation/operation-line.ts';
import { type Domain, type DomainName, domains } from '#domains/index.ts';
import { needsTwoPersons } from '#domains/needs-two-persons.ts';
import { getOperation } from '#graphql/catalogue/catalogue.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { helpOperation, labelOperation } from '#messages/operations/index.ts';
import { sayDeprecation } from '#messages/operations/say-deprecation.ts';
import { getSearchWords } from '#messages/operations/search-words.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findAllOpenRoles } from '#server/commands/find-openings.ts';

/** An operation in words, with what a search compares. */
export interface FoundOperation extends OperationLine {
  domainName: DomainName;
  /** Both labels, the API name, the domain, readings and synonyms, as scoreEntry compares them. */
  haystack: string;
}

/** All operations in the order of the menu and the groups, or those of some domains, as this person meets them. */
export async function findOperations(
  locale: Locale,
  staff: Staff,
  within: Domain[] = domains,
): Promise<FoundOperation[]> {
  const opened = await findAllOpenRoles();
  const { domain: words, frame } = getWords(locale);
  return within.flatMap((domain) =>
    Object.entries(domain.operations).map(([name, policy]) => {
      const openTo = opened.get(name) ?? [];
      return {
        ...wordsOf(name, domain, locale),
        name,
        href: `/${domain.name}/${name}`,
        domain: words.names[domain.name],
        domainName: domain.name,
        marks: marksOf(name, locale),
        effect: policy.effect,
        roles: [...new Set([...policy.roles, ...openTo])].map((role) => frame.role[role]).join(frame.comma),
        allowed: mayCarryOut(staff, policy, openTo),
        twoPersons: needsTwoPersons(policy),
      };
    }),
  );
}

interface InWords {
  label: string;
  help: string;
  haystack: string;
}

/** The words of 382 operations are the same for everybody: made once for each language. */
const made = new Map<string, InWords>();

function wordsOf(name: string, domain: Domain, locale: Locale): InWords {
  const key = `${locale} ${name}`;
  const known = made.get(key);
  if (known) return known;
  const label = labelOperation(name, locale);
  const other = labelOperation(name, locale === 'ja' ? 'en' : 'ja');
  const group = `${getWords('ja').domain.names[domain.name]} ${getWords('en').domain.names[domain.name]}`;
  const said = {
    label,
    help: helpOperation(name, locale),
    haystack: normaliseSearch(`${label} ${other} ${name} ${group} ${getSearchWords(name)}`),
  };
  made.set(key, said);
  return said;
}

/** What is uncertain about the operation: its shape is a guess, the published schema lacks it, it is being retired. */
function marksOf(name: string, locale: Locale): OperationLine['marks'] {
  const { marks, markHelp } = getWords(locale).operations;
  const { assumed, goneSince, deprecated, deprecation = {} } = getOperation(name) ?? {};
  const use = deprecation.use === undefined ? null : labelOperation(deprecation.use, locale);
  return [
    ...(assumed ? [{ label: marks.assumed, help: markHelp.assumed }] : []),
    ...(goneSince === undefined ? [] : [{ label: marks.gone, help: fill(markHelp.gone, { since: goneSince }) }]),
    ...(deprecated === undefined ? [] : [{ label: marks.deprecated, help: sayDeprecation(deprecation, use, locale) }]),
  ];
}
