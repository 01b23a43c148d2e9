import { StatusBadge } from '#components/command/status-badge.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { countOutcomes } from './count-outcomes.ts';

/** How my commands of today ended, counted. */
export async function OutcomesToday({ staff, locale }: { staff: Staff; locale: Locale }) {
  const { today, statuses } = getWords(locale);
  const counted = await countOutcomes(staff);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel
      aside={<span className="font-semibold text-sm tabular-nums">{new Intl.NumberFormat(locale).format(total)}</span>}
      title={today.outcomes.total}
    >
      {counted.length === 0 ? (
        <p className="text-ink-3 text-sm">{today.outcomes.none}</p>
      ) : (
        <ul className="flex flex-col gap-1.5 text-sm">
          {counted.map(({ status, count }) => (
            <li className="flex items-center justify-between" key={status}>
              <StatusBadge status={status} words={statuses.word} />
              <span className="tabular-nums">{new Intl.NumberFormat(locale).format(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
