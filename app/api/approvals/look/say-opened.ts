import 'server-only';
import type { HistoryList, Looked } from '#components/approval/looked.ts';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import type { AccountHistory } from '#server/approvals/inbox/read-history.ts';
import type { OpenedRequest } from '#server/approvals/open-request.ts';
import type { Thing } from '#server/kraken/thing.ts';
import { sayEffectOf } from '../../../(console)/approvals/say-effect-of.ts';
import { describeCommand } from '../../../(console)/commands/[id]/describe-command.ts';
import { compareInWords } from '../../../(console)/compare-in-words.ts';
import { sayFact } from '../../../(console)/say-thing.ts';

/** What a decider is shown, in their words. Nothing of it is masked: it goes to an eligible decider only. */
export function sayOpened(opened: OpenedRequest, history: AccountHistory | null, now: Date, locale: Locale): Looked {
  const { request: words, approvals } = getWords(locale);
  const described = describeCommand(opened, locale);
  const holder = (opened.now.ok ? opened.now.snapshot : opened.whenAsked).account?.holder ?? null;
  return {
    digest: opened.digest,
    round: opened.round,
    readAt: formatJst(now, 'second'),
    effect: sayEffectOf({ ...opened, holder }, described, locale),
    content: described.map(({ path, trail, label, value, mono }) => ({
      key: path,
      label: [...trail, label].join(' › '),
      value,
      mono,
    })),
    json: opened.body,
    target: compareInWords(opened.whenAsked, opened.now, locale),
    history: history === null ? [] : sayHistory(history, locale),
    flags: opened.flags.map((code) => ({ code, label: approvals.flags[code], meaning: words.flags[code] })),
    causes: opened.causes.map((cause) => ruleWords[locale].terms.voids[cause]),
    stepUp: opened.stepUp,
    delegators: opened.delegators.map(({ personId, name }) => ({ personId, name })),
  };
}

function sayHistory({ payments, repayments, repaymentRequests }: AccountHistory, locale: Locale): HistoryList[] {
  const { panel } = getWords(locale).request;
  return [
    { title: panel.payments, lines: sayLines(payments, locale) },
    { title: panel.repayments, lines: sayLines(repayments, locale) },
    { title: panel.requests, lines: sayLines(repaymentRequests, locale) },
  ];
}

function sayLines(things: Thing[] | null, locale: Locale): HistoryList['lines'] {
  if (things === null) return null;
  return things.map(({ value, facts: { date, amount, status } }) => ({
    id: value,
    date: typeof date === 'string' ? date : '',
    amount: amount === null || amount === undefined ? '' : sayFact('amount', amount, locale),
    status: status === null || status === undefined ? '' : sayFact('status', status, locale),
  }));
}
