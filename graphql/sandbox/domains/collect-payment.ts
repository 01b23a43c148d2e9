import { randomUUID } from 'node:crypto';
import { refuse } from '../refusal.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount, findLedgerOf, findLedgers } from '../world/find.ts';
import type { PaymentRecord } from '../world/state.ts';
import { checkKey, rememberKey } from './idempotency-key.ts';
import { mutation } from './resolver.ts';
import { toPayment } from './views.ts';

interface CollectInput {
  accountNumber: string;
  amount: number;
  paymentDate: string;
  description: string;
  idempotencyKey: string;
  ledgerNumber?: string | null;
}

/** Schedules a payment. Refused: KT-CT-4178 no such account, 3823 a ledger of someone else, 3928 a key used before. */
export const collectPayment = mutation<{ input: CollectInput }>('collectPayment', ({ input }, run) => {
  const { state } = run;
  checkKey(state, input.idempotencyKey);
  const account = findAccount(state, input.accountNumber);
  if (!account) return refuse('KT-CT-4178', { inputPath: ['input', 'accountNumber'] });
  const [first] = findLedgers(state, account.number);
  const ledger = input.ledgerNumber ? findLedgerOf(state, account.number, input.ledgerNumber) : first;
  if (!ledger) return refuse('KT-CT-3823', { inputPath: ['input', 'ledgerNumber'] });
  const payment: PaymentRecord = {
    id: String(nextNumber(state, 'payment')),
    uuid: randomUUID(),
    accountNumber: account.number,
    ledgerNumber: ledger.number,
    amount: input.amount,
    paymentDate: input.paymentDate,
    reference: input.description,
    transactionType: 'DD_REGULAR_COLLECTION',
    status: 'SCHEDULED',
    billingDocument: null,
  };
  state.payments[payment.id] = payment;
  rememberKey(run, input.idempotencyKey, { operation: 'collectPayment', account: account.number });
  run.effect({ account: account.number, amount: input.amount, key: input.idempotencyKey });
  return { payment: toPayment(payment) };
});
