import type { Refusals } from '../change/say-refusal.ts';
import type { Status } from '../command/status.ts';
import { StatusBadge, statusLook } from '../command/status-badge.tsx';
import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { Badge } from '../ui/badge.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { MarkReadButton } from './mark-read-button.tsx';
import { NoticeLink } from './notice-link.tsx';

/** One notice; the page has already turned codes into words. */
export interface NoticeLine {
  id: string;
  look: Status;
  head: string;
  what: string;
  meaning: string;
  /** Who asked for it, and until when. */
  facts: string;
  href: string;
  toldAt: string;
  read: boolean;
  /** What the command is now; null where it is about none. */
  status: Status | null;
}

export interface NoticeTableProps {
  label: string;
  rows: readonly NoticeLine[];
  words: {
    columns: { state: string; what: string; now: string; at: string };
    unread: string;
    markRead: string;
    markOne: string;
    refusals: Refusals;
  };
  statusWords: Readonly<Record<Status, string>>;
}

/** One's own notices, newest first: what was told, and what has become of it since. */
export function NoticeTable({ label, rows, words, statusWords }: NoticeTableProps) {
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            <Th className="max-md:hidden">{words.columns.state}</Th>
            <Th>{words.columns.what}</Th>
            <Th className="max-md:hidden">{words.columns.now}</Th>
            <Th className="max-md:hidden">{words.columns.at}</Th>
            <Th>
              <span className="sr-only">{words.markRead}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Td className="max-md:hidden">
                <Head {...row} />
              </Td>
              <Td className="w-full whitespace-normal! py-1.5 leading-snug">
                <span className="mb-1 block md:hidden">
                  <Head {...row} />
                </span>
                <NoticeLink href={row.href} id={row.id} unread={!row.read}>
                  {row.what}
                </NoticeLink>
                {!row.read && <span className="sr-only">{words.unread}</span>}
                <span className="block text-ink-2 text-xs">{row.meaning}</span>
                <span className="block text-ink-3 text-xs">{row.facts}</span>
                <Time at={row.toldAt} className="block text-ink-3 text-xs md:hidden" />
              </Td>
              <Td className="max-md:hidden">
                {row.status !== null && <StatusBadge status={row.status} words={statusWords} />}
              </Td>
              <Td className="text-ink-2 max-md:hidden">
                <Time at={row.toldAt} />
              </Td>
              <Td align="right">
                {!row.read && (
                  <MarkReadButton
                    id={row.id}
                    label={words.markRead}
                    name={words.markOne.replace('{what}', () => row.what)}
                    refusals={words.refusals}
                  />
                )}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}

function Head({ look, head, read }: Pick<NoticeLine, 'look' | 'head' | 'read'>) {
  const { tone, icon } = statusLook[look];
  return (
    <span className="whitespace-nowrap">
      {!read && (
        <span aria-hidden="true" className="mr-1.5 inline-block size-2 rounded-full bg-accent-solid align-middle" />
      )}
      <Badge icon={icon} tone={tone}>
        {head}
      </Badge>
    </span>
  );
}
