import { classNames } from '#components/ui/class-names.ts';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { RequestCounts } from '#server/approvals/inbox/count-requests.ts';
import type { RequestTab } from '#server/approvals/inbox/request-filter.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';

/** The lists that this person has, the usual one first. */
export function findTabs(staff: Staff): [RequestTab, ...RequestTab[]] {
  if (permits(staff, 'commands:decide')) return ['waiting', 'mine', 'decided', 'after'];
  return permits(staff, 'commands:submit') ? ['mine', 'waiting', 'decided'] : ['waiting', 'decided'];
}

/** The lists side by side, with how many wait in each. */
export function RequestTabs(props: { staff: Staff; here: RequestTab; counts: RequestCounts; locale: Locale }) {
  const { staff, here, counts, locale } = props;
  const { approvals: words } = getWords(locale);
  const counted: Partial<Record<RequestTab, number>> = counts;
  return (
    <nav aria-label={words.tabsLabel} className="flex gap-4 overflow-x-auto border-line border-b">
      {findTabs(staff).map((tab) => {
        const count = counted[tab] ?? 0;
        const label = tab === 'waiting' && permits(staff, 'commands:decide') ? words.tabs.toDecide : words.tabs[tab];
        return (
          <Link
            aria-current={tab === here ? 'page' : undefined}
            className={classNames(
              '-mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 px-1 text-sm',
              tab === here ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
            )}
            href={`/approvals?tab=${tab}`}
            key={tab}
          >
            {label}
            {count > 0 && (
              <span className="rounded-full bg-sunken px-1.5 text-ink-2 text-xs tabular-nums">{count}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
