import 'server-only';
import type { BatchRow } from '#components/approval/batch/batch-row.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { OpenedRow } from '#server/approvals/batch/open-batch.ts';
import type { DecideRefusalCode } from '#server/approvals/decide-result.ts';
import type { RequestView } from '#server/approvals/inbox/get-request.ts';
import { sayAmount } from '../../../../(console)/say-amount.ts';
import { sayOpened } from '../../look/say-opened.ts';

/**
 * One request of a batch in the reader's words.
 * @param stored masked; null: there is none for this reader
 */
export function sayRow({ commandId, opened }: OpenedRow, stored: RequestView | null, locale: Locale): BatchRow {
  const about = sayAbout(commandId, stored, locale);
  if (!opened.ok) {
    const refusals: Readonly<Record<DecideRefusalCode, string>> = getWords(locale).decideRefusals;
    return { ...about, kind: 'barred', because: [refusals[opened.code]] };
  }
  const { request } = opened;
  const said = sayOpened(request, null, new Date(), locale);
  if (said.causes.length > 0) return { ...about, kind: 'void', because: said.causes };
  const { digest, effect, content, target, flags } = said;
  const holder = (request.now.ok ? request.now.snapshot : request.whenAsked).account?.holder ?? about.holder;
  const approvals = request.votes.filter(({ verdict }) => verdict === 'approve').length;
  const missing = Math.max(0, request.requirement.deciders - approvals - 1);
  return { ...about, holder, kind: 'decidable', digest, effect, content, target, flags, missing };
}

function sayAbout(commandId: string, stored: RequestView | null, locale: Locale) {
  const { command } = getWords(locale);
  if (stored === null) {
    const none = { amount: null, yen: 0, account: null, holder: null, why: '', reference: '', maker: '' };
    return { ...none, commandId, what: commandId };
  }
  const { operation, amount, account, holder, reason, reference, makerName } = stored;
  return {
    commandId,
    what: labelOperation(operation, locale),
    amount: amount === null ? null : sayAmount(amount, locale),
    yen: amount === null ? 0 : amount.unit === 'yen' ? amount.yen : null,
    account,
    holder,
    why: [labelReason(reason.code, locale), reason.text].filter(Boolean).join(command.reasonJoin),
    reference,
    maker: makerName,
  };
}
