import type { DomainName, OperationPolicy } from '#domains/index.ts';
import { findReasons } from '#domains/reasons.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import type { SubmitFieldError } from './submit-result.ts';
import type { SubmitPost } from './submit-shape.ts';

/** What is posted around the values: the account that the console asked for, the reference and the reason. */
export function checkCover(
  policy: OperationPolicy,
  domain: DomainName,
  { account, reference, reason }: Pick<SubmitPost, 'account' | 'reference' | 'reason'>,
): { account: string | null; errors: SubmitFieldError[] } {
  const errors: SubmitFieldError[] = [];
  const asks = policy.account !== null && 'ask' in policy.account;
  const given = asks && account ? account : null;
  const number = given === null ? null : toAccountNumber(given);
  if (given !== null && number === null) errors.push({ path: ['account'], code: 'notAnAccountNumber' });
  if (asks && given === null && policy.account?.optional !== true) errors.push({ path: ['account'], code: 'required' });
  if (reference === '') errors.push({ path: ['reference'], code: 'required' });
  if (!findReasons(domain).some((code) => code === reason.code)) {
    errors.push({ path: ['reason', 'code'], code: reason.code === '' ? 'required' : 'notAChoice' });
  }
  if (reason.code === 'other' && !reason.text) errors.push({ path: ['reason', 'text'], code: 'required' });
  return { account: number, errors };
}
