import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getLogAlarm } from '#server/audit/get-log-alarm.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getEnv } from '#server/env.ts';

/** What the log's own checks found against it: the alarm of leads, auditors and administrators. */
export async function LogAlarms({ staff, locale }: { staff: Staff; locale: Locale }) {
  if (!permits(staff, 'log:alarms')) return null;
  const { broken, gap } = await getLogAlarm(getEnv().CHECKPOINTS_FOLDER);
  const { audit, today } = getWords(locale);
  const words = today.log;
  const actions = permits(staff, 'log:read') && (
    <Link className={buttonClass({ size: 'sm' })} href="/audit">
      {words.open}
    </Link>
  );
  return (
    <>
      {broken !== null && (
        <Callout
          actions={actions}
          icon="shield-exclamation-point"
          title={fill(words.broken, { seq: broken.sequence, kind: audit.damage[broken.kind] })}
          tone="refused"
        >
          {fill(words.brokenBody, { at: formatJst(broken.at, 'second') })}
        </Callout>
      )}
      {gap !== null && (
        <Callout actions={actions} icon="triangle-exclamation-point" title={words.missed} tone="waiting">
          {gap.forged ? words.forged : fill(words.missedBody, { since: formatJst(gap.since), count: gap.unwitnessed })}
        </Callout>
      )}
    </>
  );
}
