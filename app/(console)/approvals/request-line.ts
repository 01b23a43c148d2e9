import 'server-only';
import type { RequestLine } from '#components/approval/request-line.ts';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { RequestTab } from '#server/approvals/inbox/request-filter.ts';
import type { RequestRow } from '#server/approvals/inbox/request-row.ts';
import { sayAmount } from '../say-amount.ts';
import { isSoon, sayLeft } from './say-left.ts';

interface Drawing {
  tab: RequestTab;
  /** The conditions of the list, as they stand in its address: the request's page moves within them. */
  search: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Who reads. */
  personId: string;
  locale: Locale;
}

/** One request in the reader's words. */
export function toRequestLine(row: RequestRow, { tab, search, now, personId, locale }: Drawing): RequestLine {
  const { approvals: words, command } = getWords(locale);
  const { request } = row;
  const waits = row.status === 'waiting' && request !== null;
  const opensHere = tab === 'waiting' || tab === 'decided';
  return {
    key: `${row.id} ${request?.round ?? 0}`,
    id: row.id,
    href: opensHere ? `/approvals/${row.id}${search}` : `/commands/${row.id}`,
    status: row.status,
    what: labelOperation(row.operation, locale),
    amount: row.amount === null ? null : sayAmount(row.amount, locale),
    yen: row.amount === null ? 0 : row.amount.unit === 'yen' ? row.amount.yen : null,
    account: row.account,
    holder: row.holder,
    why: [labelReason(row.reason.code, locale), row.reason.text].filter(Boolean).join(command.reasonJoin),
    reference: row.reference,
    maker: row.makerName,
    own: row.makerId === personId,
    left: waits
      ? {
          text: sayLeft(request.expiresAt, now, locale),
          until: fill(words.until, { time: formatJst(request.expiresAt) }),
          soon: isSoon(request.expiresAt, now),
        }
      : null,
    votes:
      waits && request.deciders > 1
        ? fill(words.votes, { approvals: request.approvals, deciders: request.deciders })
        : null,
    at: tab === 'decided' ? (request?.end?.at ?? row.statusAt) : (request?.askedAt ?? row.madeAt),
    flags: row.flags.map((flag) => words.flags[flag]),
    bar: tab === 'waiting' && row.bar !== null ? words.bars[row.bar] : null,
    looked:
      row.looked === null ? null : fill(words.lookedBy, { name: row.looked.byName, time: formatJst(row.looked.at) }),
  };
}
