import type { OperationLines } from '../operation-line.ts';

/** Words for what is charged, credited, collected and paid once. */
export const chargesAndCredits: OperationLines = {
  amendPayment: {
    ja: {
      label: '入金の記録を訂正する',
      help: '登録済みの入金の金額や日付を書き換えるため、お客様の残高が変わります。',
    },
    en: {
      label: 'Amend a payment',
      help: 'Rewrites the amount or the date of a recorded payment, which changes the customer’s balance.',
    },
  },
  cancelPayment: {
    ja: {
      label: '手続き中の支払いを取り消す',
      help: 'まだ完了していない支払いを取り消し、代金は徴収されなくなります。',
    },
    en: {
      label: 'Cancel a payment under way',
      help: 'Cancels a payment that has not completed, so that the money is not collected.',
    },
  },
  collectPayment: {
    ja: { label: '代金を一回だけ徴収する', help: '登録済みの支払方法から、指定した金額を指定日に徴収します。' },
    en: {
      label: 'Collect a one-off payment',
      help: 'Takes the amount from the customer’s payment method on file on the day you name.',
    },
    find: '引落し ひきおとし 口座振替 カード',
  },
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
  collectDeposit: {
    ja: { label: '保証金を徴収する', help: '取り決めた保証金を、お客様の支払方法から徴収します。' },
    en: { label: 'Collect a deposit', help: 'Takes the agreed deposit from the customer’s payment method.' },
  },
  createDepositAgreement: {
    ja: { label: '保証金の取決めを作成する', help: '保証金が必要なお客様に、支払いを求める取決めを作成します。' },
    en: {
      label: 'Create a deposit agreement',
      help: 'Sets up the deposit that the customer has to pay, where one is needed.',
    },
  },
  recordDepositAgreementAccepted: {
    ja: { label: '保証金の取決めへの同意を記録する', help: 'お客様が保証金の取決めに同意したことを記録します。' },
    en: { label: 'Record consent to a deposit', help: 'Records that the customer accepted the deposit agreement.' },
  },
  createContributionAgreement: {
    ja: { label: '寄付の取決めを作成する', help: 'お客様が定期的に支払う寄付の金額と間隔を登録します。' },
    en: {
      label: 'Create a contribution agreement',
      help: 'Sets up the amount that the customer contributes at regular intervals.',
    },
    find: '拠出 きょしゅつ',
  },
  endContributionAgreement: {
    ja: { label: '寄付の取決めを終了する', help: 'お客様の定期的な寄付を終わらせます。' },
    en: { label: 'End a contribution agreement', help: 'Ends the customer’s regular contribution.' },
    find: '拠出 きょしゅつ',
  },
  purchaseVoucher: {
    ja: {
      label: 'クーポンを1枚購入する',
      help: 'お客様の代わりにクーポンを購入し、代金を請求します。同じ内容を二度送ると二重に購入されます。',
    },
    en: {
      label: 'Buy a voucher',
      help: 'Buys a voucher for the customer and charges for it; sent twice, it buys two.',
    },
    find: 'バウチャー 商品券',
  },
  purchaseVouchers: {
    ja: {
      label: 'クーポンをまとめて購入する',
      help: 'お客様の代わりに複数のクーポンを購入し、代金を請求します。同じ内容を二度送ると二重に購入されます。',
    },
    en: {
      label: 'Buy several vouchers',
      help: 'Buys vouchers for the customer and charges for them; sent twice, it buys them twice.',
    },
    find: 'バウチャー 商品券',
  },
  recordSuccessfulPayment: {
    ja: { label: '支払いの成功を記録する', help: '決済会社から届いた支払い完了の知らせを、入金として記録します。' },
    en: { label: 'Record successful payments', help: 'Records payments that the payment vendor reports as completed.' },
  },
  recordFailedPayment: {
    ja: {
      label: '支払いの失敗を記録する',
      help: '決済会社から届いた支払い失敗の知らせを記録し、入金がなかったものとします。',
    },
    en: { label: 'Record failed payments', help: 'Records payments that the payment vendor reports as failed.' },
  },
  recordPendingPayment: {
    ja: {
      label: '支払いの手続き中を記録する',
      help: '決済会社で手続き中の支払いを記録します。入金はまだ確定しません。',
    },
    en: { label: 'Record pending payments', help: 'Records payments that are still under way at the payment vendor.' },
  },
  requestPrintedBill: {
    ja: { label: '請求書を印刷して郵送する', help: '発行済みの請求書を印刷し、お客様の請求先住所へ郵送します。' },
    en: { label: 'Post a printed bill', help: 'Prints an issued bill and posts it to the customer’s billing address.' },
    find: 'ゆうそう 紙の請求書',
  },
  createKonbiniPayment: {
    ja: { label: 'コンビニ払いの番号を発行する', help: '指定した金額をコンビニで支払うための番号を発行します。' },
    en: {
      label: 'Issue a convenience store payment',
      help: 'Issues what the customer needs to pay the amount at a convenience store.',
    },
    find: 'コンビニ決済 払込票',
  },
  initiateStandalonePayment: {
    ja: {
      label: '単発の支払いを始める',
      help: '登録の支払方法を使わない一回限りの支払いを始め、決済に必要な情報を発行します。',
    },
    en: {
      label: 'Start a one-off payment',
      help: 'Starts a single payment outside the methods on file and issues what is needed to complete it.',
    },
  },
  initiateHostedStandalonePayment: {
    ja: {
      label: '決済ページで単発の支払いを始める',
      help: 'お客様が自分で支払うための決済ページの URL を発行します。',
    },
    en: {
      label: 'Start a one-off payment on a payment page',
      help: 'Issues the address of a page where the customer pays.',
    },
  },
  completeStandalonePayment: {
    ja: { label: '単発の支払いを完了する', help: '始めた一回限りの支払いを確定し、代金を徴収します。' },
    en: {
      label: 'Complete a one-off payment',
      help: 'Completes a single payment that was started and takes the money.',
    },
  },
  createPaymentActionIntent: {
    ja: { label: '支払いの受付を準備する', help: '台帳や支払依頼を対象に、決済会社で支払いを受け付ける準備をします。' },
    en: {
      label: 'Prepare to take a payment',
      help: 'Prepares a payment at the vendor for a ledger or a requested payment.',
    },
  },
};
