import { type ChartSeries, StackedDays } from '#components/chart/stacked-days.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { ControlReport } from '#server/audit/report/control-report.ts';

const series = ['succeeded', 'refused', 'unknown', 'not_sent'] as const;
const tones = { succeeded: 'succeeded', refused: 'refused', unknown: 'unknown', not_sent: 'void' } as const;

interface Props {
  report: Pick<ControlReport, 'outcomes' | 'month'>;
  monthName: string;
  locale: Locale;
}

/** How commands ended, as a picture and as the numbers behind it. */
export function OutcomesByDay({ report: { outcomes, month }, monthName, locale }: Props) {
  const { auditReport, statuses } = getWords(locale);
  const { outcomes: words } = auditReport;
  const number = new Intl.NumberFormat(locale);
  const days = Array.from({ length: month.days }, (_, index) => {
    const name = `${month.name}-${String(index + 1).padStart(2, '0')}`;
    const of = outcomes.filter((one) => one.day === name);
    return { day: index + 1, values: Object.fromEntries(of.map(({ outcome, count }) => [outcome, count])) };
  });
  const named: ChartSeries[] = series.map((name) => ({ name, label: statuses.word[name], tone: tones[name] }));
  const sum = (name: string) => outcomes.reduce((total, one) => total + (one.outcome === name ? one.count : 0), 0);
  return (
    <Panel title={words.title}>
      {outcomes.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.none}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <StackedDays days={days} label={fill(words.chart, { month: monthName })} series={named} />
          <Table label={words.title}>
            <thead>
              <tr>
                <Th>{words.day}</Th>
                {named.map(({ name, label }) => (
                  <Th align="right" key={name}>
                    {label}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days
                .filter(({ values }) => Object.keys(values).length > 0)
                .map(({ day, values }) => (
                  <tr key={day}>
                    <Td>{day}</Td>
                    {series.map((name) => (
                      <Td align="right" key={name}>
                        {number.format(values[name] ?? 0)}
                      </Td>
                    ))}
                  </tr>
                ))}
              <tr className="font-semibold">
                <Td>{words.total}</Td>
                {series.map((name) => (
                  <Td align="right" key={name}>
                    {number.format(sum(name))}
                  </Td>
                ))}
              </tr>
            </tbody>
          </Table>
        </div>
      )}
    </Panel>
  );
}
