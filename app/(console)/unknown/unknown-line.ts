import 'server-only';
import type { UnknownLine } from '#components/command/unknown-table.tsx';
import { relativeTime } from '#components/ui/relative-time.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { UnknownRow } from '#server/commands/find-unknown.ts';
import { sayCode } from '../say-code.ts';
import { sayChange, sayVerdict, sayWhen } from '../say-probe.ts';

/** One unknown outcome in the reader's words. */
export function toUnknownLine(row: UnknownRow, now: number, locale: Locale): UnknownLine {
  const { unknown: words } = getWords(locale);
  const sentAt = row.sendingAt ?? row.madeAt;
  return {
    id: row.id,
    sentAt,
    age: relativeTime(sentAt, now, locale),
    operation: labelOperation(row.operation, locale),
    amount: row.yen === null ? null : formatYen(row.yen),
    account: row.account,
    maker: row.makerName,
    lost: row.outcomeCode === null ? words.underWay : sayCode(row.outcomeCode, locale),
    upstream: sayChange(row.probe, locale),
    says: sayVerdict(row.probe, locale),
    next: sayWhen(row.probe, now, locale),
  };
}
