import type { Metadata } from 'next';
import { RefreshOnTasks } from '#components/approval/refresh-on-tasks.tsx';
import { RequestTable } from '#components/approval/request-table.tsx';
import { ChangeButton } from '#components/change/change-button.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { SavedViews } from '#components/view/saved-views.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { countRequests } from '#server/approvals/inbox/count-requests.ts';
import { findChoices } from '#server/approvals/inbox/find-choices.ts';
import { findRequests } from '#server/approvals/inbox/find-requests.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findViews } from '#server/commands/views/find-views.ts';
import { getLocale } from '../../locale.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';
import { OwnBatches } from './own-batches.tsx';
import { RequestFilters } from './request-filters.tsx';
import { toRequestLine } from './request-line.ts';
import { readRequestQuery, toRequestSearch } from './request-query.ts';
import { findTabs, RequestTabs } from './request-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).approvals.title };
}

/** What waits for a decision, what I asked for, what was decided, and what went at once to be looked at afterwards. */
export default async function ApprovalsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('commands:read');
  const locale = await getLocale();
  const { approvals: words, batches, decideRefusals, frame, savedViews, statuses, tables } = getWords(locale);
  const search = await searchParams;
  const tabs = findTabs(staff);
  const asked = readRequestQuery(search, tabs[0]);
  const filter = { ...asked, tab: tabs.includes(asked.tab) ? asked.tab : tabs[0] };
  const { tab } = filter;
  const after = typeof search.before === 'string' ? search.before : undefined;
  const [{ rows, next }, counts, choices, views] = await Promise.all([
    findRequests(staff, filter, { after }),
    countRequests(staff),
    findChoices(staff),
    findViews(staff, 'approvals'),
  ]);
  const conditions = toRequestSearch(filter);
  const filtered = conditions !== '';
  // The page is drawn for this moment; what is left is counted from it.
  const now = Date.now();
  return (
    <Page
      lead={words.leads[tab]}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <RefreshOnTasks />
      <OwnBatches locale={locale} staff={staff} />
      <RequestTabs counts={counts} here={tab} locale={locale} staff={staff} />
      <RequestFilters choices={choices} filter={filter} filtered={filtered} locale={locale} />
      <SavedViews
        page="approvals"
        query={filtered ? `tab=${tab}&${conditions.slice(1)}` : ''}
        views={views.map(({ id, name, query, own, shared, ownerName }) => ({
          id,
          name,
          href: `/approvals?${query}`,
          own,
          by: shared && !own ? fill(savedViews.shared, { name: ownerName }) : null,
        }))}
        words={savedViews}
      />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState icon="inbox" title={filtered ? words.empty.filtered : words.empty[tab]}>
            {filtered ? words.empty.filteredHelp : words.empty[`${tab}Help`]}
          </EmptyState>
        ) : (
          <>
            <RequestTable
              label={words.leads[tab]}
              rows={rows.map((row) =>
                toRequestLine(row, { tab, search: conditions, now, personId: staff.personId, locale }),
              )}
              shows={{
                left: tab === 'waiting',
                maker: tab !== 'mine',
                select: tab === 'waiting' && tabs[0] === 'waiting',
                ...(tab === 'after'
                  ? {
                      looked: (row) =>
                        row.looked ??
                        (row.own ? (
                          words.notLooked
                        ) : (
                          <ChangeButton
                            id={row.id}
                            label={words.lookAfter}
                            name={words.lookAfterOne.replace('{what}', () => row.what)}
                            refusals={decideRefusals}
                            url="/api/approvals/look-after"
                          />
                        )),
                    }
                  : {}),
              }}
              statusWords={statuses.word}
              words={{
                columns: words.columns,
                selectRow: words.selectRow,
                none: tables.none,
                selection: {
                  selected: words.selected,
                  selectedPlain: words.selectedPlain,
                  clear: words.clearSelection,
                  confirm: batches.inbox.confirm,
                },
              }}
            />
            <NextPage
              count={rows.length}
              next={next}
              path="/approvals"
              query={search}
              words={{ ...tables, keys: tab === 'waiting' ? words.keys : tables.keys }}
            />
          </>
        )}
      </Panel>
    </Page>
  );
}
