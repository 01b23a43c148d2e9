import type { ReactNode } from 'react';
import { LookNow } from '#components/command/look-now.tsx';
import { LookUpstream } from '#components/command/look-upstream.tsx';
import { Way } from '#components/command/way.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { repaymentAsk } from '#domains/repayment-steps.ts';
import { getWords } from '#messages/index.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { getRepaymentWay } from '#server/commands/repayment/get-repayment-way.ts';
import type { NoticeProps } from './outcome-notice.tsx';
import { RepaymentChoice } from './repayment-choice.tsx';
import { RepaymentOffers } from './repayment-offers.tsx';
import { stepsHere } from './steps-here.tsx';
import { stepsUpstream } from './steps-upstream.tsx';

/** What never reached upstream, or was refused there, has no way to show. */
const onItsWay = new Set(['waiting', 'approved', 'sending', 'unknown', 'succeeded', 'landed']);

interface Props extends NoticeProps {
  request: RequestView | null;
}

/** From asking to payment: both pairs of eyes, each step with who and when, and what its reader can do next. */
export async function RepaymentWay({ command, request, locale, staff }: Props) {
  if (command.operation !== repaymentAsk || !onItsWay.has(command.status)) return null;
  const way = await getRepaymentWay(staff, command.id);
  const { repayment: words } = getWords(locale);
  const looks = way?.mayLook === true && !way.over;
  const choosing = way?.verdict === 'several' && way.link === null;
  return (
    <Panel
      aside={looks && <LookNow commandId={command.id} url="/api/repayments/look" words={pick(words)} />}
      title={words.title}
    >
      {looks && <LookUpstream repaymentOf={command.id} />}
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Side help={words.hereHelp} title={words.here}>
          <Way label={words.here} steps={stepsHere({ command, request, locale })} />
        </Side>
        <Side help={words.upstreamHelp} title={words.upstream}>
          <Way label={words.upstream} steps={stepsUpstream(way, locale)} />
        </Side>
      </div>
      {choosing && <RepaymentChoice commandId={command.id} locale={locale} way={way} />}
      {way !== null && !way.over && !choosing && <RepaymentOffers locale={locale} staff={staff} way={way} />}
    </Panel>
  );
}

function pick({ lookNow, looking, lookFailed }: { lookNow: string; looking: string; lookFailed: string }) {
  return { lookNow, looking, lookFailed };
}

function Side({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="font-semibold text-sm">{title}</h3>
      <p className="prose-text mb-3 text-ink-3 text-xs">{help}</p>
      {children}
    </section>
  );
}
