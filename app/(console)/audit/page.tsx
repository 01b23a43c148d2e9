import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ActiveFilters } from '#components/audit/active-filters.tsx';
import { EntryFilters } from '#components/audit/entry-filters.tsx';
import { EntryTable } from '#components/audit/entry-table.tsx';
import { SavedSearches } from '#components/audit/saved-searches.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { domains } from '#domains/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { eventNames } from '#server/audit/event.ts';
import { findEntries } from '#server/audit/find-entries.ts';
import { findSavedSearches } from '#server/audit/searches/saved-searches.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';
import { findOperations } from '../find-operations.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';
import { outcomes, readFilterValues, toEntryFilter, toSavedSearch } from './entry-filter.ts';
import { toEntryLine } from './entry-line.ts';
import { LogState } from './log-state.tsx';
import { nameFilters } from './name-filters.ts';
import { readTimelineAddress, toTimelineAddress } from './timeline/timeline-address.ts';

const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).audit.title };
}

/** The log: who did what, newest first, with what is looked for, and whether the chain held when it was verified last. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('log:read');
  const locale = await getLocale();
  const { audit: words, auditSearch, domain, events, frame, sameValue, statuses, tables } = getWords(locale);
  const search = await searchParams;
  const values = await readFilterValues(search, staff);
  const before = Number(search.before);
  const [page, people, saved, operations] = await Promise.all([
    findEntries(toEntryFilter(values), {
      limit: pageSize,
      ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
    }),
    findPeople(),
    findSavedSearches(staff),
    findOperations(locale, staff),
  ]);
  const choices = {
    person: people.map(({ id, name }) => ({ value: id, label: name })),
    domain: domains.map(({ name }) => ({ value: name, label: domain.names[name] })),
    operation: operations.map(({ name, label }) => ({ value: name, label })),
    event: eventNames.map((value) => ({ value, label: events.names[value] })),
    outcome: outcomes.map((value) => ({ value, label: statuses.word[value] })),
  };
  const kept = typeof search.search === 'string' ? search.search : null;
  const active = nameFilters(values, {
    words: { audit: words, auditSearch },
    choices: { ...choices, about: choices.person },
    search: kept,
  });
  const story = readTimelineAddress({ ...values });
  return (
    <Page
      actions={
        <>
          {story !== null && (
            <Link className={buttonClass()} href={toTimelineAddress(story.of)}>
              {auditSearch.timelines.title}
            </Link>
          )}
          <Link className={buttonClass()} href="/audit/report">
            {auditSearch.links.report}
          </Link>
          <Link className={buttonClass()} href="/audit/seen">
            {auditSearch.links.seen}
          </Link>
          <Link className={buttonClass()} href="/audit/same-value">
            {sameValue.title}
          </Link>
          {permits(staff, 'log:export') && (
            <Link className={buttonClass()} href={`/audit/exports${toQuery(search)}`}>
              {auditSearch.links.export}
            </Link>
          )}
        </>
      }
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
        domains={choices.domain}
        events={choices.event}
        more={auditSearch}
        operations={choices.operation}
        outcomes={choices.outcome}
        path="/audit"
        people={choices.person}
        values={values}
        words={words}
      />
      <ActiveFilters filters={active} label={auditSearch.active} />
      <SavedSearches
        lines={saved.map(({ id, name, owner }) => ({
          id,
          label: owner === null ? name : fill(auditSearch.saved.by, { name, owner }),
          own: owner === null,
          current: search.view === id,
        }))}
        path="/audit"
        refusals={auditSearch.refusals}
        search={active.length === 0 || search.view !== undefined ? null : toSavedSearch(values)}
        words={auditSearch.saved}
      />
      <Panel className="flex min-h-80 flex-col md:flex-1" flush>
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

/** The same conditions on another page. */
function toQuery({ before: _before, ...search }: Readonly<Record<string, string | string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}
