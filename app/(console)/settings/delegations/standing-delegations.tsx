import { ChangeButton } from '#components/change/change-button.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Delegation } from '#server/approvals/delegation/find-delegations.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { DelegationBadge } from './delegation-badge.tsx';
import { sayPeriod } from './say-period.ts';

interface Props {
  found: readonly Delegation[];
  staff: Staff;
  words: UiWords['delegations'];
}

/** What was asked for, is coming or running, with what this person can do about it. */
export function StandingDelegations({ found, staff, words }: Props) {
  return (
    <ul className="divide-y divide-line">
      {found.map((one) => (
        <li className="flex flex-wrap items-start justify-between gap-3 px-4 py-3" key={one.id}>
          <div className="min-w-0 text-sm">
            <p className="flex flex-wrap items-center gap-2 font-semibold text-base">
              {fill(words.pair, { delegator: one.delegator.name, delegate: one.delegate.name })}
              <DelegationBadge state={one.state} words={words} />
            </p>
            <p className="tabular-nums">{sayPeriod(one, words)}</p>
            <p className="prose-text max-w-prose text-ink-2">{one.reason}</p>
            <p className="text-ink-3 text-xs">
              {words.columns.asked} <Time at={one.askedAt} />
              {one.confirmedBy && (
                <>
                  {' · '}
                  {words.columns.confirmed} {one.confirmedBy.name} <Time at={one.confirmedBy.at} />
                </>
              )}
            </p>
          </div>
          {permits(staff, 'delegations:change') && <Actions one={one} staff={staff} words={words} />}
        </li>
      ))}
    </ul>
  );
}

/** Courtesy only: the server asks again. */
function Actions({ one, staff, words }: { one: Delegation; staff: Staff; words: UiWords['delegations'] }) {
  const names = { delegator: one.delegator.name, delegate: one.delegate.name };
  const isSide = [one.delegator.personId, one.delegate.personId].includes(staff.personId);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {one.state === 'asked' && isSide && (
        <span className="prose-text max-w-[28ch] text-ink-2 text-sm">{words.waitsForThird}</span>
      )}
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
  );
}
