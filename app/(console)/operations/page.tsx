import type { Metadata } from 'next';
import Link from 'next/link';
import { OperationTable } from '#components/command/operation-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { normaliseSearch, scoreEntry } from '#components/navigation/palette-item.ts';
import { Trail } from '#components/navigation/trail.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Input } from '#components/ui/input.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';
import { findOperations } from '../find-operations.ts';
import type { SearchParams } from '../search-params.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).operations.title };
}

/** Every open operation, searchable in both languages and by API name. The search stands in the URL. */
export default async function OperationsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('commands:read');
  const locale = await getLocale();
  const { operations: words, domain, frame } = getWords(locale);
  const { q } = await searchParams;
  const search = typeof q === 'string' ? q.slice(0, 100) : '';
  const found = (await findOperations(locale, staff)).filter((operation) => scoreEntry(operation.haystack, search) > 0);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <search>
        <form className="flex max-w-xl items-end gap-2">
          <Input
            aria-label={words.search}
            className="flex-1"
            defaultValue={search}
            name="q"
            placeholder={words.placeholder}
            type="search"
          />
          <Button type="submit">{words.submit}</Button>
          {normaliseSearch(search) !== '' && (
            <Link className={buttonClass({ variant: 'ghost' })} href="/operations">
              {words.clear}
            </Link>
          )}
        </form>
      </search>
      <Panel flush title={fill(words.found, { count: found.length })}>
        {found.length === 0 ? (
          <EmptyState icon="search" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <OperationTable apiName={words.apiName} label={words.title} rows={found} showDomain words={domain} />
        )}
      </Panel>
    </Page>
  );
}
