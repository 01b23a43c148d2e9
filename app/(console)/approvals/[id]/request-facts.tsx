import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { sayAmount } from '../../say-amount.ts';
import { isSoon, sayLeft } from '../say-left.ts';

/** Who asks for what, how much, on whom, why, for which case, and how long it still lives. */
export function RequestFacts({ request, now, locale }: { request: RequestView; now: number; locale: Locale }) {
  const { approvals, command, request: words } = getWords(locale);
  const [{ expiresAt, askedAt }] = request.rounds;
  const soon = isSoon(expiresAt, now);
  const waits = request.status === 'waiting';
  return (
    <Facts
      facts={[
        { label: words.maker, value: request.makerName },
        ...(request.amount === null
          ? []
          : [{ label: approvals.columns.amount, value: <b>{sayAmount(request.amount, locale)}</b> }]),
        {
          label: approvals.columns.whom,
          value:
            request.account === null ? (
              command.noAccount
            ) : (
              <span className="inline-flex flex-wrap gap-2">
                {request.holder}
                <Copyable value={request.account} />
              </span>
            ),
        },
        {
          label: command.reason,
          value: [labelReason(request.reason.code, locale), request.reason.text]
            .filter(Boolean)
            .join(command.reasonJoin),
        },
        { label: command.reference, value: request.reference },
        { label: words.askedAt, value: <Time at={askedAt} /> },
        {
          label: words.expiresAt,
          value: (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <Time at={expiresAt} />
              {waits && (
                <span
                  className={soon ? 'inline-flex items-center gap-1 font-medium text-waiting' : 'text-ink-3 text-xs'}
                >
                  {soon && <Icon name="clock" size={12} />}
                  {sayLeft(expiresAt, now, locale)}
                </span>
              )}
            </span>
          ),
        },
        {
          label: command.number,
          value: (
            <Link className="rounded text-accent text-sm hover:underline" href={`/commands/${request.id}`}>
              {words.record}
            </Link>
          ),
        },
      ]}
    />
  );
}
