import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { countStandingBlocks } from '#server/commands/money/find-blocks.ts';

/** How many blocked attempts wait for this lead; nothing for everybody else, and where none does. */
export async function StandingBlocks({ staff, locale }: { staff: Staff; locale: Locale }) {
  const count = await countStandingBlocks(staff);
  if (count === 0) return null;
  const { today: words } = getWords(locale).blocks;
  return (
    <Callout
      actions={
        <Link className={buttonClass({ size: 'sm' })} href="/blocks">
          {words.open}
        </Link>
      }
      icon="hourglass"
      title={fill(words.title, { count })}
      tone="waiting"
    >
      {words.body}
    </Callout>
  );
}
