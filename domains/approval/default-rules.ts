import type { DeciderCount, Measure, Rule, RuleSet, Tier, VoidCause } from './rule.ts';
import { voidCauses } from './rule.ts';

/** Above this one lead is not enough: whole yen. */
const upToYen = 100_000;
/** Points are worth less than yen and are given by the thousand. */
const upToPoints = 10_000;
/** A longer pause is not a pause any more. */
const upToDays = 30;

const ofAccount: readonly VoidCause[] = ['accountWithdrawn', 'accountAnother'];

/** The rule set that is shipped; the first that a new database has. Leads change it from there (docs/operating.md). */
export const defaultRules: RuleSet = {
  rules: [
    named('repayments', ['submitRepaymentRequest', 'refundPayment', 'allowRepaymentSubmission', 'completeApproval'], {
      tiers: { yen: [twoAbove(upToYen)] },
      voids: voidCauses,
    }),
    // A lead makes it, and that lead counts: none further up to the tier, a second lead above.
    named('repaymentApproval', ['approveRepayment'], {
      deciders: 0,
      tiers: { yen: [{ above: upToYen, deciders: 1 }] },
      voids: voidCauses,
    }),
    named('credits', ['createAccountCredit', 'postCredit', 'createScheduledTransactions'], {
      tiers: { yen: [twoAbove(upToYen)] },
    }),
    named('charges', ['createAccountCharge'], { tiers: { yen: [twoAbove(upToYen)] } }),
    named('transfers', ['transferLedgerBalance', 'createCreditTransferPermission'], {
      tiers: { yen: [twoAbove(upToYen)] },
    }),
    named('referrals', ['payoutReferralForAccount', 'redeemReferralClaimCode', 'updateAccountReferralStatus'], {
      tiers: { yen: [twoAbove(upToYen)] },
    }),
    named(
      'points',
      [
        'awardLoyaltyPoints',
        'bulkAwardLoyaltyPoints',
        'deductLoyaltyPoints',
        'transferLoyaltyPointsBetweenUsers',
        'redeemLoyaltyPointsForAccountCredit',
        'purchaseVoucher',
        'purchaseVouchers',
      ],
      { tiers: { yen: [twoAbove(upToYen)], points: [twoAbove(upToPoints)] } },
    ),
    named('dca', ['commenceDcaProceeding', 'updateDcaProceeding', 'closeDcaProceeding']),
    // Neither can be taken back.
    named('accountWithdrawal', ['withdrawAccount'], { stepUp: true }),
    named(
      'contractTermination',
      [
        'terminateContract',
        'instigateContractTermination',
        'rescindContract',
        'revokeContract',
        'terminateAgreement',
        'revokeAgreement',
      ],
      {},
    ),
    rule(
      'bankDetails',
      { by: 'touches', touches: 'bank' },
      { stepUp: true, voids: [...ofAccount, 'destinationChanged'] },
    ),
    rule('permissions', { by: 'touches', touches: 'permission' }, { stepUp: true }),
    rule('tokens', { by: 'touches', touches: 'token' }, { deciders: 2, stepUp: true }),
    rule('otherMoney', { by: 'effect', effect: 'money' }, { voids: [...ofAccount, 'paymentState'] }),
    rule(
      'stops',
      { by: 'effect', effect: 'stops' },
      {
        deciders: 0,
        tiers: { days: [{ above: upToDays, deciders: 1 }] },
        showsLead: true,
      },
    ),
    rule('routine', { by: 'effect', effect: 'routine' }, { deciders: 0 }),
    rule('everythingElse', { by: 'rest' }),
  ],
};

type More = Partial<Omit<Rule, 'id' | 'covers' | 'tiers'>> & { tiers?: Partial<Record<Measure, readonly Tier[]>> };

function named(id: string, operations: readonly string[], more: More = {}): Rule {
  return rule(id, { by: 'operation', operations }, more);
}

/** One lead within three business days, where a rule says no more. */
function rule(id: string, covers: Rule['covers'], { tiers, ...more }: More = {}): Rule {
  const one: DeciderCount = 1;
  return {
    id,
    covers,
    deciders: one,
    tiers: { yen: [], points: [], days: [], ...tiers },
    decidedBy: ['lead'],
    livesBusinessDays: 3,
    stepUp: false,
    voids: ofAccount,
    showsLead: false,
    ...more,
  };
}

function twoAbove(above: number): Tier {
  return { above, deciders: 2 };
}
