import type { Metadata } from 'next';
import { PrintButton } from '#components/audit/print-button.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getControlReport } from '#server/audit/report/control-report.ts';
import { controlGroups } from '#server/audit/report/find-control-events.ts';
import { moveMonth, toMonth } from '#server/audit/report/month.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { ControlEvents } from './control-events.tsx';
import { ControlsByDay } from './controls-by-day.tsx';
import { DecisionTable } from './decision-table.tsx';
import { LateOutcomes } from './late-outcomes.tsx';
import { OutcomesByDay } from './outcomes-by-day.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).auditReport.title };
}

/** What the controls of one month did, on one page that can be printed. */
export default async function ControlReportPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('log:read');
  const locale = await getLocale();
  const { audit, auditReport: words, frame } = getWords(locale);
  const now = new Date();
  const current = formatJst(now, 'date').slice(0, 7);
  const asked = (await searchParams).month;
  const month = toMonth(typeof asked === 'string' ? asked : current) ?? toMonth(current);
  if (month === null) throw new Error(`${current} is no month`);
  const report = await getControlReport(month);
  const [year = '', number = ''] = month.name.split('-');
  const name = fill(words.month, { year, month: number });
  return (
    <Page
      actions={
        <span className="no-print flex flex-wrap gap-2">
          <Link className={buttonClass()} href={`/audit/report?month=${moveMonth(month.name, -1)}`}>
            {words.before}
          </Link>
          {month.name < current && (
            <Link className={buttonClass()} href={`/audit/report?month=${moveMonth(month.name, 1)}`}>
              {words.after}
            </Link>
          )}
          <PrintButton label={words.print} />
        </span>
      }
      lead={fill(words.lead, { month: name })}
      title={`${words.title} ${name}`}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: words.title }]} />
      }
    >
      <DecisionTable decisions={report.decisions} locale={locale} monthName={name} />
      <OutcomesByDay locale={locale} monthName={name} report={report} />
      <ControlsByDay locale={locale} monthName={name} report={report} />
      <LateOutcomes late={report.late} locale={locale} />
      {controlGroups.map((group) => (
        <ControlEvents
          count={report.controls.reduce((sum, one) => sum + (one.group === group ? one.count : 0), 0)}
          entries={report.events.filter((one) => one.group === group).map(({ entry }) => entry)}
          group={group}
          key={group}
          locale={locale}
        />
      ))}
      <p className="text-ink-3 text-xs">{fill(words.printed, { name: staff.name, at: formatJst(now) })}</p>
    </Page>
  );
}
