import type { Metadata } from 'next';
import type { ActiveFilter } from '#components/audit/active-filters.tsx';
import { ExportButtons } from '#components/audit/export-buttons.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { readFilterValues, toEntryFilter } from '../entry-filter.ts';
import { nameFilters } from '../name-filters.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).auditSearch.exporting.title };
}

/** What would be taken out, before it is. */
export default async function NewExportPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('log:export');
  const locale = await getLocale();
  const { audit, auditSearch, events, frame, statuses } = getWords(locale);
  const { exporting: words } = auditSearch;
  const values = await readFilterValues(await searchParams, staff);
  const people = (await findPeople()).map(({ id, name }) => ({ value: id, label: name }));
  const named = (value: string, label: string | undefined) => (value === '' ? [] : [{ value, label: label ?? value }]);
  const filters = nameFilters(values, {
    words: { audit, auditSearch },
    choices: {
      person: people,
      about: people,
      operation: named(values.operation, labelOperation(values.operation, locale)),
      event: named(values.event, Object.entries(events.names).find(([name]) => name === values.event)?.[1]),
      outcome: named(values.outcome, Object.entries(statuses.word).find(([name]) => name === values.outcome)?.[1]),
    },
    search: null,
  });
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: words.title }]} />
      }
    >
      <Panel title={words.filter}>
        <div className="flex flex-col gap-4">
          {filters.length === 0 ? <p className="text-sm">{words.all}</p> : <FilterList filters={filters} />}
          <ExportButtons
            filter={toEntryFilter(values)}
            words={{ csv: words.csv, jsonl: words.jsonl, refusals: auditSearch.refusals }}
          />
        </div>
      </Panel>
    </Page>
  );
}

function FilterList({ filters }: { filters: readonly ActiveFilter[] }) {
  return (
    <ul className="list-inside list-disc text-sm">
      {filters.map(({ name, label }) => (
        <li key={name}>{label}</li>
      ))}
    </ul>
  );
}
