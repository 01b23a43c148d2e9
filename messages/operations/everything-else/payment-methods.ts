import type { OperationLines } from '../operation-line.ts';

/** Words for how customers pay and are paid. */
export const paymentMethods: OperationLines = {
  createPaymentMethodActionIntent: {
    ja: { label: '支払方法の登録を準備する', help: '台帳を対象に、決済会社で支払方法を登録する準備をします。' },
    en: {
      label: 'Prepare to register a payment method',
      help: 'Prepares the registration of a payment method at the vendor for a ledger.',
    },
  },
  recordActivatedPaymentMethod: {
    ja: {
      label: '支払方法が有効になったことを記録する',
      help: '決済会社で有効になった支払方法を、お客様の支払方法として記録します。',
    },
    en: {
      label: 'Record an activated payment method',
      help: 'Records a payment method that became active at the vendor as the customer’s.',
    },
  },
  createBankTransferPaymentMethod: {
    ja: { label: '銀行振込を支払方法にする', help: '法人のお客様の支払方法を銀行振込にします。' },
    en: {
      label: 'Set bank transfer as payment method',
      help: 'Makes bank transfer the payment method of a business customer.',
    },
  },
  createKonbiniPaymentMethod: {
    ja: { label: 'コンビニ払いを支払方法にする', help: 'お客様の支払方法をコンビニ払いにします。' },
    en: {
      label: 'Set convenience stores as payment method',
      help: 'Makes payment at convenience stores the customer’s payment method.',
    },
    find: 'コンビニ決済',
  },
  createPaymentMethod: {
    ja: { label: '支払方法を登録する', help: '決済会社にお客様を登録し、支払方法として使えるようにします。' },
    en: {
      label: 'Register a payment method',
      help: 'Registers the customer at the payment vendor and keeps the method for payments.',
    },
  },
  generateCreditCardToken: {
    ja: {
      label: 'カード登録用のトークンを発行する',
      help: 'クレジットカードを登録するための一時的なトークンを発行します。',
    },
    en: { label: 'Issue a card registration token', help: 'Issues a short-lived token to register a credit card.' },
  },
  updateCreditCardDetails: {
    ja: { label: 'クレジットカードを変更する', help: 'お客様の支払いに使うカードを、新しいカードに置き換えます。' },
    en: { label: 'Change a credit card', help: 'Replaces the card that the customer pays with.' },
  },
  storeBankAccountDetails: {
    ja: { label: '口座振替の口座を登録する', help: 'お客様の口座振替に使う銀行口座を登録します。' },
    en: {
      label: 'Register a bank account',
      help: 'Registers the bank account that the customer’s payments are drawn from.',
    },
  },
  updateBankAccountDetails: {
    ja: { label: '口座振替の口座を変更する', help: '口座振替に使う銀行口座を、新しい口座に置き換えます。' },
    en: {
      label: 'Change a bank account',
      help: 'Replaces the bank account that the customer’s payments are drawn from.',
    },
  },
  storeRefundBankAccount: {
    ja: {
      label: '返金先の口座を登録する',
      help: 'お客様への返金を振り込む銀行口座を登録します。誤ると別の口座へ振り込まれます。',
    },
    en: {
      label: 'Register a bank account for refunds',
      help: 'Registers the account that refunds are paid into; a wrong one sends money elsewhere.',
    },
  },
  storeDirectDebitPaymentMethodDetails: {
    ja: {
      label: '口座情報を決済会社に預ける',
      help: 'お客様の口座情報を決済会社に保管します。口座振替はまだ始まりません。',
    },
    en: {
      label: 'Store bank details at the vendor',
      help: 'Keeps the customer’s bank details at the payment vendor; no debit starts yet.',
    },
  },
  setUpDirectDebitInstruction: {
    ja: { label: '口座振替を設定する', help: 'お客様の口座を登録し、以後の代金を口座振替で徴収できるようにします。' },
    en: {
      label: 'Set up a direct debit',
      help: 'Registers the customer’s account so that payments can be drawn from it.',
    },
  },
  setUpDirectDebitInstructionForBusiness: {
    ja: {
      label: '法人の口座振替を設定する',
      help: '法人の口座を登録し、以後の代金を口座振替で徴収できるようにします。',
    },
    en: {
      label: 'Set up a direct debit for a business',
      help: 'Registers a business’s account so that payments can be drawn from it.',
    },
  },
  setUpDirectDebitInstructionFromStoredDetails: {
    ja: { label: '預けた口座情報で口座振替を設定する', help: '決済会社に保管した口座情報を使って口座振替を始めます。' },
    en: {
      label: 'Set up a direct debit from stored details',
      help: 'Starts a direct debit with bank details that the vendor already keeps.',
    },
  },
  storePaymentInstruction: {
    ja: {
      label: '埋め込み画面で登録した支払方法を保存する',
      help: '埋め込み画面でお客様が登録した支払方法を、台帳の支払方法として保存します。',
    },
    en: {
      label: 'Keep a payment method from an embedded form',
      help: 'Keeps the payment method that the customer entered in the embedded form.',
    },
  },
  invalidatePaymentInstruction: {
    ja: {
      label: '登録済みの支払方法を無効にする',
      help: '以後、この支払方法では代金を徴収できなくなります。元には戻せません。',
    },
    en: {
      label: 'Invalidate a payment method',
      help: 'The method can no longer be used to collect money; this cannot be undone.',
    },
  },
  fetchGeneratePaymentFingerprint: {
    ja: {
      label: '支払方法の照合情報を取得する',
      help: '同じカードや口座かを見分ける情報を、決済会社から取得または作成します。',
    },
    en: {
      label: 'Get a payment fingerprint',
      help: 'Fetches or makes what tells whether two cards or accounts are the same.',
    },
  },
  getEmbeddedSecretForNewPaymentInstruction: {
    ja: {
      label: '支払方法の埋め込み登録用の秘密情報を取得する',
      help: 'お客様の支払方法を埋め込み画面で登録するための秘密情報を取得します。',
    },
    en: {
      label: 'Get a secret for the embedded payment form',
      help: 'Gets the secret that the embedded form needs to register this customer’s payment method.',
    },
  },
  getEmbeddedSecretForNewPaymentInstructionWithoutAccount: {
    ja: {
      label: 'お客様を定めずに埋め込み登録用の秘密情報を取得する',
      help: 'お客様がまだ決まっていない段階で、支払方法の埋め込み画面に使う秘密情報を取得します。',
    },
    en: {
      label: 'Get an embedded form secret without an account',
      help: 'Gets the secret for the embedded payment form before there is a customer.',
    },
  },
  getHostedUrlForNewPaymentInstruction: {
    ja: {
      label: '支払方法の登録ページの URL を取得する',
      help: 'お客様が自分で支払方法を登録するページの URL を取得します。',
    },
    en: {
      label: 'Get the address of a payment method page',
      help: 'Gets the address of a page where the customer registers a payment method.',
    },
  },
};
