import type { OperationLines } from '../operation-line.ts';
import { accounts } from './accounts.ts';
import { chargesAndCredits } from './charges-and-credits.ts';
import { contractsAndAgreements } from './contracts-and-agreements.ts';
import { conversationsAndMessages } from './conversations-and-messages.ts';
import { devices } from './devices.ts';
import { leadsAndOpportunities } from './leads-and-opportunities.ts';
import { loyaltyAndGoods } from './loyalty-and-goods.ts';
import { onSiteWork } from './on-site-work.ts';
import { paymentMethods } from './payment-methods.ts';
import { properties } from './properties.ts';
import { quotesAndProducts } from './quotes-and-products.ts';
import { signInAndTokens } from './sign-in-and-tokens.ts';
import { supply } from './supply.ts';
import { usersAndConsents } from './users-and-consents.ts';

/** One line for every operation outside the five domains. */
export const everythingElse: OperationLines = {
  ...accounts,
  ...chargesAndCredits,
  ...contractsAndAgreements,
  ...conversationsAndMessages,
  ...devices,
  ...leadsAndOpportunities,
  ...loyaltyAndGoods,
  ...onSiteWork,
  ...paymentMethods,
  ...properties,
  ...quotesAndProducts,
  ...signInAndTokens,
  ...supply,
  ...usersAndConsents,
};
