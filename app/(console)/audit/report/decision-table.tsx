import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { Decisions } from '#server/audit/report/control-report.ts';

/** Who decided how often, by which rule. */
export function DecisionTable({ decisions, locale }: { decisions: readonly Decisions[]; locale: Locale }) {
  const { decisions: words } = getWords(locale).auditReport;
  const number = new Intl.NumberFormat(locale);
  const verdicts: Readonly<Record<string, string>> = words.verdicts;
  return (
    <Panel flush title={words.title}>
      {decisions.length === 0 ? (
        <p className="p-4 text-ink-3 text-sm">{words.none}</p>
      ) : (
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
                <Td className="font-mono text-xs">{row.rule}</Td>
                <Td>{showHidden(row.name)}</Td>
                <Td>{verdicts[row.verdict] ?? row.verdict}</Td>
                <Td align="right">{number.format(row.count)}</Td>
                <Td align="right">{number.format(row.onBehalf)}</Td>
                <Td align="right">{number.format(row.overridden)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
