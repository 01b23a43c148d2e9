import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Link } from '#components/ui/link.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { Sighting } from '#server/audit/find-sightings.ts';
import { eventLook } from '../../event-look.ts';

/** Who saw whom, how often, first and last. */
export function SightingTable({ rows, locale }: { rows: readonly Sighting[]; locale: Locale }) {
  const { auditSearch, events } = getWords(locale);
  const { seen: words } = auditSearch;
  const number = new Intl.NumberFormat(locale);
  return (
    <RowKeys>
      <Table label={words.title}>
        <thead>
          <tr>
            <Th>{words.who}</Th>
            <Th>{words.whom}</Th>
            <Th>{words.event}</Th>
            <Th align="right">{words.count}</Th>
            <Th>{words.first}</Th>
            <Th>{words.last}</Th>
            <Th align="right">{words.entry}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.sequence}>
              <Td>{showHidden(row.name)}</Td>
              <Td>{row.account === null ? words.everybody : <Copyable value={row.account} />}</Td>
              <Td>
                <Badge {...eventLook(row.event)}>{events.names[row.event]}</Badge>
              </Td>
              <Td align="right">{number.format(row.count)}</Td>
              <Td className="text-ink-2">
                <Time at={row.first} />
              </Td>
              <Td className="text-ink-2">
                <Time at={row.last} />
              </Td>
              <Td align="right">
                <Link className="rounded text-ink-2 hover:text-accent" href={`/audit/${row.sequence}`}>
                  {row.sequence}
                </Link>
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
