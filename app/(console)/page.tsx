import type { Metadata } from 'next';
import { Suspense } from 'react';
import { CommandTable } from '#components/command/command-table.tsx';
import { DraftList } from '#components/form/drafts/draft-list.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findCommands } from '#server/commands/find-commands.ts';
import { getLocale } from '../locale.ts';
import { CodesWithoutPlaybook } from './codes-without-playbook.tsx';
import { ComingRules } from './coming-rules.tsx';
import { toCommandLine } from './command-line.ts';
import { Contradictions } from './contradictions.tsx';
import { LogAlarms } from './log-alarms.tsx';
import { NoticeTroubles } from './notice-troubles.tsx';
import { OutcomesToday } from './outcomes-today.tsx';
import { PointsLeft } from './points-left.tsx';
import { RequestsToday } from './requests-today.tsx';
import { StandingBlocks } from './standing-blocks.tsx';
import { UnknownOutcomes } from './unknown-outcomes.tsx';

const shown = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).today.title };
}

/** What is mine and under way: unknown outcomes first, then what is in flight, then the recent ones. */
export default async function TodayPage() {
  const staff = await requireStaff();
  const locale = await getLocale();
  const { today: words, drafts, frame, tables, statuses } = getWords(locale);
  const heading = {
    title: words.title,
    lead: fill(words.greeting, { name: staff.name }),
    trail: <Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />,
  };
  if (!permits(staff, 'commands:read')) {
    return (
      <Page {...heading}>
        <LogAlarms locale={locale} staff={staff} />
        <Contradictions locale={locale} staff={staff} />
        <NoticeTroubles locale={locale} staff={staff} />
        <ComingRules locale={locale} staff={staff} />
        {permits(staff, 'playbooks:count') && <CodesWithoutPlaybook locale={locale} />}
        <Panel>{words.notOperator}</Panel>
      </Page>
    );
  }
  const [unknown, inFlight, recent] = await Promise.all([
    findCommands(staff, { mine: true, statuses: ['unknown'], limit: shown }),
    findCommands(staff, { mine: true, statuses: ['prepared', 'sending'], limit: shown }),
    findCommands(staff, { mine: true, limit: shown }),
  ]);
  const table = { words: tables, statusWords: statuses.word };
  return (
    <Page {...heading} wide>
      <LogAlarms locale={locale} staff={staff} />
      <Contradictions locale={locale} staff={staff} />
      <ComingRules locale={locale} staff={staff} />
      <RequestsToday locale={locale} staff={staff} />
      <StandingBlocks locale={locale} staff={staff} />
      {unknown.rows.length > 0 && <UnknownOutcomes locale={locale} rows={unknown.rows} />}
      {inFlight.rows.length > 0 && (
        <Panel flush title={words.inFlight.title}>
          <CommandTable
            {...table}
            label={words.inFlight.title}
            rows={inFlight.rows.map((row) => toCommandLine(row, locale))}
          />
        </Panel>
      )}
      {permits(staff, 'commands:submit') && <DraftList most={3} words={{ ...drafts, title: drafts.listTitle }} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Panel flush title={words.recent.title}>
          {recent.rows.length === 0 ? (
            <EmptyState
              actions={
                <Link className={buttonClass({ variant: 'primary' })} href="/operations">
                  {words.recent.start}
                </Link>
              }
              icon="inbox"
              title={words.recent.empty}
            >
              {words.recent.emptyHelp}
            </EmptyState>
          ) : (
            <CommandTable
              {...table}
              label={words.recent.title}
              rows={recent.rows.map((row) => toCommandLine(row, locale))}
            />
          )}
        </Panel>
        <div className="flex flex-col gap-4">
          <OutcomesToday locale={locale} staff={staff} />
          {permits(staff, 'commands:submit') && (
            <Suspense fallback={<Skeleton className="h-32 w-full" />}>
              <PointsLeft locale={locale} staff={staff} />
            </Suspense>
          )}
        </div>
      </div>
    </Page>
  );
}
