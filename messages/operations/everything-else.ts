import { billing } from './everything-else/billing.ts';
import { businesses } from './everything-else/businesses.ts';
import { calls } from './everything-else/calls.ts';
import { campaigns } from './everything-else/campaigns.ts';
import { contracts } from './everything-else/contracts.ts';
import { customers } from './everything-else/customers.ts';
import { deviceOnboarding } from './everything-else/device-onboarding.ts';
import { devices } from './everything-else/devices.ts';
import { goods } from './everything-else/goods.ts';
import { logins } from './everything-else/logins.ts';
import { messages } from './everything-else/messages.ts';
import { partners } from './everything-else/partners.ts';
import { paymentMethods } from './everything-else/payment-methods.ts';
import { payments } from './everything-else/payments.ts';
import { points } from './everything-else/points.ts';
import { products } from './everything-else/products.ts';
import { quotes } from './everything-else/quotes.ts';
import { records } from './everything-else/records.ts';
import { referrals } from './everything-else/referrals.ts';
import { sales } from './everything-else/sales.ts';
import { siteWork } from './everything-else/site-work.ts';
import { supply } from './everything-else/supply.ts';
import type { OperationLines } from './operation-line.ts';

/** One line for every operation outside the five domains, in the groups of domains/everything-else. */
export const everythingElse: OperationLines = {
  ...billing,
  ...businesses,
  ...calls,
  ...campaigns,
  ...contracts,
  ...customers,
  ...deviceOnboarding,
  ...devices,
  ...goods,
  ...logins,
  ...messages,
  ...partners,
  ...paymentMethods,
  ...payments,
  ...points,
  ...products,
  ...quotes,
  ...records,
  ...referrals,
  ...sales,
  ...siteWork,
  ...supply,
};
