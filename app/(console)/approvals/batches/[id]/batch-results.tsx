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

/** Only where there is room: a narrow screen says the same below the operation. */
const wide = 'max-md:hidden';

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
            <Th align="right" className={wide}>
              {columns.amount}
            </Th>
            <Th className={wide}>{columns.account}</Th>
            <Th className={wide}>{columns.result}</Th>
            <Th className={wide}>{columns.maker}</Th>
            <Th className={wide}>{columns.reference}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.commandId}>
              <Td className="max-md:py-2 max-md:align-top">
                <StatusBadge status={line.status} words={statuses.word} />
              </Td>
              <Td className="max-md:whitespace-normal! max-md:py-2">
                <Link className="rounded font-medium hover:text-accent" href={`/commands/${line.commandId}`}>
                  {labelOperation(line.operation, locale)}
                </Link>
                <span className="mt-0.5 block text-ink-2 text-xs md:hidden">
                  {[line.amount === null ? null : sayAmount(line.amount, locale), line.account, line.reference]
                    .filter(Boolean)
                    .join(' · ')}
                  <span className="block">{sayResult(line, locale)}</span>
                </span>
              </Td>
              <Td align="right" className="tabular-nums max-md:hidden">
                {line.amount === null ? <None word={tables.none} /> : sayAmount(line.amount, locale)}
              </Td>
              <Td className={wide}>
                {line.account === null ? <None word={tables.none} /> : <Copyable value={line.account} />}
              </Td>
              <Td className="prose-text min-w-72 whitespace-normal! py-1 text-ink-2 max-md:hidden">
                {sayResult(line, locale)}
              </Td>
              <Td className="text-ink-2 max-md:hidden">{line.makerName}</Td>
              <Td className="text-ink-2 max-md:hidden">{line.reference}</Td>
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
