import { longRunningMs } from '../deadline.ts';
import { defineDomain } from '../define-domain.ts';
import { allOf, inPoints, payOut, perItem, takeIn } from '../money-effect.ts';
import { askAccountIfAny, change, money, onAccount } from './classify.ts';

const account = 'input.accountNumber';
const count = 'input.points';
const someone = { 'input.points': { min: 1 } } as const;
/** The smallest unit of yen is the yen: what upstream calls cents. */
const voucher = allOf(
  takeIn({ account, ledger: 'input.transferChargeLedgerNumber', yen: 'input.chargeAmountInCentsWithTax' }),
  payOut({ account, yen: 'input.voucherValueInCents' }),
);
const vouchers = allOf(
  takeIn({ account: 'accountNumber', ledger: 'transferChargeLedgerNumber', yen: 'chargeAmountInCentsWithTax' }),
  payOut({ account: 'accountNumber', yen: 'voucherValueInCents' }),
);

/** Loyalty points and vouchers. Points are counted in points, not in yen. */
export const points = defineDomain({
  name: 'points',
  order: 19,
  operations: {
    awardLoyaltyPoints: money(onAccount, inPoints(payOut({ account, yen: count })), { fields: someone }),
    deductLoyaltyPoints: money(onAccount, inPoints(takeIn({ account, yen: count })), { fields: someone }),
    bulkAwardLoyaltyPoints: money(
      askAccountIfAny,
      perItem('input.awards', inPoints(payOut({ account: 'accountNumber', yen: 'points' }))),
      { deadlineMs: longRunningMs },
    ),
    transferLoyaltyPointsBetweenUsers: money(
      onAccount,
      inPoints(allOf(takeIn({ account, yen: count }), payOut({ account, yen: count }))),
      { fields: someone },
    ),
    // Points go; how many yen come for them is upstream's to say.
    redeemLoyaltyPointsForAccountCredit: money(
      onAccount,
      allOf(inPoints(takeIn({ account, yen: count })), payOut({ account, yen: () => null })),
      { fields: someone },
    ),
    purchaseVoucher: money(onAccount, voucher),
    purchaseVouchers: money(askAccountIfAny, perItem('input', vouchers)),
    setLoyaltyPointsUser: change(onAccount),
    enrollAccountInLoyaltyProgram: change(onAccount),
    unenrollAccountFromLoyaltyProgram: change(onAccount),
    createOrUpdateLoyaltyCard: change(askAccountIfAny),
  },
});
