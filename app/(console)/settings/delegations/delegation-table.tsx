import { ChangeButton } from '#components/change/change-button.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { formatJst } from '#components/ui/jst.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Delegation, DelegationState } from '#server/approvals/delegation/find-delegations.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { By } from '../by.tsx';

interface Props {
  label: string;
  found: readonly Delegation[];
  staff: Staff;
  words: UiWords['delegations'];
}

/** Who decides for whom, when, why, and who asked for, confirmed and ended it. */
export function DelegationTable({ label, found, staff, words }: Props) {
  const { columns } = words;
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            <Th>{columns.delegator}</Th>
            <Th>{columns.delegate}</Th>
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
              <Td className="font-medium">{one.delegator.name}</Td>
              <Td className="font-medium">{one.delegate.name}</Td>
              <Td>
                <Badge icon={looks[one.state].icon} tone={looks[one.state].tone}>
                  {words.states[one.state]}
                </Badge>
              </Td>
              <Td className="tabular-nums">{sayPeriod(one, words)}</Td>
              <Td className="min-w-[20ch] max-w-[40ch] whitespace-normal py-1.5 text-ink-2">{one.reason}</Td>
              <Td>
                <By at={one.askedAt} name={one.delegator.name} />
              </Td>
              <Td>{one.confirmedBy && <By {...one.confirmedBy} />}</Td>
              <Td>{one.endedBy ? <By {...one.endedBy} /> : <Actions one={one} staff={staff} words={words} />}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}

const looks: Record<DelegationState, { tone: Tone; icon: IconName }> = {
  asked: { tone: 'waiting', icon: 'clock' },
  coming: { tone: 'active', icon: 'calendar' },
  running: { tone: 'approved', icon: 'check' },
  over: { tone: 'void', icon: 'circle-slash' },
  ended: { tone: 'void', icon: 'circle-slash' },
};

function Actions({ one, staff, words }: { one: Delegation; staff: Staff; words: UiWords['delegations'] }) {
  if (!isStanding(one) || !permits(staff, 'delegations:change')) return null;
  const names = { delegator: one.delegator.name, delegate: one.delegate.name };
  const isSide = [one.delegator.personId, one.delegate.personId].includes(staff.personId);
  return (
    <span className="flex flex-col items-start gap-1 py-1.5">
      {one.state === 'asked' && isSide && (
        <span className="prose-text max-w-[24ch] whitespace-normal text-ink-2 text-xs">{words.waitsForThird}</span>
      )}
      <span className="inline-flex items-center gap-2">
        {one.state === 'asked' && !isSide && (
          <ChangeButton
            id={one.id}
            label={words.confirm}
            name={fill(words.confirmOne, names)}
            refusals={words.refusals}
            url="/api/delegations/confirm"
            variant="primary"
          />
        )}
        <ChangeButton
          id={one.id}
          label={words.end}
          name={fill(words.endOne, names)}
          refusals={words.refusals}
          url="/api/delegations/end"
        />
      </span>
    </span>
  );
}

/** Asked for, coming or running. */
export function isStanding({ state }: Delegation): boolean {
  return state !== 'ended' && state !== 'over';
}

/** By days, both included: the period ends with the midnight after the last one. */
function sayPeriod({ startsAt, endsAt }: Delegation, words: UiWords['delegations']): string {
  const last = new Date(new Date(endsAt).getTime() - 1);
  return fill(words.period, { from: formatJst(startsAt, 'date'), to: formatJst(last, 'date') });
}
