import { refuse } from '../refusal.ts';
import { toDay, toInstant } from '../world/calendar.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount, findLedgerOf, findLedgers, ofAccount } from '../world/find.ts';
import type { AccountRecord, LedgerRecord, TransactionRecord } from '../world/state.ts';
import { type PageArgs, toConnection } from './connection.ts';
import { field, mutation, type Run, type TypeResolvers } from './resolver.ts';

/** Credits and charges on an account, newest first; `fromDate` and `toDate` are days in Japan. */
export const transactionFields: TypeResolvers = {
  transactions: field<AccountRecord, PageArgs & { fromDate?: string | null; toDate?: string | null }>(
    ({ number }, { fromDate, toDate, ...page }, { state }) => {
      const within = ofAccount(state.transactions, number)
        .filter(({ at }) => toDay(at) >= (fromDate ?? '') && toDay(at) <= (toDate ?? '9999-12-31'))
        .toReversed();
      return toConnection(within.map(toTransaction), page);
    },
  ),
};

interface CreditInput {
  accountNumber: string;
  netAmount: number;
  taxAmount: number;
  reason: string;
  note?: string | null;
  ledgerNumber?: string | null;
}

/** Gives an account credit. Refused: KT-CT-4178 no such account, 3823 a ledger of someone else. */
export const postCredit = mutation<{ input: CreditInput }>('postCredit', ({ input }, run) => {
  const { netAmount: net, taxAmount: tax } = input;
  const ledger = takeLedger(run, input.accountNumber, input.ledgerNumber ?? null);
  const made = post(run, ledger, { type: 'Credit', net, tax, reason: input.reason, note: input.note ?? null });
  run.effect({ account: ledger.accountNumber, amount: net + tax });
  return { credit: toTransaction(made) };
});

interface AccountInput {
  accountNumber: string;
  grossAmount: number;
  netAmount?: number | null;
  salesTaxAmount?: number | null;
  reason: string;
  note?: string | null;
}

/** As postCredit, on the first ledger. */
export const createAccountCredit = mutation<{ input: AccountInput }>('createAccountCredit', ({ input }, run) => {
  const made = postGross(run, 'Credit', input);
  run.effect({ account: made.accountNumber, amount: input.grossAmount });
  return { accountCredit: toAmounts(made) };
});

/** Puts a charge on the first ledger of an account. Refused: KT-CT-4178 no such account. */
export const createAccountCharge = mutation<{ input: AccountInput }>('createAccountCharge', ({ input }, run) => {
  const made = postGross(run, 'Charge', input);
  run.effect({ account: made.accountNumber, amount: input.grossAmount });
  return { accountCharge: { ...toAmounts(made), cclAmount: 0, displayNote: null } };
});

interface TransferInput {
  sourceAccountLedger: { accountNumber: string; ledgerNumber?: string | null };
  targetAccountLedger: { accountNumber: string; ledgerNumber?: string | null };
  amount: number;
  note?: string | null;
}

/** A charge on one ledger and a credit on another. Refused: KT-CT-4178 no such account, 3823 a ledger of someone else. */
export const transferLedgerBalance = mutation<{ input: TransferInput }>('transferLedgerBalance', ({ input }, run) => {
  const { sourceAccountLedger: source, targetAccountLedger: target, amount } = input;
  const from = takeLedger(run, source.accountNumber, source.ledgerNumber ?? null);
  const to = takeLedger(run, target.accountNumber, target.ledgerNumber ?? null);
  const moved = { net: amount, tax: 0, reason: 'BALANCE_TRANSFER', note: input.note ?? null };
  const charge = post(run, from, { type: 'Charge', ...moved });
  const credit = post(run, to, { type: 'Credit', ...moved });
  run.effect({ account: from.accountNumber, amount });
  return {
    balanceTransfer: {
      id: `BT-${charge.id}`,
      reason: moved.reason,
      accountCharge: { ...toAmounts(charge), cclAmount: 0, displayNote: null },
      accountCredit: toAmounts(credit),
    },
  };
});

function postGross(run: Run, type: TransactionRecord['type'], input: AccountInput): TransactionRecord {
  const { grossAmount, salesTaxAmount, reason, note } = input;
  const tax = salesTaxAmount ?? 0;
  const ledger = takeLedger(run, input.accountNumber, null);
  return post(run, ledger, { type, net: grossAmount - tax, tax, reason, note: note ?? null });
}

function takeLedger({ state }: Run, accountNumber: string, ledgerNumber: string | null): LedgerRecord {
  const account = findAccount(state, accountNumber);
  if (!account) return refuse('KT-CT-4178', { inputPath: ['input', 'accountNumber'] });
  const [first] = findLedgers(state, account.number);
  const ledger = ledgerNumber === null ? first : findLedgerOf(state, account.number, ledgerNumber);
  return ledger ?? refuse('KT-CT-3823', { inputPath: ['input', 'ledgerNumber'] });
}

function post(
  { state, now }: Run,
  ledger: LedgerRecord,
  made: Pick<TransactionRecord, 'type' | 'net' | 'tax' | 'reason' | 'note'>,
): TransactionRecord {
  const { accountNumber, number: ledgerNumber } = ledger;
  const record = { id: String(nextNumber(state, 'transaction')), accountNumber, ledgerNumber, ...made, at: now };
  state.transactions.push(record);
  ledger.balance += (made.type === 'Credit' ? 1 : -1) * (made.net + made.tax);
  return record;
}

/** Credit or Charge of the SDL. */
function toTransaction({ id, accountNumber, type, net, tax, reason, note, at }: TransactionRecord) {
  return {
    __typename: type,
    id,
    accountNumber,
    postedDate: toDay(at),
    createdAt: toInstant(at),
    amount: net + tax,
    amounts: { net, tax, gross: net + tax },
    balanceCarriedForward: null,
    isHeld: false,
    isIssued: false,
    isReversed: false,
    hasStatement: false,
    title: reason,
    billingDocumentIdentifier: null,
    note,
    reasonCode: reason,
  };
}

function toAmounts({ id, net, tax, reason, note }: TransactionRecord) {
  return {
    id,
    netAmount: net,
    salesTaxAmount: tax,
    grossAmount: net + tax,
    reason,
    note: note ?? '',
    metadata: null,
  };
}
