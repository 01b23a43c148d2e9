import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { scoreEntry } from '#components/navigation/palette-item.ts';
import { Trail } from '#components/navigation/trail.tsx';
import { OperationFilter } from '#components/operation/operation-filter.tsx';
import { OperationList } from '#components/operation/operation-list.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { domains } from '#domains/index.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findUsedOperations } from '#server/commands/find-used-operations.ts';
import { getLocale } from '../../locale.ts';
import { findOperations } from '../find-operations.ts';
import type { SearchParams } from '../search-params.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).operations.title };
}

/**
 * All operations by domain, searchable in both languages, by reading and by API name. What the reader sent lately and
 * often comes first. The search stands in the address, and every group has a fragment.
 */
export default async function OperationsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('commands:read');
  const locale = await getLocale();
  const { operations: words, domain, frame, openings } = getWords(locale);
  const { q } = await searchParams;
  const search = typeof q === 'string' ? q.slice(0, 100) : '';
  const [all, used] = await Promise.all([findOperations(locale, staff), findUsedOperations(staff)]);
  const isShown = (haystack: string) => scoreEntry(haystack, search) > 0;
  const again = used.flatMap((name) => all.find((line) => line.name === name && line.allowed) ?? []);
  return (
    <Page
      actions={
        <Link className={buttonClass()} href="/openings">
          {openings.toList}
        </Link>
      }
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <RowKeys>
        <OperationFilter
          count={all.filter(({ haystack }) => isShown(haystack)).length}
          first={search}
          words={{
            search: words.search,
            placeholder: words.placeholder,
            found: words.found,
            empty: words.empty,
            emptyHelp: words.emptyHelp,
          }}
        >
          {again.length > 0 && (
            <OperationList
              again
              group={{ id: 'again', title: words.again, lines: again }}
              isShown={isShown}
              words={words.badges}
            />
          )}
          {domains.map(({ name }) => (
            <OperationList
              group={{
                id: name,
                title: domain.names[name],
                href: `/${name}`,
                lines: all.filter((line) => line.domainName === name),
              }}
              isShown={isShown}
              key={name}
              words={words.badges}
            />
          ))}
        </OperationFilter>
      </RowKeys>
    </Page>
  );
}
