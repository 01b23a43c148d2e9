import type { Metadata } from 'next';
import { Suspense } from 'react';
import { EntryFilters } from '#components/audit/entry-filters.tsx';
import { EntryTable } from '#components/audit/entry-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { eventNames } from '#server/audit/event.ts';
import { findEntries } from '#server/audit/find-entries.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';
import { findOperations } from '../find-operations.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';
import { outcomes, toEntryFilter, toFilterValues } from './entry-filter.ts';
import { toEntryLine } from './entry-line.ts';
import { LogState } from './log-state.tsx';

const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).audit.title };
}

/** The log: who did what, newest first, with filters in the URL and whether the chain holds. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('log:read');
  const locale = await getLocale();
  const { audit: words, events, frame, statuses, tables } = getWords(locale);
  const search = await searchParams;
  const values = toFilterValues(search);
  const before = Number(search.before);
  const [page, people] = await Promise.all([
    findEntries(toEntryFilter(values), {
      limit: pageSize,
      ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
    }),
    findPeople(),
  ]);
  return (
    <Page
      fill
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <Suspense fallback={<p className="h-5 text-ink-3 text-sm">{words.chain.verifying}</p>}>
        <LogState locale={locale} />
      </Suspense>
      <EntryFilters
        events={eventNames.map((value) => ({ value, label: events.names[value] }))}
        operations={(await findOperations(locale, staff)).map(({ name, label }) => ({ value: name, label }))}
        outcomes={outcomes.map((value) => ({ value, label: statuses.word[value] }))}
        path="/audit"
        people={people.map(({ id, name }) => ({ value: id, label: name }))}
        values={values}
        words={words}
      />
      <Panel className="flex min-h-0 flex-col md:flex-1" flush>
        {page.entries.length === 0 ? (
          <EmptyState icon="search" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <EntryTable
            label={words.title}
            rows={page.entries.map((found) => toEntryLine(found, locale))}
            words={{ ...tables, seq: words.seq, what: words.what, person: words.person }}
          />
        )}
        <NextPage
          count={page.entries.length}
          next={page.next === null ? null : String(page.next)}
          path="/audit"
          query={search}
          words={tables}
        />
      </Panel>
    </Page>
  );
}
