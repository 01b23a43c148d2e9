import { type ChartSeries, StackedDays } from '#components/chart/stacked-days.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { ControlReport } from '#server/audit/report/control-report.ts';
import { type ControlGroup, controlGroups } from '#server/audit/report/find-control-events.ts';

const tones = {
  delegations: 'active',
  blocks: 'waiting',
  stops: 'refused',
  rules: 'approved',
  people: 'unknown',
  openings: 'void',
} as const satisfies Record<ControlGroup, ChartSeries['tone']>;

interface Props {
  report: Pick<ControlReport, 'controls' | 'month'>;
  monthName: string;
  locale: Locale;
}

/** What loosened or moved a control, as a picture; the tables under it name each. */
export function ControlsByDay({ report: { controls, month }, monthName, locale }: Props) {
  const { controls: words, groups } = getWords(locale).auditReport;
  const series = controlGroups.map((name) => ({ name, label: groups[name], tone: tones[name] }));
  const days = Array.from({ length: month.days }, (_, index) => {
    const name = `${month.name}-${String(index + 1).padStart(2, '0')}`;
    const values: Record<string, number> = {};
    for (const { day, group, count } of controls) if (day === name) values[group] = (values[group] ?? 0) + count;
    return { day: index + 1, values };
  });
  return (
    <Panel title={words.title}>
      {controls.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.none}</p>
      ) : (
        <StackedDays days={days} label={fill(words.chart, { month: monthName })} series={series} />
      )}
    </Panel>
  );
}
