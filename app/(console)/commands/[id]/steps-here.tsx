import type { WayStep } from '#components/command/way.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import type { CommandView } from '#server/commands/command-view.ts';

interface Asked {
  command: CommandView;
  request: RequestView | null;
  locale: Locale;
}

/** Asked, approved and sent: the pair of eyes of this console. */
export function stepsHere({ command, request, locale }: Asked): WayStep[] {
  const { repayment: words } = getWords(locale);
  const done = { word: words.states.done, tone: 'succeeded', icon: 'check' } as const;
  const toCome = { word: words.states.notYet, tone: 'void', icon: 'circle-dashed' } as const;
  const waits = { word: words.states.waiting, tone: 'waiting', icon: 'hourglass' } as const;
  const sending = command.timeline.find(({ event }) => event === 'command.sending');
  return [
    { key: 'asked', title: words.asked, state: done, who: command.makerName, at: command.madeAt },
    ...approvals(),
    {
      key: 'sent',
      title: words.sent,
      state: sending ? done : toCome,
      who: sending ? saySender(sending.actor) : undefined,
      at: command.sendingAt,
    },
  ];

  function approvals(): WayStep[] {
    const [round] = request?.rounds ?? [];
    if (!round) return [];
    const votes = round.votes.filter(({ verdict }) => verdict === 'approve');
    const missing = round.requirement.deciders - votes.length;
    return [
      ...votes.map(
        ({ voterId, voterName, at }): WayStep => ({
          key: voterId,
          title: words.approvedHere,
          state: done,
          who: voterName,
          at,
        }),
      ),
      ...(missing > 0 && !sending
        ? [
            {
              key: 'missing',
              title: words.approvedHere,
              state: waits,
              who: fill(words.decidersMissing, { count: missing }),
            },
          ]
        : []),
    ];
  }

  function saySender(actor: CommandView['timeline'][number]['actor']): string {
    const taken = actor.kind === 'person' && actor.personId !== command.makerId;
    return taken
      ? fill(words.takenOver, { name: actor.name, maker: command.makerName })
      : fill(words.sentAs, { name: command.makerName });
  }
}
