import { refuse } from '../refusal.ts';
import { minute, second } from '../world/calendar.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount, findLedgerOf, findLedgers } from '../world/find.ts';
import { maximumRefund } from '../world/maximum-refund.ts';
import type { LedgerRecord, RepaymentRequestRecord, RequestRule } from '../world/state.ts';
import { checkKey, rememberKey } from './idempotency-key.ts';
import { mutation, type Run } from './resolver.ts';

/** How long the clock takes to accept or reject a request; null: it never does. */
const decidedAfter: Readonly<Record<RequestRule, number | null>> = {
  accept: 5 * second,
  acceptLater: 2 * minute,
  reject: 5 * second,
  never: null,
};

interface SubmitInput {
  accountNumber: string;
  ledgerId?: string | null;
  ledgerNumber?: string | null;
  amountInMinorUnit: number;
  method?: 'BANK_TRANSFER' | 'CHEQUE' | null;
  idempotencyKey: string;
  reason?: string | null;
}

/**
 * Asks for money back from a ledger. Refused: KT-CT-3928 key used before, 3926 no such account or one that is void or
 * withdrawn, 3820 and 3821 both or neither of ledger id and number, 3823 a ledger of someone else, 3927 an amount that is
 * not positive or above the maximum refund.
 */
export const submitRepaymentRequest = mutation<{ input: SubmitInput }>('submitRepaymentRequest', ({ input }, run) => {
  const { state, now, caller } = run;
  checkKey(state, input.idempotencyKey);
  const account = findAccount(state, input.accountNumber);
  if (!account || account.refundBar !== null) return refuse('KT-CT-3926', { inputPath: ['input', 'accountNumber'] });
  const ledger = takeLedger(run, input, account.number);
  const amount = input.amountInMinorUnit;
  if (amount <= 0 || amount > maximumRefund(state, ledger)) {
    return refuse('KT-CT-3927', { inputPath: ['input', 'amountInMinorUnit'] });
  }
  const wait = decidedAfter[account.requestRule];
  const request: RepaymentRequestRecord = {
    requestId: `RR-${nextNumber(state, 'repaymentRequest')}`,
    accountNumber: account.number,
    ledgerNumber: ledger.number,
    amount,
    reasonCode: input.reason ?? null,
    method: input.method ?? 'BANK_TRANSFER',
    status: 'REQUESTED',
    askedBy: caller.subject,
    askedAt: now,
    decideAt: wait === null ? null : now + wait,
  };
  state.repaymentRequests[request.requestId] = request;
  rememberKey(run, input.idempotencyKey, { operation: 'submitRepaymentRequest', account: account.number });
  run.effect({ account: account.number, amount, key: input.idempotencyKey });
  return { repaymentRequest: { requestId: request.requestId, status: request.status } };
});

function takeLedger({ state }: Run, { ledgerId, ledgerNumber }: SubmitInput, account: string): LedgerRecord {
  const id = ledgerId ?? null;
  const number = ledgerNumber ?? null;
  if (id !== null && number !== null) return refuse('KT-CT-3820', { inputPath: ['input', 'ledgerId'] });
  if (id === null && number === null) return refuse('KT-CT-3821', { inputPath: ['input', 'ledgerNumber'] });
  if (number === null) {
    const byId = findLedgers(state, account).find((ledger) => ledger.id === id);
    return byId ?? refuse('KT-CT-3823', { inputPath: ['input', 'ledgerId'] });
  }
  return findLedgerOf(state, account, number) ?? refuse('KT-CT-3823', { inputPath: ['input', 'ledgerNumber'] });
}

/** Takes back a request that is still open. Refused: KT-CT-3930 unknown, 3931 accepted, rejected or cancelled already. */
export const cancelRepaymentRequest = mutation<{ input: { requestId: string } }>(
  'cancelRepaymentRequest',
  ({ input }, { state, effect }) => {
    const path = { inputPath: ['input', 'requestId'] };
    const request = state.repaymentRequests[input.requestId] ?? state.refundRequests[input.requestId];
    if (!request) return refuse('KT-CT-3930', path);
    if (request.status !== 'REQUESTED') return refuse('KT-CT-3931', path);
    request.status = 'CANCELLED';
    effect({ account: request.accountNumber, amount: request.amount });
    return { repaymentRequest: { requestId: request.requestId, status: request.status } };
  },
);
