import type { OperationLines } from '../operation-line.ts';

/** Words for users, what they consent to and how they are reached. */
export const usersAndConsents: OperationLines = {
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
  linkUserToLine: {
    ja: { label: 'LINE と利用者を結び付ける', help: 'LINE の利用者と当社の利用者を結び付けます。' },
    en: { label: 'Link a user to LINE', help: 'Links a LINE user with ours.' },
  },
  unlinkUserFromLine: {
    ja: { label: 'LINE との結び付けを外す', help: 'サインイン中の利用者と LINE の結び付けを外します。' },
    en: { label: 'Unlink a user from LINE', help: 'Takes the link between the signed-in user and LINE away.' },
  },
  registerPushNotificationBinding: {
    ja: { label: 'プッシュ通知の端末を登録する', help: 'アプリのプッシュ通知を受け取る端末を登録します。' },
    en: {
      label: 'Register a device for push notifications',
      help: 'Registers a device that gets the app’s push notifications.',
    },
  },
  deletePushNotificationBinding: {
    ja: { label: 'プッシュ通知の端末を外す', help: '端末にアプリのプッシュ通知が届かないようにします。' },
    en: {
      label: 'Remove a device from push notifications',
      help: 'The device no longer gets the app’s push notifications.',
    },
  },
  startCustomerVerification: {
    ja: { label: '本人確認を始める', help: 'お客様に確認コードを送るなど、選んだ方法で本人確認を始めます。' },
    en: { label: 'Start verifying a customer', help: 'Starts to verify the customer in the way you choose.' },
  },
  verifyCustomer: {
    ja: { label: '本人確認コードを照合する', help: 'お客様が受け取った確認コードを照合し、本人確認を完了します。' },
    en: { label: 'Verify a customer', help: 'Checks the customer’s code and completes the verification.' },
  },
  verifyIdentity: {
    ja: {
      label: '氏名と住所で本人を確かめる',
      help: 'お客様番号、氏名、住所が一致するかを確かめ、メール登録用のトークンを発行します。',
    },
    en: {
      label: 'Verify an identity',
      help: 'Checks number, name and address and issues a token to register an e-mail address.',
    },
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
