import 'server-only';
import type { OperationLine } from '#components/command/operation-table.tsx';
import { normaliseSearch } from '#components/navigation/palette-item.ts';
import { type Domain, domains } from '#domains/index.ts';
import type { Role } from '#domains/role.ts';
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

/** An open operation in words, with what a search compares. */
export interface FoundOperation extends OperationLine {
  /** The label in the other language. */
  other: string;
  /** Readings and synonyms. */
  search: string;
  haystack: string;
}

/** The open operations in the menu's order, all or those of one domain, as this person meets them. */
export async function findOperations(
  locale: Locale,
  staff: Staff,
  within: Domain[] = domains,
): Promise<FoundOperation[]> {
  const opened = await findAllOpenRoles();
  const { domain: words, frame } = getWords(locale);
  return within.flatMap((domain) =>
    Object.entries(domain.operations).map(([name, policy]) => {
      const label = labelOperation(name, locale);
      const other = labelOperation(name, locale === 'ja' ? 'en' : 'ja');
      const search = getSearchWords(name);
      const domainLabel = words.names[domain.name];
      return {
        name,
        href: `/${domain.name}/${name}`,
        label,
        other,
        help: helpOperation(name, locale),
        domain: domainLabel,
        marks: marksOf(name, locale),
        effect: policy.effect,
        roles: rolesOf(policy.roles, opened.get(name))
          .map((role) => frame.role[role])
          .join(frame.comma),
        allowed: mayCarryOut(staff, policy, opened.get(name)),
        search,
        haystack: normaliseSearch(`${label} ${other} ${name} ${domainLabel} ${search}`),
      };
    }),
  );
}

function rolesOf(own: readonly Role[], opened: readonly Role[] = []): Role[] {
  return [...new Set([...own, ...opened])];
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
