import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findTroubles } from '#server/notices/find-troubles.ts';

/** That notices do not get out: for those who can mend it. */
export async function NoticeTroubles({ staff, locale }: { staff: Staff; locale: Locale }) {
  if (!permits(staff, 'notices:watch')) return null;
  const { troubles: words } = getWords(locale).notices;
  return (await findTroubles()).map(({ channel, waiting, givenUp, since, code }) => (
    <Callout icon="triangle-exclamation-point" key={channel} title={words.title[channel]} tone="refused">
      <p>{fill(words.body, { waiting, givenUp, time: formatJst(since), code })}</p>
      <p>{words.next[channel]}</p>
    </Callout>
  ));
}
