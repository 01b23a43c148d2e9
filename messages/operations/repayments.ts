import { defineWords } from '../define-words.ts';

/**
 * What the desk calls each operation, its fields, what it does and what its button says.
 * `effect` is read at the review, `button` is pressed; both may name {account}, {holder}, {amount} and any required field.
 */
export const repayments = defineWords({
  ja: {
    submitRepaymentRequest: {
      label: '返金を依頼する',
      help: 'お客様の台帳から、口座振込または小切手での返金を依頼します。',
      effect: '{account}の{holder}様に、{amount}の返金を依頼します。',
      button: '{account}への{amount}の返金を依頼する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '返金先のお客様です。A- から始まる番号です。' },
        'input.ledgerNumber': {
          label: '台帳番号',
          help: '返金の元になる台帳です。お客様番号を入れると、候補から選べます。',
        },
        'input.ledgerId': { label: '台帳ID（旧）', help: '台帳番号を使ってください。台帳番号と同時には送れません。' },
        'input.amountInMinorUnit': { label: '返金額', help: '円単位で入力します。台帳の残高を超えると拒否されます。' },
        'input.method': { label: '返金方法', help: '振込先の参照を指定した場合は、そちらが優先されます。' },
        'input.instructionReference': { label: '振込先の参照', help: '登録済みの振込先を指定するときだけ入力します。' },
        'input.idempotencyKey': { label: '二重送信防止キー', help: 'コンソールが作成します。入力は不要です。' },
        'input.reason': { label: '返金の理由', help: 'Kraken に記録される理由です。' },
      },
    },
    refundPayment: {
      label: '入金を返金する',
      help: '消込済みの入金を、全額または一部返金します。',
      effect: '{account}の{holder}様の入金について、{amount}を返金します。',
      button: '{account}の入金から{amount}を返金する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '入金したお客様です。' },
        'input.paymentId': { label: '入金ID', help: '返金する入金です。お客様番号を入れると候補から選べます。' },
        'input.amountInMinorUnit': { label: '返金額', help: '円単位で入力します。元の入金額が上限です。' },
        'input.idempotencyKey': { label: '二重送信防止キー', help: 'コンソールが作成します。入力は不要です。' },
        'input.reason': { label: '返金の理由', help: 'Kraken に記録される理由です。' },
      },
    },
    approveRepayment: {
      label: '返金を承認する',
      help: '依頼された返金を承認し、支払いに進めます。依頼した人は承認できません。',
      effect: '{account}の{holder}様への返金（{repaymentId}）を承認します。',
      button: '{account}への返金 {repaymentId} を承認する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '返金を受け取るお客様です。' },
        'input.repaymentId': { label: '返金ID', help: '承認する返金です。返金依頼の番号とは異なります。' },
      },
    },
    allowRepaymentSubmission: {
      label: '返金の送金を許可する',
      help: '差し止めた返金の送金を再び許可します。',
      effect: '{account}の{holder}様への返金（{repaymentId}）の送金を許可します。',
      button: '{account}への返金 {repaymentId} の送金を許可する',
      fields: {
        'input.repaymentId': { label: '返金ID', help: '送金を許可する返金です。' },
        'input.reason': { label: '許可の理由', help: 'Kraken に記録されます。長すぎる文は拒否されます。' },
      },
    },
    blockRepaymentSubmission: {
      label: '返金の送金を差し止める',
      help: '返金が送金されないように差し止めます。あとから許可に戻せます。',
      effect: '{account}の{holder}様への返金（{repaymentId}）の送金を差し止めます。',
      button: '{account}への返金 {repaymentId} を差し止める',
      fields: {
        'input.repaymentId': { label: '返金ID', help: '差し止める返金です。' },
        'input.reason': { label: '差止めの理由', help: 'Kraken に記録されます。長すぎる文は拒否されます。' },
      },
    },
    cancelRepaymentRequest: {
      label: '返金依頼を取り消す',
      help: 'まだ処理されていない返金依頼を取り消します。',
      effect: '{account}の{holder}様の返金依頼（{requestId}）を取り消します。',
      button: '{account}の返金依頼 {requestId} を取り消す',
      fields: {
        'input.requestId': { label: '返金依頼番号', help: '取り消す依頼の番号です。返金IDとは異なります。' },
      },
    },
  },
  en: {
    submitRepaymentRequest: {
      label: 'Ask for a repayment',
      help: 'Asks for money of a ledger to be paid back by bank transfer or cheque.',
      effect: 'Asks for a repayment of {amount} to {holder} ({account}).',
      button: 'Ask for repayment of {amount} to {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who is paid. Starts with A-.' },
        'input.ledgerNumber': {
          label: 'Ledger number',
          help: 'The ledger the money comes from: choose one of the customer’s.',
        },
        'input.ledgerId': {
          label: 'Ledger id (old)',
          help: 'Use the ledger number. Both together are refused.',
        },
        'input.amountInMinorUnit': { label: 'Amount', help: 'In yen. More than the ledger holds is refused.' },
        'input.method': { label: 'Method', help: 'A payment instruction below takes precedence.' },
        'input.instructionReference': {
          label: 'Payment instruction',
          help: 'Only to pay to a destination already on file.',
        },
        'input.idempotencyKey': { label: 'Key against double sending', help: 'Made by the console. Nothing to type.' },
        'input.reason': { label: 'Reason for the repayment', help: 'Recorded by Kraken.' },
      },
    },
    refundPayment: {
      label: 'Refund a payment',
      help: 'Gives back all or part of a cleared payment.',
      effect: 'Refunds {amount} of a payment by {holder} ({account}).',
      button: 'Refund {amount} to {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who made the payment.' },
        'input.paymentId': {
          label: 'Payment id',
          help: 'The payment to give back. With an account number you can choose it from a list.',
        },
        'input.amountInMinorUnit': { label: 'Amount', help: 'In yen, at most what was paid.' },
        'input.idempotencyKey': { label: 'Key against double sending', help: 'Made by the console. Nothing to type.' },
        'input.reason': { label: 'Reason for the refund', help: 'Recorded by Kraken.' },
      },
    },
    approveRepayment: {
      label: 'Approve a repayment',
      help: 'Approves a repayment so that it is paid. Whoever asked for it cannot approve it.',
      effect: 'Approves repayment {repaymentId} to {holder} ({account}).',
      button: 'Approve repayment {repaymentId} to {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who is paid.' },
        'input.repaymentId': {
          label: 'Repayment id',
          help: 'The repayment to approve. It is not the number of the request.',
        },
      },
    },
    allowRepaymentSubmission: {
      label: 'Let a repayment go out',
      help: 'Lifts a block, so that the repayment is paid again.',
      effect: 'Lets repayment {repaymentId} to {holder} ({account}) go out.',
      button: 'Let repayment {repaymentId} to {account} go out',
      fields: {
        'input.repaymentId': { label: 'Repayment id', help: 'The repayment that may go out.' },
        'input.reason': { label: 'Reason', help: 'Recorded by Kraken. A very long text is refused.' },
      },
    },
    blockRepaymentSubmission: {
      label: 'Block a repayment',
      help: 'Holds a repayment back so that it is not paid. The block can be lifted later.',
      effect: 'Blocks repayment {repaymentId} to {holder} ({account}).',
      button: 'Block repayment {repaymentId} to {account}',
      fields: {
        'input.repaymentId': { label: 'Repayment id', help: 'The repayment to hold back.' },
        'input.reason': { label: 'Reason', help: 'Recorded by Kraken. A very long text is refused.' },
      },
    },
    cancelRepaymentRequest: {
      label: 'Cancel a repayment request',
      help: 'Takes back a request that has not been processed yet.',
      effect: 'Cancels repayment request {requestId} of {holder} ({account}).',
      button: 'Cancel repayment request {requestId} of {account}',
      fields: {
        'input.requestId': {
          label: 'Request number',
          help: 'The number of the request to cancel. It is not the repayment id.',
        },
      },
    },
  },
});
