import type { Metadata } from 'next';
import { LookUpstream } from '#components/command/look-upstream.tsx';
import { UnknownTable } from '#components/command/unknown-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { FilterChoices, FilterField } from '#components/table/filter-field.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { domains } from '#domains/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findUnknown, mostUnknown, unknownShows } from '#server/commands/find-unknown.ts';
import { getLocale } from '../../locale.ts';
import type { SearchParams } from '../search-params.ts';
import { toUnknownLine } from './unknown-line.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).unknown.title };
}

/** Outcomes that nobody knows: a queue of its own, who waits longest first, looked at while it is open. */
export default async function UnknownPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('commands:read');
  const locale = await getLocale();
  const { unknown: words, domain: domainWords, frame, tables } = getWords(locale);
  const search = await searchParams;
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value.normalize('NFKC').replaceAll('\0', '').trim().slice(0, 100) : '';
  };
  const show = unknownShows.find((one) => one === text('show')) ?? 'unknown';
  const domain = domains.find(({ name }) => name === text('domain'))?.name;
  const account = text('account').toUpperCase();
  const mine = text('whose') === 'mine';
  const rows = await findUnknown(staff, {
    show,
    mine,
    ...(domain === undefined ? {} : { domain }),
    ...(account === '' ? {} : { account }),
  });
  // The page is drawn for this moment; ages are counted from it.
  const now = Date.now();
  const filtered = show !== 'unknown' || mine || domain !== undefined || account !== '';
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      {permits(staff, 'customers:read') && <LookUpstream />}
      <form action="/unknown" aria-label={words.filters} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <FilterChoices
          choices={unknownShows.slice(1).map((value) => ({ value, label: words.shows[value] }))}
          label={words.show}
          name="show"
          none={words.shows.unknown}
          value={show === 'unknown' ? '' : show}
        />
        <FilterChoices
          choices={[{ value: 'mine', label: words.mine }]}
          label={words.whose}
          name="whose"
          none={words.everybody}
          value={mine ? 'mine' : ''}
        />
        <FilterChoices
          choices={domains.map(({ name }) => ({ value: name, label: domainWords.names[name] }))}
          label={words.domain}
          name="domain"
          none={words.anyDomain}
          value={domain ?? ''}
        />
        <FilterField label={words.account} width="w-32">
          <Input defaultValue={account} mono name="account" placeholder="A-" />
        </FilterField>
        <div className="flex gap-1">
          <Button type="submit">{words.apply}</Button>
          {filtered && (
            <Link className={buttonClass({ variant: 'ghost' })} href="/unknown">
              {words.clear}
            </Link>
          )}
        </div>
      </form>
      <Panel
        aside={<span className="text-ink-3 text-xs max-md:hidden">{tables.keys}</span>}
        flush
        title={fill(rows.length < mostUnknown ? words.count : words.most, { count: rows.length })}
      >
        {rows.length === 0 ? (
          <EmptyState icon="circle-check" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <UnknownTable
            label={words.title}
            none={tables.none}
            rows={rows.map((row) => toUnknownLine(row, now, locale))}
            words={words.columns}
          />
        )}
      </Panel>
    </Page>
  );
}
