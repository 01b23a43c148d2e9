import { Timeline } from '#components/command/timeline.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import type { Entry } from '#server/audit/event.ts';
import { findTimeline } from '#server/audit/find-timeline.ts';
import { toStoryEvent } from '../timeline/story-event.tsx';
import { toTimelineAddress } from '../timeline/timeline-address.ts';

/** The entries of one command that are shown around one of them; the rest is a link away. */
const most = 50;

/** What else happened in the same command, and where the whole story of the command, the account and the person stands. */
export async function Neighbours({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { timelines: words } = getWords(locale).auditSearch;
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
  const { timelines: words } = getWords(locale).auditSearch;
  const of = { commandId };
  const { entries } = await findTimeline(of, { around: current, limit: most });
  return (
    <Timeline
      events={entries.map((found) => toStoryEvent(found, { of, current: found.sequence === current, locale }))}
      label={words.command}
    />
  );
}

function Stories({ entry, words }: { entry: Entry; words: UiWords['auditSearch']['timelines'] }) {
  const place = { around: entry.sequence };
  const links: { label: string; href: string }[] = [];
  if ('commandId' in entry && entry.commandId !== undefined) {
    links.push({ label: words.commandStory, href: toTimelineAddress({ commandId: entry.commandId }, place) });
  }
  if ('account' in entry && entry.account !== undefined) {
    links.push({ label: words.account, href: toTimelineAddress({ account: entry.account }, place) });
  }
  if (entry.actor.kind === 'person') {
    links.push({ label: words.person, href: toTimelineAddress({ personId: entry.actor.personId }, place) });
  }
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
