import type { OperationName } from '#graphql/catalogue/operation-names.ts';

/** Asks for money back. Upstream makes a repayment of it later, with another id (facts.md): the console links the two. */
export const repaymentAsk: OperationName = 'submitRepaymentRequest';

/** What can be done about a request, or the repayment made of it, and where each names it. */
export const repaymentSteps = {
  approveRepayment: 'input.repaymentId',
  blockRepaymentSubmission: 'input.repaymentId',
  allowRepaymentSubmission: 'input.repaymentId',
  cancelRepaymentRequest: 'input.requestId',
} as const satisfies Partial<Record<OperationName, string>>;

export type RepaymentStep = keyof typeof repaymentSteps;

export function isRepaymentStep(operation: string): operation is RepaymentStep {
  return Object.hasOwn(repaymentSteps, operation);
}

/** States in which a repayment stays: nothing more can be read of it. */
export const finalRepayments: readonly string[] = ['PAID', 'FAILED', 'THIRD_PARTY', 'HISTORIC'];
