import { Badge } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { RoundView, VoteView } from '#server/approvals/inbox/get-request.ts';
import { verdictLook } from './verdict-look.ts';

/** Who has decided what, newest round first; earlier rounds count no more. */
export function RequestVotes({ rounds, locale }: { rounds: readonly RoundView[]; locale: Locale }) {
  const { request: words } = getWords(locale);
  const votes = rounds.flatMap((round) => round.votes);
  const [last] = rounds;
  const approvals = last?.votes.filter(({ verdict }) => verdict === 'approve').length ?? 0;
  return (
    <div className="flex flex-col gap-3 text-sm">
      {last !== undefined && (
        <p className="text-ink-2">
          {words.deciders}: {fill(words.decidersValue, { deciders: last.requirement.deciders, approvals })}
        </p>
      )}
      {votes.length === 0 ? (
        <p className="text-ink-3">{words.noVotes}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {votes.map((vote) => (
            <Vote key={`${vote.round} ${vote.voterId}`} locale={locale} vote={vote} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Vote({ vote, locale }: { vote: VoteView; locale: Locale }) {
  const { approvals, request: words } = getWords(locale);
  const flags: Readonly<Record<string, string>> = approvals.flags;
  return (
    <li className="flex flex-col gap-1">
      <span className="flex flex-wrap items-center gap-2">
        <Badge {...verdictLook[vote.verdict]}>{fill(words.vote[vote.verdict], { name: vote.voterName })}</Badge>
        <span className="text-ink-3 text-xs">
          <Time at={vote.at} />
        </span>
      </span>
      {vote.onBehalfOf !== null && (
        <span className="text-ink-2 text-xs">{fill(words.vote.onBehalf, { name: vote.onBehalfOf })}</span>
      )}
      {vote.overridden.length > 0 && (
        <span className="text-ink-2 text-xs">
          {vote.overridden.map((flag) => fill(words.flagTick, { flag: flags[flag] ?? flag })).join(' / ')}
        </span>
      )}
      {vote.reason !== null && <p className="prose-text whitespace-pre-wrap text-ink-2">{vote.reason}</p>}
    </li>
  );
}
