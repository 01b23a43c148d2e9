import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import { TimeLeft } from '#components/ui/time-left.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { getComingRules } from '#server/approvals/rules/find-rule-sets.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { sayWho, titleOf } from './settings/rules/coming-change.tsx';

/**
 * On Today: a relaxation that was confirmed is announced to everybody before it takes effect; what is only asked for is
 * shown to those who may decide about it.
 */
export async function ComingRules({ locale, staff }: { locale: Locale; staff: Staff }) {
  const coming = await getComingRules();
  if (coming === null || (coming.state === 'asked' && !permits(staff, 'rules:change'))) return null;
  const { coming: words } = getWords(locale).rules;
  return (
    <Callout
      actions={
        <Link className={buttonClass({ size: 'sm' })} href="/settings/rules">
          {words.toRules}
        </Link>
      }
      icon="scale"
      title={titleOf(coming, locale)}
      tone="waiting"
    >
      <p>{sayWho(coming, locale)}</p>
      {coming.msLeft !== null && (
        <p className="font-medium">
          <TimeLeft ms={coming.msLeft} words={words.left} />
        </p>
      )}
    </Callout>
  );
}
