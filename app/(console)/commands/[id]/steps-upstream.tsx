import type { ReactNode } from 'react';
import { statusLook } from '#components/command/status-badge.tsx';
import type { WayStep } from '#components/command/way.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import { type StepView, standingBlock } from '#server/commands/repayment/find-steps.ts';
import type { RepaymentWay } from '#server/commands/repayment/get-repayment-way.ts';
import { sayFact } from '../../say-thing.ts';

type Words = UiWords['repayment'];

/** Upstream's request, the repayment it became, who approved that, and how it stands. null: it has not got there. */
export function stepsUpstream(way: RepaymentWay | null, locale: Locale): WayStep[] {
  const { repayment: words, statuses } = getWords(locale);
  const toCome = { word: words.states.notYet, tone: 'void', icon: 'circle-dashed' } as const;
  const approvals = way?.steps.filter(({ operation }) => operation === 'approveRepayment') ?? [];
  const others = way?.steps.filter(({ operation }) => operation !== 'approveRepayment') ?? [];
  return [
    {
      key: 'request',
      title: <Named id={way?.requestId ?? null} name={words.request} />,
      state: way?.requestStatus ? toState(way.requestStatus, locale) : toCome,
      body: way !== null && way.requestId === null ? words.requestUnnamed : null,
    },
    {
      key: 'repayment',
      title: <Named id={way?.link?.repaymentId ?? null} name={words.appeared} />,
      state: way === null ? toCome : linkState(way, words),
      at: way?.link?.at,
      body: way === null ? null : sayLink(way, words),
    },
    ...(approvals.length === 0
      ? [{ key: 'approval', title: words.approvedThere, state: toCome, body: way?.link ? words.notApproved : null }]
      : approvals.map(toStep)),
    ...others.map(toStep),
    {
      key: 'now',
      title: words.now,
      state: nowState(way, locale) ?? toCome,
      body: way === null ? null : saySeen(way, words),
    },
  ];

  function toStep(step: StepView): WayStep {
    const { tone, icon } = statusLook[step.status];
    return {
      key: step.id,
      title: words.stepNames[step.operation],
      state: { word: statuses.word[step.status], tone, icon },
      who: step.makerName,
      at: step.statusAt,
      body: <StepBody step={step} words={words} />,
    };
  }
}

function Named({ name, id }: { name: string; id: string | null }) {
  return (
    <>
      {name} {id !== null && <Copyable value={id} />}
    </>
  );
}

function StepBody({ step, words }: { step: StepView; words: Words }) {
  return (
    <>
      {step.deciders.length > 0 && <p>{fill(words.alsoDecided, { names: step.deciders.join(words.listJoin) })}</p>}
      {step.reason !== null && <p className="whitespace-pre-wrap">{fill(words.stepReason, { reason: step.reason })}</p>}
      {step.visible && (
        <Link className="rounded text-accent text-xs hover:underline" href={`/commands/${step.id}`}>
          {words.openStep}
        </Link>
      )}
    </>
  );
}

function linkState({ link, verdict }: RepaymentWay, { states }: Words): WayStep['state'] {
  if (link !== null) return { word: states.done, tone: 'succeeded', icon: 'link' };
  if (verdict === 'several') return { word: states.choose, tone: 'waiting', icon: 'circle-question-mark' };
  if (verdict === 'ended') return { word: states.ended, tone: 'void', icon: 'circle-slash' };
  return { word: states.waiting, tone: 'waiting', icon: 'hourglass' };
}

function sayLink({ link, verdict }: RepaymentWay, words: Words): ReactNode {
  if (link !== null) {
    if (link.byName === null) return words.byEvidence;
    return (
      <>
        <p>{fill(words.byPerson, { name: link.byName })}</p>
        {link.reason !== null && (
          <p className="whitespace-pre-wrap">{fill(words.stepReason, { reason: link.reason })}</p>
        )}
      </>
    );
  }
  if (verdict === null || verdict === 'linked' || verdict === 'unreadable') return words.unread;
  return words[verdict];
}

function nowState(way: RepaymentWay | null, locale: Locale): WayStep['state'] | null {
  const { states } = getWords(locale).repayment;
  if (way === null) return null;
  if (standingBlock(way.steps) !== null) return { word: states.stopped, tone: 'refused', icon: 'ban' };
  if (way.verdict === 'ended') return { word: states.ended, tone: 'void', icon: 'circle-slash' };
  return way.repaymentStatus === null ? null : toState(way.repaymentStatus, locale);
}

function saySeen({ seenAt, link, repaymentStatus, verdict }: RepaymentWay, words: Words): ReactNode {
  if (seenAt === null) return words.unread;
  return (
    <>
      {repaymentStatus !== null && <code className="mr-2 font-mono text-xs">{repaymentStatus}</code>}
      {fill(words.seen, { time: formatJst(seenAt, 'second') })}
      {link !== null && repaymentStatus === null && verdict === 'linked' && (
        <p className="text-refused">{words.gone}</p>
      )}
    </>
  );
}

const looks: Readonly<Record<string, Pick<WayStep['state'], 'tone' | 'icon'>>> = {
  REQUESTED: { tone: 'waiting', icon: 'hourglass' },
  ACCEPTED: { tone: 'succeeded', icon: 'check' },
  APPROVED: { tone: 'approved', icon: 'check-check' },
  SUBMITTED: { tone: 'active', icon: 'send' },
  PAID: { tone: 'succeeded', icon: 'circle-check' },
  FAILED: { tone: 'refused', icon: 'circle-x' },
  REJECTED: { tone: 'refused', icon: 'ban' },
};

function toState(status: string, locale: Locale): WayStep['state'] {
  return { word: sayFact('status', status, locale), ...(looks[status] ?? { tone: 'void', icon: 'circle-slash' }) };
}
