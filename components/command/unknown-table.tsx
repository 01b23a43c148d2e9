import type { ReactNode } from 'react';
import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';

/** One unknown outcome; the page has already turned codes into words. */
export interface UnknownLine {
  id: string;
  sentAt: string;
  /** 12 分前 */
  age: string;
  operation: string;
  amount: string | null;
  account: string | null;
  maker: string;
  lost: string;
  upstream: string;
  says: string;
  next: ReactNode;
}

export interface UnknownTableProps {
  label: string;
  rows: readonly UnknownLine[];
  words: {
    age: string;
    operation: string;
    amount: string;
    account: string;
    maker: string;
    lost: string;
    upstream: string;
    says: string;
    next: string;
  };
  none: string;
}

/** Who waits longest comes first. Sentences may take a second line: they are what is decided by. */
export function UnknownTable({ label, rows, words, none }: UnknownTableProps) {
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            <Th>{words.age}</Th>
            <Th>{words.operation}</Th>
            <Th align="right">{words.amount}</Th>
            <Th>{words.account}</Th>
            <Th>{words.maker}</Th>
            <Th>{words.lost}</Th>
            <Th>{words.upstream}</Th>
            <Th>{words.says}</Th>
            <Th>{words.next}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Td className="text-ink-2">
                {row.age}
                <span className="block text-ink-3 text-xs">
                  <Time at={row.sentAt} />
                </span>
              </Td>
              <Td>
                <Link className="rounded font-medium hover:text-accent" href={`/commands/${row.id}`}>
                  {row.operation}
                </Link>
              </Td>
              <Td align="right" className="tabular-nums">
                {row.amount ?? <span className="text-ink-3">{none}</span>}
              </Td>
              <Td>
                {row.account === null ? <span className="text-ink-3">{none}</span> : <Copyable value={row.account} />}
              </Td>
              <Td className="text-ink-2">{row.maker}</Td>
              <Td className={`${sentence} text-ink-2`}>{row.lost}</Td>
              <Td className="text-ink-2">{row.upstream}</Td>
              <Td className={sentence}>{row.says}</Td>
              <Td className="text-ink-2">{row.next}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}

const sentence = 'min-w-52 max-w-80 whitespace-normal! py-1 leading-snug';
