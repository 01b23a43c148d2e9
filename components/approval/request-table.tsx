import type { ReactNode } from 'react';
import type { Status } from '../command/status.ts';
import { StatusBadge } from '../command/status-badge.tsx';
import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Badge } from '../ui/badge.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import type { RequestLine } from './request-line.ts';
import { RowSelection, type SelectionWords } from './row-selection.tsx';

export interface RequestTableWords {
  columns: {
    select: string;
    state: string;
    what: string;
    amount: string;
    whom: string;
    why: string;
    reference: string;
    maker: string;
    left: string;
    at: string;
    flags: string;
    looked: string;
  };
  selection: SelectionWords;
  /** `Select: {what}`. */
  selectRow: string;
  none: string;
}

export interface RequestTableProps {
  label: string;
  rows: readonly RequestLine[];
  /** left: how long it lives; at: when it was decided or asked; looked: who looked afterwards. */
  shows: { left?: boolean; maker?: boolean; select?: boolean; looked?: (row: RequestLine) => ReactNode };
  words: RequestTableWords;
  statusWords: Readonly<Record<Status, string>>;
}

/** Only where there is room: InShort says the same below the operation. */
const wide = 'max-md:hidden';

/** Requests, 32 px each: who, what, how much, on whom, why, which case, and how long still. */
export function RequestTable({ label, rows, shows, words, statusWords }: RequestTableProps) {
  const { columns, none } = words;
  const table = (
    <Table label={label}>
      <thead>
        <tr>
          {shows.select && (
            <Th className="w-8">
              <span className="sr-only">{columns.select}</span>
            </Th>
          )}
          <Th>{columns.state}</Th>
          <Th>{columns.what}</Th>
          <Th align="right" className={wide}>
            {columns.amount}
          </Th>
          <Th className={wide}>{columns.whom}</Th>
          {shows.maker && <Th className={wide}>{columns.maker}</Th>}
          <Th className={wide}>{columns.why}</Th>
          <Th className={wide}>{columns.reference}</Th>
          <Th className={wide}>{columns.flags}</Th>
          {shows.looked && <Th>{columns.looked}</Th>}
          <Th align="right" className={wide}>
            {shows.left ? columns.left : columns.at}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            {shows.select && (
              <Td className="w-8">
                {row.bar === null && (
                  <input
                    aria-label={words.selectRow.replace('{what}', () => `${row.what} ${row.account ?? ''}`)}
                    className="align-middle accent-accent"
                    data-select={row.id}
                    data-yen={row.yen ?? undefined}
                    tabIndex={-1}
                    type="checkbox"
                  />
                )}
              </Td>
            )}
            <Td className="max-md:py-2 max-md:align-top">
              <StatusBadge status={row.status} words={statusWords} />
              {row.votes !== null && (
                <span className="ml-2 text-ink-3 text-xs max-md:mt-1 max-md:ml-0 max-md:block">{row.votes}</span>
              )}
            </Td>
            <Td className="max-md:whitespace-normal! max-md:py-2">
              <Link className="rounded font-medium hover:text-accent" href={row.href}>
                {row.what}
              </Link>
              {row.bar !== null && (
                <span className="ml-2 inline-flex items-center gap-1 text-ink-3 text-xs">
                  <Icon name="lock" size={12} />
                  {row.bar}
                </span>
              )}
              <InShort makerToo={shows.maker === true} row={row} />
            </Td>
            <Td align="right" className="tabular-nums max-md:hidden">
              {row.amount ?? <None word={none} />}
            </Td>
            <Td className={wide}>
              {row.account === null ? (
                <None word={none} />
              ) : (
                <span className="inline-flex items-center gap-2">
                  {row.holder}
                  <Copyable value={row.account} />
                </span>
              )}
            </Td>
            {shows.maker && <Td className="text-ink-2 max-md:hidden">{row.maker}</Td>}
            <Td className="text-ink-2 max-md:hidden">
              <span className="inline-block max-w-56 truncate align-middle" title={row.why}>
                {row.why}
              </span>
            </Td>
            <Td className="text-ink-2 max-md:hidden">{row.reference}</Td>
            <Td className={wide}>
              <span className="inline-flex gap-1">
                {row.flags.map((flag) => (
                  <Badge icon="triangle-exclamation-point" key={flag} tone="waiting">
                    {flag}
                  </Badge>
                ))}
                {row.flags.length === 0 && <None word={none} />}
              </span>
            </Td>
            {shows.looked && <Td className="text-ink-2">{shows.looked(row)}</Td>}
            <Td align="right" className="text-ink-2 tabular-nums max-md:hidden">
              {shows.left && row.left !== null ? <Left {...row.left} /> : <Time at={row.at} />}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
  return <RowKeys>{shows.select ? <RowSelection words={words.selection}>{table}</RowSelection> : table}</RowKeys>;
}

/** What the columns say that a narrow screen has no room for. */
function InShort({ row, makerToo }: { row: RequestLine; makerToo: boolean }) {
  const said = [
    row.amount,
    [row.holder, row.account].filter(Boolean).join(' '),
    makerToo ? row.maker : null,
    row.reference,
    row.left?.text,
    ...row.flags,
  ];
  return <span className="mt-0.5 block text-ink-2 text-xs md:hidden">{said.filter(Boolean).join(' · ')}</span>;
}

/** Amber when little is left, with an icon: never by colour alone. */
function Left({ text, until, soon }: NonNullable<RequestLine['left']>) {
  return (
    <span className={soon ? 'inline-flex items-center gap-1 font-medium text-waiting' : undefined} title={until}>
      {soon && <Icon name="clock" size={12} />}
      {text}
    </span>
  );
}

function None({ word }: { word: string }) {
  return <span className="text-ink-3">{word}</span>;
}
