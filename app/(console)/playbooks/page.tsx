import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { PlaybookFilters } from '#components/playbook/playbook-filters.tsx';
import { PlaybookTable } from '#components/playbook/playbook-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { countCodesMet } from '#server/commands/count-codes-met.ts';
import { getLocale } from '../../locale.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';
import { filterPlaybooks, toFilterValues } from './playbook-filter.ts';
import { type IndexedPlaybook, indexPlaybook, indexPlaybooks, sortPlaybooks } from './playbook-index.ts';
import { nameGroup, toFilterChoices, toPlaybookRow } from './say-playbook-row.ts';

const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).playbooks.title };
}

/** Every code by domain, with what it means and what to do; filters in the URL. */
export default async function PlaybooksPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff('playbooks:read');
  const locale = await getLocale();
  const { playbooks: words, frame, tables } = getWords(locale);
  const search = await searchParams;
  const values = toFilterValues(search);
  const met = new Map((await countCodesMet()).map(({ code, count }) => [code, count]));
  const known = indexPlaybooks(locale);
  const listed = new Set(known.map(({ code }) => code));
  const unlisted = [...met.keys()].filter((code) => !listed.has(code)).map((code) => indexPlaybook(code, locale));
  const found = filterPlaybooks([...known, ...sortPlaybooks(unlisted)], values, met);
  const page = cut(found, search.before);
  return (
    <Page
      fill
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <PlaybookFilters path="/playbooks" values={values} words={words} {...toFilterChoices(locale)} />
      <Panel
        className="flex min-h-0 flex-col md:flex-1"
        flush
        title={fill(words.found, { count: new Intl.NumberFormat(locale).format(found.length) })}
      >
        {page.rows.length === 0 ? (
          <EmptyState icon="search" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <PlaybookTable
            label={words.title}
            rows={page.rows.map((playbook) => ({
              ...toPlaybookRow(playbook, locale, met.get(playbook.code)),
              group: nameGroup(playbook.group, locale),
            }))}
            words={words}
          />
        )}
        <NextPage count={page.rows.length} next={page.next} path="/playbooks" query={search} words={tables} />
      </Panel>
    </Page>
  );
}

/** The page after the code that the address names; the first one where it names none that is found. */
function cut(
  found: readonly IndexedPlaybook[],
  after: string | string[] | undefined,
): { rows: readonly IndexedPlaybook[]; next: string | null } {
  const start = found.findIndex(({ code }) => code === after) + 1;
  const rows = found.slice(start, start + pageSize);
  return { rows, next: start + pageSize < found.length ? (rows.at(-1)?.code ?? null) : null };
}
