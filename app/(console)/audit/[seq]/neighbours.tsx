import { Timeline } from '#components/command/timeline.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import type { Entry } from '#server/audit/event.ts';
import { findEntries } from '#server/audit/find-entries.ts';
import { eventLook } from '../../event-look.ts';
import { sayActor } from '../../say-actor.ts';

/** The entries of one command that are shown beside one of them; the rest is a link away. */
const most = 50;

/** What else happened in the same command, and where the whole story of the account and the person stands. */
export async function Neighbours({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { auditSearch } = getWords(locale);
  const { timelines: words } = auditSearch;
  const command = 'commandId' in entry ? entry.commandId : undefined;
  return (
    <>
      {command !== undefined && (
        <Panel title={words.command}>
          <CommandEntries commandId={command} current={entry.sequence} locale={locale} />
        </Panel>
      )}
      <Stories entry={entry} words={words} />
    </>
  );
}

async function CommandEntries({ commandId, current, locale }: { commandId: string; current: number; locale: Locale }) {
  const { audit, auditSearch, events } = getWords(locale);
  const { entries } = await findEntries({ commandId }, { limit: most });
  const shown = entries.flatMap(({ entry }) => (entry === null ? [] : [entry])).toReversed();
  return (
    <Timeline
      events={shown.map((one) => ({
        key: String(one.sequence),
        at: one.at,
        title: events.names[one.event],
        who: sayActor(one.actor, events),
        ...eventLook(one.event),
        link: (
          <Link
            aria-current={one.sequence === current ? 'page' : undefined}
            className="rounded text-ink-3 text-xs hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink"
            href={`/audit/${one.sequence}`}
          >
            {fill(audit.entry.title, { seq: one.sequence })}
          </Link>
        ),
      }))}
      label={auditSearch.timelines.command}
    />
  );
}

function Stories({ entry, words }: { entry: Entry; words: UiWords['auditSearch']['timelines'] }) {
  const account = 'account' in entry ? entry.account : undefined;
  const person = entry.actor.kind === 'person' ? entry.actor.personId : undefined;
  const links = [
    ...(account === undefined ? [] : [{ label: words.account, href: `/audit?account=${encodeURIComponent(account)}` }]),
    ...(person === undefined ? [] : [{ label: words.person, href: `/audit?person=${encodeURIComponent(person)}` }]),
  ];
  if (links.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {links.map(({ label, href }) => (
        <Link className="rounded text-accent hover:underline" href={href} key={href}>
          {label}
        </Link>
      ))}
    </p>
  );
}
