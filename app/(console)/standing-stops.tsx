import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { stops as stopWords } from '#messages/ui/stops.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { isRestored } from '#server/commands/find-halt.ts';
import { findStops, type StandingStop } from '#server/commands/find-stops.ts';
import { findHeldBack } from '#server/commands/hold-back.ts';
import { sayStopped } from './say-stopped.ts';

/** That sending is stopped, and why: over every page, for everybody. */
export async function StandingStops({ locale }: { locale: Locale }) {
  const staff = await requireStaff();
  const [standing, restored, until] = await Promise.all([findStops(), isRestored(), findHeldBack(staff.personId)]);
  if (standing.length === 0 && !restored && until === null) return null;
  const words = stopWords[locale];
  return (
    <div className="flex flex-col gap-2 px-5 pt-4">
      {until !== null && (
        <Callout icon="hourglass" role="status" title={words.heldBack.title} tone="waiting">
          <p>{fill(words.heldBack.body, { time: formatJst(until) })}</p>
        </Callout>
      )}
      {restored && (
        <Callout icon="triangle-exclamation-point" role="status" title={words.restored.title} tone="refused">
          <p>{words.restored.body}</p>
          <p>{words.restored.next}</p>
        </Callout>
      )}
      {standing.map((stop) => (
        <Callout
          icon="triangle-exclamation-point"
          key={stop.id}
          role="status"
          title={titleOf(stop, locale)}
          tone="refused"
        >
          <p>
            {fill(words.because, {
              reason: stop.reason === 'liveStart' ? words.liveStart : stop.reason,
              time: formatJst(stop.stoppedAt),
            })}
          </p>
          <p>{words.still}</p>
        </Callout>
      ))}
    </div>
  );
}

function titleOf(stop: StandingStop, locale: Locale): string {
  return fill(stopWords[locale][stop.scope], { name: sayStopped(stop, locale) });
}
