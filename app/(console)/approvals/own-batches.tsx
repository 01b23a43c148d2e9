import { Icon } from '#components/ui/icon.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { findOwnBatches } from '#server/approvals/batch/find-own-batches.ts';
import type { Staff } from '#server/auth/staff.ts';

/** Back to what I have approved together within a day: a tab that was closed takes nothing away. */
export async function OwnBatches({ staff, locale }: { staff: Staff; locale: Locale }) {
  const own = await findOwnBatches(staff);
  if (own.length === 0) return null;
  const { inbox: words } = getWords(locale).batches;
  return (
    <nav aria-label={words.label} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {own.map(({ id, madeAt, rows, left }) => (
        <Link
          className="inline-flex items-center gap-1.5 rounded text-accent hover:underline"
          href={`/approvals/batches/${id}`}
          key={id}
        >
          <Icon name={left > 0 ? 'send' : 'list-checks'} size={14} />
          {fill(left > 0 ? words.open : words.ended, { count: rows, left, time: formatJst(madeAt) })}
        </Link>
      ))}
    </nav>
  );
}
