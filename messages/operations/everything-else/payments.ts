import type { OperationLines } from '../operation-line.ts';

/** Words for money that comes from customers. */
export const payments: OperationLines = {
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
  setPaymentPreference: {
    ja: { label: '自動で徴収する支払方法を選ぶ', help: '台帳ごとに、自動徴収に使う支払方法を指定日から切り替えます。' },
    en: {
      label: 'Choose the payment method for collection',
      help: 'Switches the method that is used to collect from the ledgers, from the day you name.',
    },
  },
  stopAutomatedPayments: {
    ja: { label: '代金の自動徴収を止める', help: '指定した日から、台帳の代金を自動では徴収しません。' },
    en: {
      label: 'Stop automatic collection',
      help: 'Money of these ledgers is no longer collected automatically from the day you name.',
    },
  },
  createAccountPaymentSchedule: {
    ja: { label: '支払計画を作り直す', help: '今の支払計画を、新しい金額または支払日の計画に置き換えます。' },
    en: {
      label: 'Replace a payment schedule',
      help: 'Replaces the payment schedule with a new amount or payment day.',
    },
  },
  createPaymentSchedule: {
    ja: { label: '支払計画を作成する', help: 'お客様の支払金額と支払日を計画として登録します。' },
    en: { label: 'Create a payment schedule', help: 'Registers how much the customer pays and on which day.' },
  },
  switchAccountToVariablePaymentSchedule: {
    ja: {
      label: '使用量に応じた支払計画に切り替える',
      help: '定額の支払いをやめ、毎回の請求額を支払う計画に切り替えます。',
    },
    en: {
      label: 'Switch to variable payments',
      help: 'Ends fixed payments: the customer pays what is billed each time.',
    },
  },
  suggestFixedPaymentAmount: {
    ja: {
      label: '定額払いの金額を試算する',
      help: 'お客様の定額払いにふさわしい金額を計算します。登録内容は変わりません。',
    },
    en: {
      label: 'Suggest a fixed payment amount',
      help: 'Works out a fitting fixed payment; nothing on the account changes.',
    },
  },
  updateAutoTopUpAmount: {
    ja: { label: '自動チャージの金額を変更する', help: '残高が減ったときに自動で補う金額を変更します。' },
    en: {
      label: 'Change the auto top-up amount',
      help: 'Changes the amount that is collected when the balance runs low.',
    },
  },
};
