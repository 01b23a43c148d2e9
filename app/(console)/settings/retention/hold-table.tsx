import { ChangeButton } from '#components/change/change-button.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { HoldListed } from '#server/commands/retention/find-retention.ts';

/** Accounts of which nothing is erased, with who holds them and why, and those that are no longer held. */
export function HoldTable({ holds, staff, locale }: { holds: HoldListed[]; staff: Staff; locale: Locale }) {
  const { retention: words } = getWords(locale);
  if (holds.length === 0) return <EmptyState icon="inbox" title={words.noHolds} />;
  return (
    <Table label={words.holds}>
      <thead>
        <tr>
          <Th>{words.account}</Th>
          <Th className="max-md:hidden">{words.hold.reason}</Th>
          <Th className="max-md:hidden">{words.since}</Th>
          <Th>{words.state}</Th>
        </tr>
      </thead>
      <tbody>
        {holds.map((one) => (
          <tr className="group/row" key={one.id}>
            <Td>
              <Copyable value={one.account} />
            </Td>
            <Td className="min-w-[20ch] max-w-[40ch] whitespace-normal py-1.5 max-md:hidden">
              {showHidden(one.reason)}
            </Td>
            <Td className="max-md:hidden">
              {one.setByName} <Time at={new Date(one.setAt).toISOString()} />
            </Td>
            <Td className="whitespace-normal">
              {one.liftedAt !== null && fill(words.lifted, { name: one.liftedByName ?? '' })}
              {one.liftedAt === null && !permits(staff, 'holds:change') && words.standing}
              {one.liftedAt === null && permits(staff, 'holds:change') && (
                <ChangeButton
                  id={one.id}
                  label={words.hold.lift}
                  name={`${words.hold.lift}: ${one.account}`}
                  refusals={words.refusals}
                  url="/api/holds/lift"
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
