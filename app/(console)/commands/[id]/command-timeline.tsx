import type { ReactNode } from 'react';
import { Timeline } from '#components/command/timeline.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Entry } from '#server/audit/event.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { eventLook } from '../../event-look.ts';
import { sayActor } from '../../say-actor.ts';
import { sayCode } from '../../say-code.ts';

/** What happened to one command, from the log's own entries. */
export function CommandTimeline({ command, locale, log }: { command: CommandView; locale: Locale; log: boolean }) {
  const { command: words, events, audit } = getWords(locale);
  return (
    <Timeline
      events={command.timeline.map((entry) => ({
        key: String(entry.sequence),
        at: entry.at,
        title: events.names[entry.event],
        who: sayActor(entry.actor, events),
        ...eventLook(entry.event),
        body: remark(entry, locale),
        ...(log
          ? {
              link: (
                <Link className="rounded text-ink-3 text-xs hover:text-accent" href={`/audit/${entry.sequence}`}>
                  {fill(audit.entry.title, { seq: entry.sequence })}
                </Link>
              ),
            }
          : {}),
      }))}
      label={words.timeline}
    />
  );
}

function remark(entry: Entry, locale: Locale): ReactNode {
  const { command: words } = getWords(locale);
  if ('code' in entry && entry.code !== undefined) {
    return (
      <>
        {entry.event === 'command.link_refused' ? sayLinkRefusal(entry.code, locale) : sayCode(entry.code, locale)}{' '}
        <code className="whitespace-nowrap font-mono text-ink-3 text-xs">{entry.code}</code>
      </>
    );
  }
  if (entry.event === 'command.succeeded' && entry.incomplete) return words.incomplete;
  if (entry.event === 'command.sending' && entry.attempt > 1) return fill(words.attempt, { count: entry.attempt });
  return null;
}

/** Why somebody's word about the repayment was not taken. */
function sayLinkRefusal(code: string, locale: Locale): string {
  const refusals: Readonly<Record<string, string>> = getWords(locale).repayment.choose.refusals;
  return Object.hasOwn(refusals, code) ? (refusals[code] ?? code) : sayCode(code, locale);
}
