import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { RefreshWhileOpen } from './refresh-while-open.tsx';
import { isOpen, type Status } from './status.ts';
import { StatusBadge } from './status-badge.tsx';

/** One line of a table of commands; the page has already turned codes into words. */
export interface CommandLine {
  id: string;
  at: Date | string;
  status: Status;
  /** The operation in words. */
  operation: string;
  account: string | null;
  reference: string | null;
  maker: string;
  /** What it moves, in words; the column stands where any line has one. */
  amount?: string;
}

export interface CommandTableWords {
  when: string;
  status: string;
  operation: string;
  account: string;
  reference: string;
  maker: string;
  amount: string;
  none: string;
}

export interface CommandTableProps {
  label: string;
  rows: readonly CommandLine[];
  words: CommandTableWords;
  statusWords: Readonly<Record<Status, string>>;
  /** Left out where every row is the reader's own. */
  showMaker?: boolean;
  className?: string;
}

/** Commands, newest first, 32 px each. */
export function CommandTable({ label, rows, words, statusWords, showMaker, className }: CommandTableProps) {
  const hasAmounts = rows.some(({ amount }) => amount !== undefined);
  return (
    <RowKeys>
      {rows.some(({ status }) => isOpen(status)) && <RefreshWhileOpen />}
      <Table label={label} {...(className === undefined ? {} : { className })}>
        <thead>
          <tr>
            <Th>{words.status}</Th>
            <Th>{words.operation}</Th>
            {hasAmounts && <Th align="right">{words.amount}</Th>}
            <Th>{words.account}</Th>
            <Th>{words.reference}</Th>
            {showMaker && <Th>{words.maker}</Th>}
            <Th align="right">{words.when}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Td>
                <StatusBadge status={row.status} words={statusWords} />
              </Td>
              <Td className="w-full">
                <Link className="rounded font-medium hover:text-accent" href={`/commands/${row.id}`}>
                  {row.operation}
                </Link>
              </Td>
              {hasAmounts && (
                <Td align="right" className="tabular-nums">
                  {row.amount ?? <None word={words.none} />}
                </Td>
              )}
              <Td>{row.account === null ? <None word={words.none} /> : <Copyable value={row.account} />}</Td>
              <Td className="text-ink-2">{row.reference ?? <None word={words.none} />}</Td>
              {showMaker && <Td className="text-ink-2">{row.maker}</Td>}
              <Td align="right" className="text-ink-2">
                <Time at={row.at} />
              </Td>
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
