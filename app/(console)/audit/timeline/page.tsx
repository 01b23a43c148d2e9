import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { fill } from '#messages/fill.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import { findTimeline, type TimelineOf, type TimelinePage } from '#server/audit/find-timeline.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { Story } from './story.tsx';
import { readTimelineAddress, toListAddress, toTimelineAddress } from './timeline-address.ts';

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).auditSearch.timelines.title };
}

/** One command, one customer or one person as a story, in the order in which it happened. */
export default async function TimelinePageOfLog({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff('log:read');
  const locale = await getLocale();
  const { audit, auditSearch, frame } = getWords(locale);
  const { timelines: words } = auditSearch;
  const asked = readTimelineAddress(await searchParams);
  const trail = (label: string) => (
    <Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label }]} />
  );
  if (asked === null) {
    return (
      <Page title={words.title} trail={trail(words.title)}>
        <Panel flush>
          <EmptyState icon="search" title={words.ask}>
            {words.askHelp}
          </EmptyState>
        </Panel>
      </Page>
    );
  }
  const { of, place } = asked;
  const page = await findTimeline(of, { ...place, limit: pageSize });
  const title = await sayTitle(of, words);
  return (
    <Page
      actions={
        <>
          {'commandId' in of && (
            <Link className={buttonClass()} href={`/commands/${encodeURIComponent(of.commandId)}`}>
              {words.operation}
            </Link>
          )}
          <Link className={buttonClass()} href={toListAddress(of)}>
            {words.list}
          </Link>
        </>
      }
      lead={words.lead['commandId' in of ? 'command' : 'account' in of ? 'account' : 'person']}
      title={title}
      trail={trail(title)}
    >
      <Panel flush>
        {page.entries.length === 0 ? (
          <EmptyState icon="scroll-text" title={words.none} />
        ) : (
          <>
            <Ways of={of} page={page} side="earlier" words={words} />
            <div className="p-4">
              <Story current={place.around} entries={page.entries} locale={locale} of={of} />
            </div>
            <Ways of={of} page={page} side="later" words={words} />
          </>
        )}
      </Panel>
    </Page>
  );
}

interface WaysProps {
  of: TimelineOf;
  page: TimelinePage;
  side: 'earlier' | 'later';
  words: UiWords['auditSearch']['timelines'];
}

/** At the top what was earlier, at the foot what came later: where a reader looks for them. */
function Ways({ of, page: { earlier, later }, side, words }: WaysProps) {
  const links =
    side === 'earlier'
      ? earlier !== null && [
          { label: words.begin, href: toTimelineAddress(of, { after: 0 }) },
          { label: words.earlier, href: toTimelineAddress(of, { before: earlier }) },
        ]
      : later !== null && [
          { label: words.later, href: toTimelineAddress(of, { after: later }) },
          { label: words.end, href: toTimelineAddress(of) },
        ];
  if (!links) return null;
  return (
    <nav
      aria-label={words[side]}
      className={`flex justify-center gap-2 border-line px-4 py-2 ${side === 'earlier' ? 'border-b' : 'border-t'}`}
    >
      {links.map(({ label, href }) => (
        <Link className={buttonClass({ size: 'sm' })} href={href} key={href}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

async function sayTitle(of: TimelineOf, words: WaysProps['words']): Promise<string> {
  if ('commandId' in of) return words.of.command;
  if ('account' in of) return fill(words.of.account, { account: showHidden(of.account) });
  const name = (await findPeople()).find(({ id }) => id === of.personId)?.name;
  return fill(words.of.person, { name: showHidden(name ?? of.personId) });
}
