import 'server-only';
import { findThings } from '#server/kraken/find-things.ts';
import { type Read, type Reader, requireReader } from '#server/kraken/read-upstream.ts';
import type { Thing } from '#server/kraken/thing.ts';

/** What went to and from an account lately, as upstream shows it now; null: it could not be read. */
export interface AccountHistory {
  payments: Thing[] | null;
  repayments: Thing[] | null;
  repaymentRequests: Thing[] | null;
}

const shown = 5;

/** The last few of each, with the eyes of the person who looks. A part that cannot be read leaves the others. */
export async function readHistory(person: { sessionId: string }, account: string): Promise<AccountHistory> {
  const reader = await requireReader(person);
  if (!reader.ok) return { payments: null, repayments: null, repaymentRequests: null };
  const eyes: Reader = { ...reader.value, shared: new Map() };
  const [payments, repayments, repaymentRequests] = await Promise.all([
    findThings.payment(eyes, account),
    findThings.repayment(eyes, account),
    findThings.repaymentRequest(eyes, account),
  ]);
  return { payments: last(payments), repayments: last(repayments), repaymentRequests: last(repaymentRequests) };
}

/** Upstream says no order of those without a date: later ones come later. */
function last(read: Read<Thing[]>): Thing[] | null {
  if (!read.ok) return null;
  return read.value
    .toReversed()
    .toSorted((one, other) => String(other.facts.date ?? '').localeCompare(String(one.facts.date ?? '')))
    .slice(0, shown);
}
