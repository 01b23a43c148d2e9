import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Copyable } from '../ui/copyable.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';

/** One entry of the log as a line; the page has already turned codes into words. */
export interface EntryLine {
  sequence: number;
  /** null where the entry is damaged. */
  at: string | null;
  event: string;
  tone: Tone;
  icon: IconName;
  who: string | null;
  operation: string | null;
  account: string | null;
  code: string | null;
}

export interface EntryTableWords {
  seq: string;
  when: string;
  what: string;
  person: string;
  operation: string;
  account: string;
  code: string;
  none: string;
}

/** The log, newest first, 32 px a line; the head stays while the page scrolls. */
export function EntryTable(props: { label: string; rows: readonly EntryLine[]; words: EntryTableWords }) {
  const { label, rows, words } = props;
  const none = <span className="text-ink-3">{words.none}</span>;
  return (
    <RowKeys>
      <Table className="md:min-h-0 md:flex-1 md:overflow-auto" label={label}>
        <thead>
          <tr>
            <Th align="right">{words.seq}</Th>
            <Th>{words.when}</Th>
            <Th>{words.what}</Th>
            <Th>{words.person}</Th>
            <Th>{words.operation}</Th>
            <Th>{words.account}</Th>
            <Th>{words.code}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.sequence}>
              <Td align="right">
                <Link className="rounded text-ink-2 hover:text-accent" href={`/audit/${row.sequence}`}>
                  {row.sequence}
                </Link>
              </Td>
              <Td className="text-ink-2">{row.at === null ? none : <Time at={row.at} precision="second" />}</Td>
              <Td>
                <Badge icon={row.icon} tone={row.tone}>
                  {row.event}
                </Badge>
              </Td>
              <Td>{row.who ?? none}</Td>
              <Td className="w-full max-w-80 truncate">{row.operation ?? none}</Td>
              <Td>{row.account === null ? none : <Copyable value={row.account} />}</Td>
              <Td className="font-mono text-ink-2 text-xs">{row.code ?? none}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
