import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FollowCommand } from '#components/command/follow-command.tsx';
import { ForgetSent } from '#components/command/forget-sent.tsx';
import { LookUpstream } from '#components/command/look-upstream.tsx';
import { RefreshWhileOpen } from '#components/command/refresh-while-open.tsx';
import { isOpen } from '#components/command/status.ts';
import { StatusBadge } from '#components/command/status-badge.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { findDomainOf, getOperationPolicy } from '#domains/index.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { getRequest } from '#server/approvals/inbox/get-request.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getProbeView } from '#server/commands/get-probe-view.ts';
import { type ShownCommand, showCommand } from '#server/commands/personal/show-command.ts';
import { getLocale } from '../../../locale.ts';
import { getRequestContext } from '../../../request-context.ts';
import { RequestVotes } from '../../approvals/[id]/request-votes.tsx';
import { RequestWhy } from '../../approvals/[id]/request-why.tsx';
import { toTimelineAddress } from '../../audit/timeline/timeline-address.ts';
import { RevealPersonal } from '../../reveal-personal.tsx';
import { AgainLink } from './again-link.tsx';
import { ApprovalNotice } from './approval-notice.tsx';
import { CommandFacts } from './command-facts.tsx';
import { CommandTimeline } from './command-timeline.tsx';
import { Despite } from './despite.tsx';
import { Evidence } from './evidence.tsx';
import { findHolder } from './find-holder.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { Received } from './received.tsx';
import { RepaymentOrigin } from './repayment-origin.tsx';
import { RepaymentWay } from './repayment-way.tsx';
import { Resolved, Resolving } from './resolving.tsx';
import { SecretPanel } from './secret-panel.tsx';
import { Sent } from './sent.tsx';

/** Outcomes whose notice says everything that a line under the title would. */
const explained = new Set([
  'unknown',
  'refused',
  'not_sent',
  'waiting',
  'approved',
  'returned',
  'rejected',
  'withdrawn',
  'expired',
  'void',
]);

/** Outcomes without a notice of their own that may be done once more with other or the same values. */
const settled = new Set(['succeeded', 'landed', 'did_not_land']);

/** Nobody asks for these again because they came to nothing. */
const tookEffect = new Set(['succeeded', 'landed']);

/** Outcomes that were unknown once: what upstream showed is part of them. */
const wasUnknown = new Set(['unknown', 'landed', 'did_not_land', 'contradicted']);

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).command.title };
}

/** One command and its whole fate: what was asked, what was sent, what came back, who did what and when. */
export default async function CommandPage({ params }: Props) {
  const staff = await requireStaff('commands:read');
  const shown = (await showCommand((await params).id, { staff, context: await getRequestContext() })) ?? notFound();
  const { command } = shown;
  const unresolved = wasUnknown.has(command.status) ? await getProbeView(staff, command.id) : null;
  const request = await getRequest(staff, command.id);
  const locale = await getLocale();
  const { auditSearch, command: words, frame, statuses, domain: domainWords, request: requestWords } = getWords(locale);
  const domain = findDomainOf(command.operation);
  const label = labelOperation(command.operation, locale);
  return (
    <Page
      lead={explained.has(command.status) ? null : statuses.meaning[command.status]}
      title={
        <span className="flex flex-wrap items-center gap-3">
          {label}
          <StatusBadge status={command.status} words={statuses.word} />
        </span>
      }
      actions={settled.has(command.status) && <AgainLink command={command} locale={locale} staff={staff} />}
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[
            ...(domain === null ? [] : [{ label: domainWords.names[domain.name], href: `/${domain.name}` }]),
            { label },
          ]}
        />
      }
    >
      {command.status === 'unknown' && permits(staff, 'customers:read') && <LookUpstream />}
      {tookEffect.has(command.status) && <ForgetSent id={command.id} />}
      {/* By the command, not by its request: a decision may fall between the two readings. */}
      {command.status === 'waiting' && <RefreshWhileOpen />}
      {isOpen(command.status) && (
        <FollowCommand
          command={{ id: command.id, label, statusWords: statuses.word, open: words.openOne }}
          sentence={command.status === 'approved' ? words.followingApproved : words.following}
          status={command.status}
        />
      )}
      {request && <ApprovalNotice command={command} locale={locale} now={Date.now()} request={request} staff={staff} />}
      <OutcomeNotice command={command} locale={locale} staff={staff} />
      <SecretPanel command={command} locale={locale} staff={staff} />
      <RepaymentOrigin command={command} locale={locale} />
      {unresolved && <Resolved locale={locale} probe={unresolved.probe} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {unresolved && (
            <Evidence
              id={command.id}
              locale={locale}
              open={command.status === 'unknown' || command.status === 'did_not_land'}
              unresolved={unresolved}
            />
          )}
          {unresolved && command.status === 'unknown' && (
            <Resolving
              command={command}
              locale={locale}
              money={getOperationPolicy(command.operation)?.effect === 'money'}
              unresolved={unresolved}
            />
          )}
          <RepaymentWay command={command} locale={locale} request={request} staff={staff} />
          <Panel title={words.facts}>
            <CommandFacts command={command} customers={permits(staff, 'customers:read')} locale={locale} />
            {hasPersonal(shown) && (
              <div className="mt-3">
                <RevealPersonal kind="command" locale={locale} target={command.id} until={shown.clear?.until ?? null} />
              </div>
            )}
          </Panel>
          {request && (
            <Panel title={requestWords.panelTitle}>
              <div className="grid gap-4 md:grid-cols-2">
                <RequestWhy locale={locale} round={request.rounds[0]} />
                <RequestVotes locale={locale} rounds={request.rounds} />
              </div>
            </Panel>
          )}
          <Despite id={command.id} locale={locale} staff={staff} />
          <Sent command={command} locale={locale} />
          <Received command={command} locale={locale} />
        </div>
        <Panel
          aside={
            permits(staff, 'log:read') && (
              <Link
                className="rounded text-accent text-sm hover:underline"
                href={toTimelineAddress({ commandId: command.id })}
              >
                {auditSearch.timelines.inLog}
              </Link>
            )
          }
          title={words.timeline}
        >
          <CommandTimeline command={command} locale={locale} log={permits(staff, 'log:read')} />
        </Panel>
      </div>
    </Page>
  );
}

/** Something is masked here, or is shown for a while; an account that is open in this session needs no word. */
function hasPersonal({ command, clear }: ShownCommand): boolean {
  if (clear !== null) return clear.until !== null;
  return findHolder(command.snapshot) !== null;
}
