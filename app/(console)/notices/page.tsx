import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { MarkReadButton } from '#components/notices/mark-read-button.tsx';
import { NoticeTable } from '#components/notices/notice-table.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findNotices } from '#server/notices/find-notices.ts';
import { getLocale } from '../../locale.ts';
import { NextPage } from '../next-page.tsx';
import type { SearchParams } from '../search-params.ts';
import { toNoticeLine } from './notice-line.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).notices.title };
}

/** What I was told: how my requests went on, and what waits for me. */
export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requireStaff('notices:read');
  const locale = await getLocale();
  const { notices: words, frame, statuses, tables } = getWords(locale);
  const search = await searchParams;
  const unread = search.show === 'unread';
  const { before } = search;
  const { rows, next } = await findNotices(staff, { unread, before: typeof before === 'string' ? before : undefined });
  const shows = [
    { name: 'all', href: '/notices', here: !unread },
    { name: 'unread', href: '/notices?show=unread', here: unread },
  ] as const;
  return (
    <Page
      actions={
        <>
          {rows.some(({ read }) => !read) && (
            <MarkReadButton id={null} label={words.markAll} refusals={words.refusals} />
          )}
          <Link className={buttonClass({ size: 'sm', variant: 'ghost' })} href="/settings/notices">
            {words.settings}
          </Link>
        </>
      }
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <nav aria-label={words.show} className="flex gap-1">
        {shows.map(({ name, href, here }) => (
          <Link
            aria-current={here ? 'page' : undefined}
            className={buttonClass({ size: 'sm', variant: here ? 'secondary' : 'ghost' })}
            href={href}
            key={name}
          >
            {words.shows[name]}
          </Link>
        ))}
      </nav>
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState icon="bell" title={unread ? words.noneUnread : words.empty}>
            {unread ? words.noneUnreadHelp : words.emptyHelp}
          </EmptyState>
        ) : (
          <>
            <NoticeTable
              label={words.title}
              rows={rows.map((row) => toNoticeLine(row, locale))}
              statusWords={statuses.word}
              words={words}
            />
            <NextPage count={rows.length} next={next} path="/notices" query={search} words={tables} />
          </>
        )}
      </Panel>
    </Page>
  );
}
