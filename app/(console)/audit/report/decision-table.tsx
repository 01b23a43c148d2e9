import { type ChartBar, StackedBars } from '#components/chart/stacked-bars.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Decisions } from '#server/audit/report/control-report.ts';
import { sayRule } from '../../say-requirement.ts';

interface Props {
  decisions: readonly Decisions[];
  monthName: string;
  locale: Locale;
}

const tones = { approve: 'approved', reject: 'refused', return: 'waiting' } as const;

/** Who decided how often, by which rule: as pictures, and as the numbers behind them. */
export function DecisionTable({ decisions, monthName, locale }: Props) {
  const { decisions: words } = getWords(locale).auditReport;
  const number = new Intl.NumberFormat(locale);
  const verdicts: Readonly<Record<string, string>> = words.verdicts;
  const series = (['approve', 'reject', 'return'] as const).map((name) => ({
    name,
    label: words.verdicts[name],
    tone: tones[name],
  }));
  return (
    <Panel flush title={words.title}>
      {decisions.length === 0 ? (
        <p className="p-4 text-ink-3 text-sm">{words.none}</p>
      ) : (
        <>
          <div className="grid gap-6 border-line border-b p-4 lg:grid-cols-2">
            <StackedBars
              bars={toBars(decisions, ({ rule }) => sayRule(rule, locale))}
              label={fill(words.byRule, { month: monthName })}
              series={series}
            />
            <StackedBars
              bars={toBars(decisions, ({ name }) => showHidden(name))}
              label={fill(words.byPerson, { month: monthName })}
              series={series}
            />
          </div>
          <Table label={words.title}>
            <thead>
              <tr>
                <Th>{words.rule}</Th>
                <Th>{words.person}</Th>
                <Th>{words.verdict}</Th>
                <Th align="right">{words.count}</Th>
                <Th align="right">{words.onBehalf}</Th>
                <Th align="right">{words.overridden}</Th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((row) => (
                <tr key={`${row.rule} ${row.personId} ${row.verdict}`}>
                  <Td className="whitespace-normal! min-w-32 py-1">{sayRule(row.rule, locale)}</Td>
                  <Td>{showHidden(row.name)}</Td>
                  <Td>{verdicts[row.verdict] ?? row.verdict}</Td>
                  <Td align="right">{number.format(row.count)}</Td>
                  <Td align="right">{number.format(row.onBehalf)}</Td>
                  <Td align="right">{number.format(row.overridden)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Panel>
  );
}

/** One bar for each label, in the order in which they come, its verdicts summed. */
function toBars(decisions: readonly Decisions[], labelOf: (one: Decisions) => string): ChartBar[] {
  const bars = new Map<string, Record<string, number>>();
  for (const one of decisions) {
    const values = bars.get(labelOf(one)) ?? {};
    values[one.verdict] = (values[one.verdict] ?? 0) + one.count;
    bars.set(labelOf(one), values);
  }
  return [...bars].map(([label, values]) => ({ label, values }));
}
