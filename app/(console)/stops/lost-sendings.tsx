import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { LostMoney } from '#server/commands/money/find-lost-money.ts';

/** What was sent after a backup that was restored, by the journal: somebody has to look each of them up. */
export function LostSendings({ lost, locale }: { lost: readonly LostMoney[]; locale: Locale }) {
  const { lost: words } = getWords(locale).stops.page;
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  return (
    <Panel flush title={words.title}>
      <p className="prose-text px-4 py-3 text-ink-2 text-sm">{words.help}</p>
      <Table label={words.title}>
        <thead>
          <tr>
            <Th>{words.columns.sent}</Th>
            <Th>{words.columns.operation}</Th>
            <Th>{words.columns.account}</Th>
            <Th>{words.columns.outcome}</Th>
            <Th>{words.columns.command}</Th>
          </tr>
        </thead>
        <tbody>
          {lost.map(({ commandId, attempt, sentAt, operation, account, outcome }) => (
            <tr className="group/row" key={`${commandId} ${attempt}`}>
              <Td>{formatJst(sentAt)}</Td>
              <Td className="font-medium">{labelOperation(operation, locale)}</Td>
              <Td className="font-mono">{account ?? ''}</Td>
              <Td>{outcomes[outcome ?? 'none'] ?? outcome}</Td>
              <Td className="font-mono text-ink-3">{commandId}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
