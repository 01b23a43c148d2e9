import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { countUnknown } from '#server/commands/find-unknown.ts';

/** What landed although somebody had said that it did not: the alarm of leads and administrators. */
export async function Contradictions({ staff, locale }: { staff: Staff; locale: Locale }) {
  const { contradicted } = await countUnknown(staff);
  if (contradicted === 0) return null;
  const { contradicted: words } = getWords(locale).unknown;
  return (
    <Callout
      actions={
        permits(staff, 'commands:read') && (
          <Link className={buttonClass({ size: 'sm' })} href="/unknown?show=contradicted">
            {words.open}
          </Link>
        )
      }
      icon="triangle-exclamation-point"
      title={fill(words.title, { count: contradicted })}
      tone="refused"
    >
      {words.body}
    </Callout>
  );
}
