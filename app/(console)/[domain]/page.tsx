import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommandTable } from '#components/command/command-table.tsx';
import { OperationTable } from '#components/command/operation-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { type Domain, getDomain } from '#domains/index.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findCommands } from '#server/commands/find-commands.ts';
import { getLocale } from '../../locale.ts';
import { toCommandLine } from '../command-line.ts';
import { findOperations } from '../find-operations.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';

const pageSize = 50;

interface Props {
  params: Promise<{ domain: string }>;
  searchParams: SearchParams;
}

async function requireDomain(params: Props['params']): Promise<Domain> {
  return getDomain((await params).domain) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const domain = await requireDomain(params);
  return { title: getWords(await getLocale()).domain.names[domain.name] };
}

/** One domain: its operations with who may carry them out, and its recent commands. */
export default async function DomainPage({ params, searchParams }: Props) {
  const staff = await requireStaff('commands:read');
  const domain = await requireDomain(params);
  const locale = await getLocale();
  const { domain: words, frame, tables, statuses } = getWords(locale);
  const { before, mine } = await searchParams;
  const page = await findCommands(staff, {
    domain: domain.name,
    mine: mine === '1',
    limit: pageSize,
    ...(typeof before === 'string' ? { before } : {}),
  });
  const here = `/${domain.name}`;
  return (
    <Page
      lead={words.leads[domain.name]}
      title={words.names[domain.name]}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.names[domain.name] }]} />}
      wide
    >
      <Panel flush title={words.operations}>
        <OperationTable
          apiName={words.apiName}
          label={words.operations}
          rows={await findOperations(locale, staff, [domain])}
          words={words}
        />
      </Panel>
      <Panel
        aside={
          <Link className="rounded text-accent text-sm hover:underline" href={mine === '1' ? here : `${here}?mine=1`}>
            {mine === '1' ? words.everyone : words.mine}
          </Link>
        }
        flush
        title={words.recent}
      >
        {page.rows.length === 0 ? (
          <EmptyState icon="inbox" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <CommandTable
            label={words.recent}
            rows={page.rows.map((row) => toCommandLine(row, locale))}
            showMaker
            statusWords={statuses.word}
            words={tables}
          />
        )}
        <NextPage count={page.rows.length} next={page.next} path={here} query={{ mine, before }} words={tables} />
      </Panel>
    </Page>
  );
}
