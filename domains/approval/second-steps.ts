/**
 * Upstream's second steps: they let go what was asked for before, so that their money is the money of a request and is
 * counted beside it, not on top of it. Their target is the repayment.
 */
const secondSteps: ReadonlySet<string> = new Set(['approveRepayment', 'allowRepaymentSubmission']);

export function isSecondStep(operation: string): boolean {
  return secondSteps.has(operation);
}
