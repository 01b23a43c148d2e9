import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Delegation } from '#server/approvals/delegation/find-delegations.ts';
import { By } from '../by.tsx';
import { DelegationBadge } from './delegation-badge.tsx';
import { sayPeriod } from './say-period.ts';

interface Props {
  label: string;
  found: readonly Delegation[];
  words: UiWords['delegations'];
}

/** Who decided for whom, when, why, and who asked for, confirmed and ended it. */
export function DelegationTable({ label, found, words }: Props) {
  const { columns } = words;
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            <Th>{columns.who}</Th>
            <Th>{columns.state}</Th>
            <Th>{columns.period}</Th>
            <Th>{columns.reason}</Th>
            <Th>{columns.asked}</Th>
            <Th>{columns.confirmed}</Th>
            <Th>{columns.ended}</Th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <Row key={one.id}>
              <Td className="font-medium">
                {fill(words.pair, { delegator: one.delegator.name, delegate: one.delegate.name })}
              </Td>
              <Td>
                <DelegationBadge state={one.state} words={words} />
              </Td>
              <Td className="tabular-nums">{sayPeriod(one, words)}</Td>
              <Td className="max-w-[32ch] truncate text-ink-2" title={one.reason}>
                {one.reason}
              </Td>
              <Td>
                <Time at={one.askedAt} />
              </Td>
              <Td>{one.confirmedBy && <By {...one.confirmedBy} />}</Td>
              <Td>{one.endedBy && <By {...one.endedBy} />}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
