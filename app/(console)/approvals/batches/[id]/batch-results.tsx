import { StatusBadge } from '#components/command/status-badge.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { BatchLine } from '#server/approvals/batch/get-batch.ts';
import { sayAmount } from '../../../say-amount.ts';
import { sayResult } from './say-result.ts';

/** Each row with its own result: a refusal of one hides no other. */
export function BatchResults({ lines, locale }: { lines: readonly BatchLine[]; locale: Locale }) {
  const { batches, statuses, tables } = getWords(locale);
  const { columns, rows } = batches.progress;
  return (
    <RowKeys>
      <Table label={rows}>
        <thead>
          <tr>
            <Th>{columns.state}</Th>
            <Th>{columns.what}</Th>
            <Th align="right">{columns.amount}</Th>
            <Th>{columns.account}</Th>
            <Th>{columns.result}</Th>
            <Th>{columns.maker}</Th>
            <Th>{columns.reference}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.commandId}>
              <Td>
                <StatusBadge status={line.status} words={statuses.word} />
              </Td>
              <Td>
                <Link className="rounded font-medium hover:text-accent" href={`/commands/${line.commandId}`}>
                  {labelOperation(line.operation, locale)}
                </Link>
              </Td>
              <Td align="right" className="tabular-nums">
                {line.amount === null ? <None word={tables.none} /> : sayAmount(line.amount, locale)}
              </Td>
              <Td>{line.account === null ? <None word={tables.none} /> : <Copyable value={line.account} />}</Td>
              <Td className="prose-text min-w-72 whitespace-normal! py-1 text-ink-2">{sayResult(line, locale)}</Td>
              <Td className="text-ink-2">{line.makerName}</Td>
              <Td className="text-ink-2">{line.reference}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}

function None({ word }: { word: string }) {
  return <span className="text-ink-3">{word}</span>;
}
