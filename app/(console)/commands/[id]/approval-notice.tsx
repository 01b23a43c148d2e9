import type { ReactNode } from 'react';
import { PressButton } from '#components/approval/press-button.tsx';
import { SendButton } from '#components/approval/send-button.tsx';
import { statusLook } from '#components/command/status-badge.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import { getOperationPolicy } from '#domains/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import { sayLeft } from '../../approvals/say-left.ts';
import { sayWhat } from '../../approvals/say-what.ts';
import { sayCode } from '../../say-code.ts';
import { sayRule } from '../../say-requirement.ts';
import { withdrawCommandAction } from './actions.ts';
import { AgainLink } from './again-link.tsx';
import type { NoticeProps } from './outcome-notice.tsx';

interface Props extends NoticeProps {
  request: RequestView;
  /** The moment that the page is drawn for, in milliseconds since the epoch. */
  now: number;
}

/** Where a request stands before it is sent, or why it never was, and what its reader can do. Above all else on the page. */
export function ApprovalNotice(props: Props) {
  const { status } = props.request;
  if (status === 'waiting') return <Waiting {...props} />;
  if (status === 'approved') return <Approved {...props} />;
  if (status === 'returned' || status === 'rejected') return <Denied {...props} />;
  if (status === 'expired' || status === 'void' || status === 'withdrawn') return <Over {...props} />;
  return null;
}

function Waiting({ request, now, locale, staff }: Props) {
  const { approvals, decideRefusals, request: words, requestFate: fate } = getWords(locale);
  const [{ expiresAt, requirement, votes }] = request.rounds;
  const missing = requirement.deciders - votes.filter(({ verdict }) => verdict === 'approve').length;
  const left = sayLeft(expiresAt, now, locale);
  const mine = request.makerId === staff.personId;
  return (
    <Callout
      actions={
        <>
          {request.bar === null && (
            <Link className={buttonClass({ size: 'sm', variant: 'primary' })} href={`/approvals/${request.id}`}>
              {fate.decide}
            </Link>
          )}
          {mine && (
            <PressButton
              busyLabel={words.decide.busy}
              commandId={request.id}
              label={fate.withdraw}
              press={withdrawCommandAction}
              refusals={decideRefusals}
            />
          )}
        </>
      }
      icon={statusLook.waiting.icon}
      title={fate.waitingTitle}
      tone="waiting"
    >
      <p>{fill(fate.waitingBody, { time: formatJst(expiresAt), left, missing: Math.max(1, missing) })}</p>
      <p>{fill(fate.waitingRule, { rule: sayRule(requirement.ruleId, locale) })}</p>
      {mine && <p className="text-ink-2">{fate.withdrawHelp}</p>}
      {request.bar !== null && request.bar !== 'notPermitted' && !mine && (
        <p className="text-ink-2">{approvals.bars[request.bar]}</p>
      )}
    </Callout>
  );
}

async function Approved({ request, command, locale, staff }: Props) {
  const { decideRefusals, request: words, requestFate: fate } = getWords(locale);
  const [{ expiresAt, votes }] = request.rounds;
  const mine = request.makerId === staff.personId;
  const decided = votes.some(({ voterId }) => voterId === staff.personId);
  const policy = getOperationPolicy(command.operation);
  const may = !decided && mayCarryOut(staff, policy, await findOpenRoles(command.operation));
  const label = fill(mine ? fate.send : fate.takeOver, { what: sayWhat(request, locale) });
  return (
    <Callout
      actions={
        may && (
          <SendButton busyLabel={words.decide.busy} commandId={request.id} label={label} refusals={decideRefusals} />
        )
      }
      icon={statusLook.approved.icon}
      title={fate.approvedTitle}
      tone="approved"
    >
      <p>{fill(fate.approvedBody, { time: formatJst(expiresAt) })}</p>
      {!mine && <p>{fill(fate.approvedOther, { name: request.makerName })}</p>}
      {decided && <p>{decideRefusals.deciderMayNotSend}</p>}
    </Callout>
  );
}

/** Sent back with a question, or rejected: who, and in their own words. */
function Denied(props: Props) {
  const { request, locale } = props;
  const { requestFate: fate } = getWords(locale);
  const returned = request.status === 'returned';
  const vote = request.rounds[0].votes.find(({ verdict }) => verdict === (returned ? 'return' : 'reject'));
  const title = returned ? fate.returnedTitle : fate.rejectedTitle;
  return (
    <Notice {...props} title={fill(title, { name: vote?.voterName ?? '' })}>
      {vote?.reason && (
        <blockquote className="whitespace-pre-wrap border-line-strong border-l-2 pl-3">{vote.reason}</blockquote>
      )}
      {returned && <p className="mt-2">{fate.returnedHelp}</p>}
    </Notice>
  );
}

function Over(props: Props) {
  const { request, command, locale } = props;
  const { requestFate: fate } = getWords(locale);
  const [{ expiresAt }] = request.rounds;
  const { code } = command.outcome;
  if (request.status === 'withdrawn') return <Notice {...props} title={fate.withdrawnTitle} />;
  if (request.status === 'void') {
    const causes: Readonly<Record<string, string>> = ruleWords[locale].terms.voids;
    return (
      <Notice {...props} title={fate.voidTitle}>
        {code !== null && <p>{Object.hasOwn(causes, code) ? causes[code] : sayCode(code, locale)}</p>}
      </Notice>
    );
  }
  const why = code === 'notSent' ? fate.expiredApproved : fate.expiredWaiting;
  return (
    <Notice {...props} title={fate.expiredTitle}>
      <p>{fill(why, { time: formatJst(expiresAt) })}</p>
    </Notice>
  );
}

/** It will not be sent: why, and the form with the same values for whoever made it. */
function Notice({ title, children, ...props }: Props & { title: string; children?: ReactNode }) {
  const { request, locale, staff } = props;
  const mine = request.makerId === staff.personId;
  return (
    <Callout
      actions={mine && <AgainLink {...props} label={getWords(locale).requestFate.again} />}
      icon={statusLook[request.status].icon}
      title={title}
      tone={statusLook[request.status].tone}
    >
      {children}
    </Callout>
  );
}
