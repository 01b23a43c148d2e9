import { defineDomain } from '../define-domain.ts';
import { payOut } from '../money-effect.ts';
import { askAccount, change, money, onAccount } from './classify.ts';

const account = 'input.accountNumber';

/** Customers who bring customers, and what they are paid for it. */
export const referrals = defineDomain({
  name: 'referrals',
  order: 21,
  operations: {
    createReferral: change(onAccount),
    addSignupReferralOnAccount: change(onAccount),
    payoutReferralForAccount: money(onAccount, payOut({ account, target: 'input.referralId', yen: () => null })),
    redeemReferralClaimCode: money(onAccount, payOut({ account, target: 'input.code', yen: () => null })),
    // The status can be `PAID`.
    updateAccountReferralStatus: money(askAccount, payOut({ target: 'input.referralId' })),
  },
});
