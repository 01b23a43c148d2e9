import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { FilterChoices, FilterField } from '#components/table/filter-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { findSightings } from '#server/audit/find-sightings.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { toDays, toFilterValues } from '../entry-filter.ts';
import { toTimelineAddress } from '../timeline/timeline-address.ts';
import { Disclosure } from './disclosure.tsx';
import { SightingTable } from './sighting-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).auditSearch.seen.title };
}

/** Who saw a customer; what somebody saw or took out between two days. */
export default async function SeenPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('log:read');
  const locale = await getLocale();
  const { audit, auditSearch, frame } = getWords(locale);
  const { seen: words } = auditSearch;
  const { account, person, from, to } = toFilterValues(await searchParams);
  const asked = account !== '' || person !== '';
  const people = await findPeople();
  const found = asked
    ? await findSightings({
        ...(account === '' ? {} : { account }),
        ...(person === '' ? {} : { personId: person }),
        ...toDays({ from, to }),
      })
    : null;
  const number = new Intl.NumberFormat(locale);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: words.title }]} />
      }
      wide
    >
      <form action="/audit/seen" className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <FilterField label={words.account} width="w-36">
          <Input defaultValue={account} mono name="account" placeholder="A-" />
        </FilterField>
        <FilterChoices
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          label={words.person}
          name="person"
          none={audit.anyone}
          value={person}
        />
        <FilterField label={words.from} width="w-36">
          <Input defaultValue={from} name="from" type="date" />
        </FilterField>
        <FilterField label={words.to} width="w-36">
          <Input defaultValue={to} name="to" type="date" />
        </FilterField>
        <Button type="submit">{words.ask}</Button>
      </form>
      <Panel flush>
        {found === null && (
          <EmptyState icon="search" title={words.askFirst}>
            {words.askFirstHelp}
          </EmptyState>
        )}
        {found !== null && found.rows.length === 0 && <EmptyState icon="eye" title={words.none} />}
        {found !== null && found.rows.length > 0 && (
          <>
            <p className="border-line border-b px-4 py-2 font-medium text-sm">
              {fill(words.total, { count: number.format(found.total), accounts: number.format(found.accounts) })}
            </p>
            <SightingTable locale={locale} rows={found.rows} />
          </>
        )}
      </Panel>
      {account !== '' && permits(staff, 'log:export') && <Disclosure account={account} locale={locale} />}
      {account !== '' && (
        <Link className="w-fit rounded text-accent text-sm hover:underline" href={toTimelineAddress({ account })}>
          {auditSearch.timelines.account}
        </Link>
      )}
      {person !== '' && (
        <Link
          className="w-fit rounded text-accent text-sm hover:underline"
          href={toTimelineAddress({ personId: person })}
        >
          {auditSearch.timelines.person}
        </Link>
      )}
    </Page>
  );
}
