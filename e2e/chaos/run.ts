import { randomUUID } from 'node:crypto';
import type { SubmitInput } from '#server/commands/submit-result.ts';
import { toPost } from '#server/commands/test-road.ts';
import { tagOf } from './http-proxy.ts';
import type { Told, ToldDecider } from './road-process.ts';
import type { Exception, Payee } from './upstream.ts';

/** Something that somebody who posted was told. */
export interface Answer {
  by: string;
  told: Told;
}

/** What a lead was told who approved it. */
export interface DecisionTold {
  by: string;
  told: ToldDecider;
}

/** One command under one fault. */
export interface Run {
  id: string;
  operation: 'submitRepaymentRequest' | 'createApiExceptionNote';
  account: string;
  /** Subject of the person who makes it. */
  maker: string;
  input: SubmitInput;
  /** The fault it stood under, and whether it was at the very point that the fault names. */
  fault: string;
  struck: boolean;
  answers: Answer[];
  decisions: DecisionTold[];
}

/** Money, with a key that upstream takes once. */
export function toRepaymentRun({ account, ledger }: Payee, maker: string, yen: number): Run {
  const id = randomUUID();
  const input = { accountNumber: account, ledgerNumber: ledger, amountInMinorUnit: String(yen) };
  return toRun('submitRepaymentRequest', account, maker, {
    ...toPost('submitRepaymentRequest', { input: { ...input, instructionReference: tagOf(id) } }),
    commandId: id,
  });
}

/** Without a key: upstream does it as often as it is asked. */
export function toNoteRun({ id: apiExceptionId, account }: Exception, maker: string): Run {
  const id = randomUUID();
  const reason = { code: 'upstreamFailure' };
  return toRun('createApiExceptionNote', account, maker, {
    ...toPost('createApiExceptionNote', { input: { apiExceptionId, body: tagOf(id) } }, { account, reason }),
    commandId: id,
  });
}

function toRun(operation: Run['operation'], account: string, maker: string, input: SubmitInput): Run {
  return { id: input.commandId, operation, account, maker, input, fault: '', struck: true, answers: [], decisions: [] };
}
