import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { stops as stopWords } from '#messages/ui/stops.ts';
import { isRestored } from '#server/commands/find-halt.ts';
import { findStops, type StandingStop } from '#server/commands/find-stops.ts';
import { sayStopped } from './say-stopped.ts';

/** That sending is stopped, and why: over every page, for everybody. */
export async function StandingStops({ locale }: { locale: Locale }) {
  const [standing, restored] = await Promise.all([findStops(), isRestored()]);
  if (standing.length === 0 && !restored) return null;
  const words = stopWords[locale];
  return (
    <div className="flex flex-col gap-2 px-5 pt-4">
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
