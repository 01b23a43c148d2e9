import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { UiWords } from '#messages/index.ts';
import type { RoleRecord, RoleStep } from '#server/auth/find-role-records.ts';
import type { Staff } from '#server/auth/staff.ts';
import { By } from '../by.tsx';
import { RoleButtons } from './role-buttons.tsx';

interface Props {
  label: string;
  records: readonly RoleRecord[];
  staff: Staff;
  words: Pick<UiWords, 'people' | 'frame'>;
  /** On the page of one person their name is not said in each row. */
  ofOne?: boolean;
}

/** Roles with who asked for, gave and took them, and when. */
export function RoleTable({ label, records, staff, words, ofOne }: Props) {
  const { columns } = words.people;
  const step = (one: RoleStep | null) => one && <By at={one.at} name={one.by ?? words.people.byInstallation} />;
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            {!ofOne && <Th>{columns.name}</Th>}
            <Th>{columns.role}</Th>
            <Th className="max-md:hidden">{columns.asked}</Th>
            <Th className="max-md:hidden">{columns.given}</Th>
            <Th>{columns.taken}</Th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.id}>
              {!ofOne && (
                <Td>
                  <Link className="rounded font-medium hover:text-accent" href={`/settings/people/${record.personId}`}>
                    {record.name}
                  </Link>
                </Td>
              )}
              <Td>{words.frame.role[record.role]}</Td>
              <Td className="max-md:hidden">{step(record.asked)}</Td>
              <Td className="max-md:hidden">{step(record.given)}</Td>
              <Td>{step(record.taken) ?? <RoleButtons record={record} staff={staff} words={words} />}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
