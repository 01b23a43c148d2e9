import { ChangeButton } from '#components/change/change-button.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { RoleRecord } from '#server/auth/find-role-records.ts';
import type { Staff } from '#server/auth/staff.ts';

interface Props {
  record: RoleRecord;
  staff: Staff;
  words: Pick<UiWords, 'people' | 'frame'>;
}

/** What an administrator can do with one record of a role. Courtesy only: the server asks again. */
export function RoleButtons({ record: { personId, name, role, asked, given, taken }, staff, words }: Props) {
  const { people, frame } = words;
  if (taken !== null) return null;
  const told = { name, role: frame.role[role] };
  const press = { id: personId, more: { role }, refusals: people.refusals };
  const isOwn = personId === staff.personId;
  if (given !== null) {
    return (
      <ChangeButton {...press} label={people.take} name={fill(people.takeOne, told)} url="/api/people/roles/take" />
    );
  }
  return (
    <span className="flex flex-col items-start gap-1 py-1.5">
      {asked.byId === staff.personId && (
        <span className="prose-text max-w-[28ch] whitespace-normal text-ink-2 text-xs">{people.waitsForOther}</span>
      )}
      <span className="inline-flex flex-wrap items-center gap-2">
        {asked.byId !== staff.personId && !isOwn && (
          <ChangeButton
            {...press}
            label={people.give}
            name={fill(people.giveOne, told)}
            url="/api/people/roles/give"
            variant="primary"
          />
        )}
        <ChangeButton
          {...press}
          label={people.withdraw}
          name={fill(people.withdrawOne, told)}
          url="/api/people/roles/take"
        />
      </span>
    </span>
  );
}
