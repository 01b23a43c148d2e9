import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import { type Asked, askedAt, fits, type Probe, type Seen } from './probe.ts';

const gross = (asked: Asked, ...paths: string[]): number =>
  paths.reduce((sum, path) => sum + Number(askedAt(asked, path) ?? 0), 0);

/** A credit or a charge on the account: upstream lists both as transactions, with net, tax and gross. */
function transaction(
  kind: 'Credit' | 'Charge',
  yen: readonly string[],
  more: (asked: Asked, seen: Seen) => boolean,
): Pick<Probe, 'read' | 'kind' | 'concerns'> {
  return {
    read: 'transactions',
    kind: 'made',
    concerns: (asked, seen) =>
      seen.facts.type === kind &&
      Math.abs(Number(seen.facts.amount)) === Math.abs(gross(asked, ...yen)) &&
      more(asked, seen),
  };
}

/** The key is ours alone: an entry that carries it was made by this command and by no other. */
const loyalty: Probe = {
  read: 'loyaltyEntries',
  kind: 'made',
  concerns: ({ keys }, { facts }) => keys.some((key) => key === facts.key),
  given: 'ledgerEntry.id',
  keyUsed: 'KT-CT-9221',
};

/** Probes of money operations beyond the five domains; their policies stand where those operations are opened. */
export const moneyProbes: Partial<Record<OperationName, Probe>> = {
  postCredit: {
    ...transaction('Credit', ['input.netAmount', 'input.taxAmount'], (asked, { facts }) =>
      fits(asked, 'input.reason', facts.reason),
    ),
    given: 'credit.id',
  },
  createAccountCredit: transaction('Credit', ['input.grossAmount'], (asked, { facts }) =>
    fits(asked, 'input.reason', facts.reason),
  ),
  createAccountCharge: transaction('Charge', ['input.grossAmount'], (asked, { facts }) =>
    fits(asked, 'input.reason', facts.reason),
  ),
  // What leaves the source ledger is a charge on it; the credit stands on the other one.
  transferLedgerBalance: {
    ...transaction('Charge', ['input.amount'], (asked, { facts }) => fits(asked, 'input.note', facts.note)),
    of: 'input.sourceAccountLedger.accountNumber',
  },
  collectPayment: {
    read: 'payments',
    kind: 'made',
    concerns: (asked, { facts }) =>
      fits(asked, 'input.amount', facts.amount) && fits(asked, 'input.paymentDate', facts.date),
    given: 'payment.uuid',
  },
  awardLoyaltyPoints: loyalty,
  deductLoyaltyPoints: loyalty,
};
