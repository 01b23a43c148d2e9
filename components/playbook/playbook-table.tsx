import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import type { ResendAdvice } from './playbook.ts';
import { ResendBadge } from './resend-badge.tsx';

/** One code in a list of playbooks; the page has already turned codes into words. */
export interface PlaybookRow {
  code: string;
  href: string;
  /** The group's name, as a heading where it differs from the row before. */
  group: string;
  meaning: string;
  origin: string;
  owner: string;
  resend: ResendAdvice;
  resendLabel: string;
  /** How often it was met of late, already written out; empty for never. */
  met: string;
}

export interface PlaybookTableWords {
  code: string;
  origin: string;
  met: string;
  metHelp: string;
  block: { meaning: string; owner: string; resend: string };
}

export interface PlaybookTableProps {
  label: string;
  rows: readonly PlaybookRow[];
  words: PlaybookTableWords;
}

/** Playbooks by domain, 32 px each. */
export function PlaybookTable({ label, rows, words }: PlaybookTableProps) {
  return (
    <RowKeys>
      <Table className="min-h-0 md:flex-1 md:overflow-y-auto" label={label}>
        <thead>
          <tr>
            <Th>{words.code}</Th>
            <Th className="max-md:hidden">{words.block.meaning}</Th>
            <Th>{words.block.resend}</Th>
            <Th className="max-md:hidden">{words.block.owner}</Th>
            <Th className="max-md:hidden">{words.origin}</Th>
            <Th align="right" className="max-md:hidden" data-tip={words.metHelp}>
              {words.met}
            </Th>
          </tr>
        </thead>
        {toGroups(rows).map(({ name, members }) => (
          <tbody key={name}>
            <tr>
              <th
                className="h-8 border-line border-b bg-sunken px-4 text-left font-medium text-ink-2 text-xs"
                colSpan={6}
                scope="rowgroup"
              >
                {name}
              </th>
            </tr>
            {members.map((row) => (
              <Row key={row.code}>
                <Td className="text-xs max-md:w-full max-md:whitespace-normal max-md:py-1.5">
                  <Link className="rounded font-medium font-mono hover:text-accent" href={row.href}>
                    {row.code}
                  </Link>
                  <span className="prose-text block text-ink-2 md:hidden">{row.meaning}</span>
                </Td>
                <Td className="w-full max-w-0 truncate max-md:hidden">{row.meaning}</Td>
                <Td>
                  <ResendBadge advice={row.resend} label={row.resendLabel} />
                </Td>
                <Td className="text-ink-2 max-md:hidden">{row.owner}</Td>
                <Td className="text-ink-3 max-md:hidden">{row.origin}</Td>
                <Td align="right" className="tabular-nums max-md:hidden">
                  {row.met}
                </Td>
              </Row>
            ))}
          </tbody>
        ))}
      </Table>
    </RowKeys>
  );
}

function toGroups(rows: readonly PlaybookRow[]): { name: string; members: PlaybookRow[] }[] {
  const groups: { name: string; members: PlaybookRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.name === row.group) last.members.push(row);
    else groups.push({ name: row.group, members: [row] });
  }
  return groups;
}
