import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { describeCommand } from '../../commands/[id]/describe-command.ts';

/** A request before somebody who cannot decide it, or that has ended: why, and what it was about, masked as it is stored. */
export function MaskedRequest({ request, locale }: { request: RequestView; locale: Locale }) {
  const { request: words, decideRefusals, statuses } = getWords(locale);
  const { bar } = request;
  const ended = request.status !== 'waiting';
  return (
    <>
      <Callout
        actions={
          <Link className={buttonClass({ size: 'sm' })} href={`/commands/${request.id}`}>
            {words.cannot.open}
          </Link>
        }
        icon={ended ? 'check-check' : 'lock'}
        title={ended ? words.cannot.ended : words.cannot.title}
        tone="void"
      >
        {ended || bar === null ? statuses.meaning[request.status] : decideRefusals[bar]}
      </Callout>
      <Panel title={ended ? words.contentEnded : words.content}>
        <Facts
          facts={describeCommand(request, locale).map(({ path, trail, label, value, mono }) => ({
            key: path,
            label: [...trail, label].join(' › '),
            value: <span className={mono ? 'font-mono text-[0.95em]' : undefined}>{value}</span>,
          }))}
        />
        {!ended && <p className="mt-3 text-ink-3 text-xs">{words.contentMasked}</p>}
      </Panel>
    </>
  );
}
