import { refuse } from '../refusal.ts';
import { toInstant } from '../world/calendar.ts';
import { findAccount } from '../world/find.ts';
import type { AccountRecord, BankRecord } from '../world/state.ts';
import { type PageArgs, toConnection } from './connection.ts';
import { field, mutation, type TypeResolvers } from './resolver.ts';

interface StoreInput {
  accountNumber: string;
  instructionType: string;
  validFrom?: string | null;
  vendorReference: string;
}

/** Where an account's money comes from and goes to: the one instruction that is in force. */
export const paymentInstructionFields: TypeResolvers = {
  paymentInstructions: field<AccountRecord, PageArgs & { statuses?: string[] | null }>(
    ({ bank }, { statuses, ...page }) => {
      const isAsked = !statuses || statuses.includes('ACTIVE');
      return toConnection(bank !== null && isAsked ? [toInstruction(bank)] : [], page);
    },
  ),
};

/** Puts another instruction in the place of the one in force. Refused: KT-CT-1111 no such account. */
export const storePaymentInstruction = mutation<{ input: StoreInput }>(
  'storePaymentInstruction',
  ({ input }, { state, now, effect }) => {
    const account = findAccount(state, input.accountNumber);
    if (!account) return refuse('KT-CT-1111', { inputPath: ['input', 'accountNumber'] });
    const { holder } = account;
    account.bank = {
      instructionId: String(Number(account.bank?.instructionId ?? 6_000_000) + 1),
      bankCode: account.bank?.bankCode ?? '0001',
      masked: `****${input.vendorReference.slice(-3)}`,
      holder: `${holder.familyKana} ${holder.givenKana}`,
      validFrom: now,
    };
    effect({ account: account.number });
    return { paymentInstruction: toInstruction(account.bank) };
  },
);

function toInstruction({ instructionId, bankCode, masked, holder, validFrom }: BankRecord) {
  return {
    id: instructionId,
    status: 'ACTIVE',
    validFrom: toInstant(validFrom),
    accountHolder: holder,
    vendor: 'BANK',
    instructionType: 'DIRECT_DEBIT',
    bankCode,
    maskedAccountIdentifier: masked,
    cardNumber: '',
    iban: '',
    sortCode: '',
  };
}
