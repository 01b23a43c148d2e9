export interface Reason {
  code: string;
  display: string;
  isDeprecated: boolean;
  isTaxExempt: boolean;
  isHidden: boolean;
  group: string;
}

function reason(code: string, display: string, group: string, more: Partial<Reason> = {}): Reason {
  return { code, display, isDeprecated: false, isTaxExempt: false, isHidden: false, group, ...more };
}

/** Why a credit is posted to an account. */
export const creditReasons: readonly Reason[] = [
  reason('GOODWILL', 'お詫び', 'SERVICE', { isTaxExempt: true }),
  reason('BILLING_ERROR', '請求誤り', 'BILLING'),
  reason('METER_ERROR', '計量誤り', 'BILLING'),
  reason('CAMPAIGN', 'キャンペーン', 'MARKETING', { isTaxExempt: true }),
  reason('LEGACY_CREDIT', '旧システム調整', 'BILLING', { isDeprecated: true }),
];

/** Why a charge is put on an account. */
export const chargeReasons: readonly Reason[] = [
  reason('RECONNECTION', '再接続手数料', 'FEES'),
  reason('PAPER_BILL', '紙の請求書発行手数料', 'FEES'),
  reason('LATE_PAYMENT', '延滞利息', 'COLLECTIONS', { isTaxExempt: true }),
  reason('ADJUSTMENT', '調整', 'BILLING'),
];

/** RepaymentReason of the SDL: the reasons that a repayment itself can carry. */
export const repaymentReasons: readonly string[] = [
  'BILLING_ADJUSTMENT',
  'CANCELED_BILL',
  'CHARGEBACK',
  'COMPLAINT_COMPENSATION',
  'DEPOSIT_RETURN',
  'FAILED_PAYMENT',
  'FAST_TRACK',
  'FINAL_BALANCE_SETTLEMENT',
  'FULL_CREDIT_REFUND',
  'LATE_FAILED_PAYMENT',
  'MISTAKEN_PAYMENT_TAKEN',
  'PARTIAL_CREDIT_REFUND',
  'PAYMENT_CORRECTION',
];
