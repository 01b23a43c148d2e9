import 'server-only';
import { TransactionReasonsDocument, type TransactionReasonsQuery } from '#graphql/queries/documents.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

export type ReasonKind = 'creditReason' | 'chargeReason' | 'transactionReason';
type Reasons = TransactionReasonsQuery['accountCreditReasons'] | TransactionReasonsQuery['accountChargeReasons'];

/** The reasons that upstream takes now for a credit, a charge, or either; what it hides or retires is not offered. */
export async function findReasons(reader: Reader, kind: ReasonKind): Promise<Read<Thing[]>> {
  const read = await readUpstream(reader, TransactionReasonsDocument, {});
  if (!read.ok) return read;
  const credits = kind === 'chargeReason' ? [] : toReasons(kind, read.value.accountCreditReasons);
  const charges = kind === 'creditReason' ? [] : toReasons(kind, read.value.accountChargeReasons);
  return { ok: true, value: [...credits, ...charges] };
}

function toReasons(kind: ReasonKind, reasons: Reasons): Thing[] {
  return (reasons ?? []).flatMap((reason) =>
    reason === null || reason.isDeprecated || reason.isHidden
      ? []
      : toThing(kind, reason.code, { name: reason.display, group: reason.group }),
  );
}
