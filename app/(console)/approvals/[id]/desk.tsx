import { RequestDesk } from '#components/approval/request-desk.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { DecideRefusalCode } from '#server/approvals/decide-result.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { sayWhat } from '../say-what.ts';
import { decideCommandAction } from './actions.ts';

interface Props {
  request: RequestView;
  /** The conditions of the list that it was opened from. */
  search: string;
  ways: { previous: string | null; next: string | null; list: string };
  locale: Locale;
}

/** The part of a request's page that reads anew and decides, with its words. */
export function Desk({ request, search, ways, locale }: Props) {
  const { request: words, decideRefusals, statuses, stepUp } = getWords(locale);
  // A refusal without a sentence does not compile.
  const refusals: Readonly<Record<DecideRefusalCode | 'lost', string>> = decideRefusals;
  return (
    <RequestDesk
      commandId={request.id}
      decide={decideCommandAction}
      refusals={refusals}
      statusWords={statuses.word}
      stepUp={{
        title: stepUp.title,
        help: stepUp.help,
        press: stepUp.press,
        refusals: stepUp.refusals,
        returnTo: `/approvals/${request.id}${search}`,
      }}
      ways={ways}
      what={sayWhat(request, locale)}
      words={{
        ...words.decide,
        voidTitle: words.voids.title,
        voidBody: words.voids.body,
        flagsTitle: words.flagsTitle,
        flagTick: words.flagTick,
        other: decideRefusals.other,
        done: words.done,
        openCommand: words.record,
        looking: words.looking,
        looked: words.looked,
        lookAgain: words.lookAgain,
        lookFailed: words.lookFailed,
        content: words.content,
        json: words.json,
        panelTitle: words.panel.title,
        panel: {
          whenAsked: words.panel.whenAsked,
          now: words.panel.now,
          differs: words.panel.differs,
          none: words.panel.none,
          unreadable: words.panel.unreadable,
          columns: words.panel.columns,
        },
        changed: words.changed,
      }}
    />
  );
}
