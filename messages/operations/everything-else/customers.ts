import type { OperationLines } from '../operation-line.ts';

/** Words for accounts and the people behind them. */
export const customers: OperationLines = {
  createJpnFileAttachment: {
    ja: { label: '書類を添付する', help: '太陽光設備の証明書などの書類を、お客様に添付するための送り先を発行します。' },
    en: {
      label: 'Attach a document',
      help: 'Issues where to upload a document of the customer, such as proof of solar panels.',
    },
  },
  triggerPostUploadOperationsJpn: {
    ja: { label: '添付した書類を検査に回す', help: 'アップロードした書類をウイルス検査にかけます。' },
    en: { label: 'Check an uploaded document', help: 'Sends an uploaded file to the virus scanner.' },
  },
  validateAddress: {
    ja: { label: '住所を確かめる', help: '入力した住所が正しい形かを確かめます。登録内容は変わりません。' },
    en: { label: 'Check an address', help: 'Checks whether an address is well formed; nothing is changed.' },
  },
  initializeAccount: {
    ja: {
      label: '申込み用のお客様を用意する',
      help: '一致するお客様があればそれを使い、なければ新しくお客様を作成します。',
    },
    en: { label: 'Set up an account for sign-up', help: 'Takes the account that matches, or creates a new one.' },
    find: '新規契約',
  },
  prepareAccount: {
    ja: {
      label: '申込み用のお客様と利用者を用意する',
      help: '一致するお客様や利用者があればそれを使い、なければ新しく作成します。',
    },
    en: {
      label: 'Set up an account and user for sign-up',
      help: 'Takes the account and user that match, or creates new ones.',
    },
    find: '新規契約',
  },
  createShellAccount: {
    ja: { label: '契約前のお客様を作成する', help: '供給地点のないお客様を、連絡先と請求先だけで作成します。' },
    en: { label: 'Create a shell account', help: 'Creates an account with contact and billing details and no supply.' },
    find: '仮登録',
  },
  withdrawAccount: {
    ja: { label: 'お客様の申込みを取り下げる', help: '契約前のお客様の申込みを取り下げます。元には戻せません。' },
    en: { label: 'Withdraw an account', help: 'Withdraws the customer’s application; this cannot be undone.' },
  },
  addItemsToRiskList: {
    ja: { label: '要注意リストに加える', help: '電話番号やメールアドレスなどを、要注意リストに加えます。' },
    en: { label: 'Add to the risk list', help: 'Puts identifiers such as phone numbers on the risk list.' },
  },
  removeItemsFromRiskList: {
    ja: { label: '要注意リストから外す', help: '電話番号やメールアドレスなどを、要注意リストから外します。' },
    en: { label: 'Take off the risk list', help: 'Takes identifiers off the risk list.' },
  },
  updateAccountBillingAddress: {
    ja: { label: '請求先の住所を変更する', help: '請求書の送り先の住所を置き換えます。' },
    en: { label: 'Change a billing address', help: 'Replaces the address that bills are sent to.' },
  },
  updateAccountBillingEmail: {
    ja: { label: '請求先のメールアドレスを変更する', help: '請求の知らせを受け取るメールアドレスを置き換えます。' },
    en: { label: 'Change a billing e-mail', help: 'Replaces the e-mail address that bills are sent to.' },
  },
  initializeUser: {
    ja: { label: '申込み用の利用者を用意する', help: '一致する利用者があればそれを使い、なければ新しく作成します。' },
    en: { label: 'Set up a user for sign-up', help: 'Takes the user that matches, or creates a new one.' },
  },
  updateUser: {
    ja: {
      label: '自分の利用者情報を変更する',
      help: 'サインイン中の利用者の氏名や連絡先を変更します。氏名は一日一項目までです。',
    },
    en: {
      label: 'Change one’s own details',
      help: 'Changes the signed-in user’s name or contacts; one name field a day.',
    },
  },
  updateUserDetails: {
    ja: {
      label: '自分の利用者情報を変更する（旧）',
      help: 'サインイン中の利用者の登録情報を、一日一項目まで変更します。新しい操作を使ってください。',
    },
    en: {
      label: 'Change one’s own details (old)',
      help: 'Changes one field of the signed-in user a day; use the newer operation.',
    },
  },
  updateAccountUser: {
    ja: {
      label: '自分の登録情報を一日一項目だけ変更する',
      help: 'サインイン中の利用者の登録情報を、一日に一項目だけ変更します。',
    },
    en: {
      label: 'Change one field of one’s own details',
      help: 'Changes the signed-in user’s details, one field a day.',
    },
  },
  updateAccountUserByUserId: {
    ja: {
      label: '利用者の登録情報を変更する',
      help: '指定した利用者の氏名や連絡先を変更します。一日一項目の制限はありません。',
    },
    en: {
      label: 'Change a user’s details',
      help: 'Changes the name or contacts of the user you name, without a daily limit.',
    },
  },
  updateAccountConsentData: {
    ja: { label: 'お客様の同意状況をまとめて更新する', help: 'お客様の各種の同意を、指定した内容に書き換えます。' },
    en: { label: 'Update consent data of an account', help: 'Rewrites what the customer has consented to.' },
  },
  updateAccountConsents: {
    ja: { label: 'お客様の同意を変更する', help: 'お客様の同意を、種類ごとに承諾または拒否へ変更します。' },
    en: {
      label: 'Change an account’s consents',
      help: 'Sets the account’s consents, kind by kind, to accepted or rejected.',
    },
  },
  updateAccountUserConsents: {
    ja: { label: '利用者の同意を変更する', help: '利用者の同意を、種類ごとに承諾または拒否へ変更します。' },
    en: { label: 'Change a user’s consents', help: 'Sets a user’s consents, kind by kind, to accepted or rejected.' },
  },
  requestDoubleOptIn: {
    ja: { label: '同意の確認メールを送る', help: 'お客様に同意の確認を求める案内を、メールまたは携帯電話に送ります。' },
    en: { label: 'Request a double opt-in', help: 'Sends the customer a message that asks to confirm a consent.' },
    find: 'ダブルオプトイン',
  },
  confirmDoubleOptIn: {
    ja: { label: '確認済みの同意を登録する', help: 'お客様が案内から確認した同意を登録します。' },
    en: { label: 'Confirm a double opt-in', help: 'Registers the consent that the customer confirmed.' },
    find: 'ダブルオプトイン',
  },
  updateCommsDeliveryPreference: {
    ja: { label: '連絡の受取方法を変更する', help: 'お客様への連絡を、メールで送るか郵便で送るかを変更します。' },
    en: {
      label: 'Change how messages are delivered',
      help: 'Sets whether the customer hears from us by e-mail or by post.',
    },
  },
  updateCommsPreferences: {
    ja: { label: '自分への連絡の設定を変更する', help: 'サインイン中の利用者が受け取る案内の種類や形式を変更します。' },
    en: {
      label: 'Change one’s own message preferences',
      help: 'Changes which messages the signed-in user gets, and in which form.',
    },
  },
  updateDocumentAccessibilityPreference: {
    ja: {
      label: '書類の形式の配慮を変更する',
      help: '大きな文字、点字、音声など、お客様に送る書類の形式を変更します。',
    },
    en: {
      label: 'Change document accessibility',
      help: 'Sets large print, braille or audio for the customer’s documents.',
    },
    find: '点字 てんじ',
  },
  updateOptionsLanguagePreference: {
    ja: { label: '案内の言語を変更する', help: 'お客様への案内に使う言語を変更します。' },
    en: { label: 'Change the language of messages', help: 'Sets the language in which the customer hears from us.' },
  },
  startCustomerVerification: {
    ja: { label: '本人確認を始める', help: 'お客様に確認コードを送るなど、選んだ方法で本人確認を始めます。' },
    en: { label: 'Start verifying a customer', help: 'Starts to verify the customer in the way you choose.' },
  },
  verifyCustomer: {
    ja: { label: '本人確認コードを照合する', help: 'お客様が受け取った確認コードを照合し、本人確認を完了します。' },
    en: { label: 'Verify a customer', help: 'Checks the customer’s code and completes the verification.' },
  },
  sendVerificationEmail: {
    ja: { label: '確認メールを送る', help: 'メールアドレスが本人のものか確かめるメールを送ります。' },
    en: { label: 'Send a verification e-mail', help: 'Sends an e-mail that verifies the address.' },
  },
  verifyEmail: {
    ja: {
      label: 'メールアドレスの確認を完了する',
      help: '確認メールのトークンを照合し、メールアドレスを確認済みにします。',
    },
    en: {
      label: 'Verify an e-mail address',
      help: 'Checks the token of the e-mail and marks the address as verified.',
    },
  },
  validateEmail: {
    ja: {
      label: 'メールアドレスを確かめる',
      help: 'メールアドレスの形式と、登録済みかどうかを確かめます。登録内容は変わりません。',
    },
    en: {
      label: 'Check an e-mail address',
      help: 'Checks an e-mail address and whether it is taken; nothing is changed.',
    },
  },
  validatePhone: {
    ja: { label: '電話番号を確かめる', help: '電話番号の形式が正しいかを確かめます。登録内容は変わりません。' },
    en: { label: 'Check a phone number', help: 'Checks whether a phone number is well formed; nothing is changed.' },
  },
};
