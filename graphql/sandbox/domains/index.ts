import { accountFields, addressFields, ledgerFields } from './account-fields.ts';
import { accountQueries } from './account-queries.ts';
import { refundPayment } from './refund-payment.ts';
import { allowRepaymentSubmission, approveRepayment, blockRepaymentSubmission } from './repayment-decisions.ts';
import { cancelRepaymentRequest, submitRepaymentRequest } from './repayment-requests.ts';
import type { TypeResolvers } from './resolver.ts';

export type { Caller, DomainContext, Effect, Resolver, TypeResolvers } from './resolver.ts';

/**
 * Everything the sandbox answers from its world, by SDL type: `Query`, `Mutation` (the 33 of the five domains) and object
 * types such as `Account`. A field that neither has a resolver here nor is an own property of the parent object is left
 * to the server's typed echo. Every resolver settles the world first, so that what is due by the clock has happened.
 */
export const resolvers: Readonly<Record<string, TypeResolvers>> = {
  Query: { ...accountQueries },
  Mutation: {
    submitRepaymentRequest,
    cancelRepaymentRequest,
    allowRepaymentSubmission,
    blockRepaymentSubmission,
    approveRepayment,
    refundPayment,
  },
  Account: accountFields,
  LedgerType: ledgerFields,
  RichAddressType: addressFields,
  PropertyRichAddressType: addressFields,
};
