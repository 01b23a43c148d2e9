import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusBadge } from '#components/command/status-badge.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { findNeighbours } from '#server/approvals/inbox/find-neighbours.ts';
import { getRequest } from '#server/approvals/inbox/get-request.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { Despite } from '../../commands/[id]/despite.tsx';
import type { SearchParams } from '../../search-params.ts';
import { readRequestQuery, toRequestSearch } from '../request-query.ts';
import { StepUpNotice } from '../step-up-notice.tsx';
import { Desk } from './desk.tsx';
import { EarlierCommands } from './earlier-commands.tsx';
import { MaskedRequest } from './masked-request.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestVotes } from './request-votes.tsx';
import { RequestWhy } from './request-why.tsx';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).request.title };
}

/**
 * One request on its own page. What the server draws is masked and may be read ahead; the desk in it asks for the decisive
 * fields once it stands before somebody.
 */
export default async function RequestPage({ params, searchParams }: Props) {
  const staff = await requireStaff('commands:read');
  const request = (await getRequest(staff, (await params).id)) ?? notFound();
  const locale = await getLocale();
  const { approvals, frame, request: words, statuses } = getWords(locale);
  const asked = await searchParams;
  const { tab: _, ...filter } = readRequestQuery(asked, 'waiting');
  const search = toRequestSearch({ ...filter, tab: 'waiting' });
  const decides = permits(staff, 'commands:decide');
  const { previous, next, left } = decides
    ? await findNeighbours(staff, request.id, filter)
    : { previous: null, next: null, left: 0 };
  const toHref = (id: string | null) => (id === null ? null : `/approvals/${id}${search}`);
  const ways = { previous: toHref(previous), next: toHref(next), list: `/approvals${search}` };
  const waits = request.status === 'waiting';
  // The page is drawn for this moment; what is left is counted from it.
  const now = Date.now();
  return (
    <Page
      actions={
        decides && (
          <nav aria-label={words.neighbours} className="flex items-center gap-2">
            {left > 0 && <span className="text-ink-3 text-xs">{fill(words.left, { count: left })}</span>}
            {ways.previous !== null && (
              <Link className={buttonClass({ size: 'sm' })} href={ways.previous}>
                ← {words.previous}
              </Link>
            )}
            {ways.next !== null && (
              // Read ahead whole: the next request stands at once. What is decisive in it is asked for when it does.
              <Link className={buttonClass({ size: 'sm' })} href={ways.next} prefetch>
                {words.next} →
              </Link>
            )}
          </nav>
        )
      }
      lead={waits ? words.lead : statuses.meaning[request.status]}
      title={
        <span className="flex flex-wrap items-center gap-3">
          {labelOperation(request.operation, locale)}
          <StatusBadge status={request.status} words={statuses.word} />
        </span>
      }
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[{ label: approvals.title, href: ways.list }, { label: labelOperation(request.operation, locale) }]}
        />
      }
      wide
    >
      {waits && <StepUpNotice came={asked.stepUp} locale={locale} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {request.bar === null ? (
            <Desk key={request.id} locale={locale} request={request} search={search} ways={ways} />
          ) : (
            <MaskedRequest locale={locale} request={request} />
          )}
          <Despite id={request.id} locale={locale} staff={staff} />
          {request.account !== null && (
            <EarlierCommands account={request.account} except={request.id} locale={locale} staff={staff} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={words.facts}>
            <RequestFacts locale={locale} now={now} request={request} />
          </Panel>
          <Panel title={words.why}>
            <RequestWhy locale={locale} round={request.rounds[0]} />
          </Panel>
          <Panel title={words.votes}>
            <RequestVotes locale={locale} rounds={request.rounds} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
