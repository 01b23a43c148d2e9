import { Icon } from '#components/ui/icon.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Meter } from '#components/ui/meter.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { readPointsLeft } from '#server/kraken/rate-limit.ts';

/** Below this share of the allowance people are told to save. */
const low = 0.2;

/** How much of this hour's allowance upstream is left to this person. Reads upstream, so it comes after the page. */
export async function PointsLeft({ staff, locale }: { staff: Staff; locale: Locale }) {
  const { points: words } = getWords(locale).today;
  const read = await readPointsLeft(staff);
  const points = read.ok ? read.value : null;
  if (points === null) {
    return (
      <Panel title={words.title}>
        <p className="text-ink-3 text-sm">{words.unavailable}</p>
      </Panel>
    );
  }
  const number = new Intl.NumberFormat(locale);
  const left = fill(words.left, { left: number.format(points.remaining), limit: number.format(points.limit) });
  const time = points.secondsToFull === null ? null : formatJst(new Date(Date.now() + points.secondsToFull * 1000));
  return (
    <Panel title={words.title}>
      <p className="text-sm">{left}</p>
      <Meter max={points.limit} value={points.remaining} />
      {points.remaining < points.limit * low && (
        <p className="mt-2 flex items-start gap-1.5 text-sm text-waiting">
          <Icon className="mt-0.5" name="hourglass" size={14} />
          {words.low}
        </p>
      )}
      {time !== null && (
        <p className="mt-2 text-ink-3 text-xs">{fill(points.blocked ? words.blocked : words.renewed, { time })}</p>
      )}
    </Panel>
  );
}
