import { ChangeButton } from '#components/change/change-button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { StopRecord } from '#server/commands/find-stops.ts';
import { sayStopped } from '../say-stopped.ts';
import { sayReason } from './say-reason.ts';

/** What is stopped now, and the press that lifts it. */
export function StandingList({ records, staff, locale }: { records: StopRecord[]; staff: Staff; locale: Locale }) {
  const { page: words } = getWords(locale).stops;
  const standing = records.filter(({ liftedAt }) => liftedAt === null);
  if (standing.length === 0) {
    return (
      <EmptyState icon="circle-check" title={words.none}>
        {words.noneHelp}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {standing.map((stop) => (
        <li className="flex flex-wrap items-start justify-between gap-3 px-4 py-3" key={stop.id}>
          <div className="min-w-0">
            <p className="font-semibold text-base">{sayStopped(stop, locale)}</p>
            <p className="prose-text text-sm">{sayReason(stop.reason, locale)}</p>
            <p className="text-ink-3 text-xs">
              {fill(words.by, { name: nameOf(stop.stoppedByName, locale), time: formatJst(stop.stoppedAt) })}
            </p>
          </div>
          {stop.liftAskedBy === staff.personId ? (
            <p className="prose-text max-w-[32ch] text-ink-2 text-sm">{words.waitsForOther}</p>
          ) : (
            <ChangeButton
              url="/api/stops/lift"
              id={stop.id}
              label={stop.liftAskedBy === null ? words.askLift : words.lift}
              refusals={words.refusals}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf(name: string, locale: Locale): string {
  return name === 'system' ? getWords(locale).stops.page.system : name;
}
