import type { OperationLines } from '../operation-line.ts';

/** Words for charges, credits and ledgers. */
export const billing: OperationLines = {
  createAccountCharge: {
    ja: {
      label: 'お客様に追加の料金を請求する',
      help: 'お客様の台帳に料金を計上し、次の請求に加えます。同じ内容を二度送ると二重に請求されます。',
    },
    en: {
      label: 'Charge an account',
      help: 'Adds a charge to the customer’s ledger and next bill; sent twice, it charges twice.',
    },
  },
  createAccountCredit: {
    ja: {
      label: 'お客様に充当金を計上する',
      help: 'お客様の残高に充当金を加えます。同じ内容を二度送ると二重に計上されます。',
    },
    en: { label: 'Credit an account', help: 'Adds a credit to the customer’s balance; sent twice, it credits twice.' },
    find: 'クレジット 値引き ねびき',
  },
  postCredit: {
    ja: {
      label: '台帳に充当金を計上する',
      help: '指定した台帳の残高を増やします。同じ内容を二度送ると二重に計上されます。',
    },
    en: { label: 'Post a credit to a ledger', help: 'Raises the balance of the ledger; sent twice, it credits twice.' },
    find: 'クレジット 値引き ねびき',
  },
  transferLedgerBalance: {
    ja: {
      label: '台帳から台帳へ残高を振り替える',
      help: '振替元の残高を減らし、振替先の残高を増やします。負の金額を入れると向きが逆になります。',
    },
    en: {
      label: 'Transfer balance between ledgers',
      help: 'Lowers one ledger’s balance and raises the other’s; a negative amount turns the direction round.',
    },
  },
  createCreditTransferPermission: {
    ja: { label: '台帳間の残高の振替を許可する', help: '振替元の台帳の残高を、振替先の台帳へ移せるようにします。' },
    en: { label: 'Permit transfers between ledgers', help: 'Lets credit of one ledger be moved to another.' },
  },
  terminateCreditTransferPermission: {
    ja: {
      label: '台帳間の振替の許可を終了する',
      help: '許可していた台帳間の残高の振替を、指定した日時から認めません。',
    },
    en: {
      label: 'End a transfer permission',
      help: 'Ends the permission to move credit between two ledgers from the time you name.',
    },
  },
  createScheduledTransactions: {
    ja: { label: '台帳への計上を予約する', help: '指定した日以降に、料金または充当金を台帳へ自動で計上します。' },
    en: {
      label: 'Schedule transactions on a ledger',
      help: 'Posts a charge or a credit to the ledger on or after the day you name.',
    },
  },
  requestPrintedBill: {
    ja: { label: '請求書を印刷して郵送する', help: '発行済みの請求書を印刷し、お客様の請求先住所へ郵送します。' },
    en: { label: 'Post a printed bill', help: 'Prints an issued bill and posts it to the customer’s billing address.' },
    find: 'ゆうそう 紙の請求書',
  },
  completeApproval: {
    ja: { label: 'Kraken の承認依頼に回答する', help: 'Kraken 側の承認依頼を、承認または却下として完了します。' },
    en: { label: 'Complete an approval', help: 'Completes an approval inside Kraken as approved or rejected.' },
  },
};
