import type { OperationLines } from '../operation-line.ts';

/** Words for who may sign in and do what. */
export const logins: OperationLines = {
  linkRakutenIdToAccountUser: {
    ja: { label: '楽天 ID を結び付ける', help: 'サインイン中の利用者に楽天 ID を結び付けます。' },
    en: { label: 'Link a Rakuten ID', help: 'Links a Rakuten ID to the signed-in user.' },
  },
  unlinkRakutenIdFromAccountUser: {
    ja: { label: '楽天 ID の結び付けを外す', help: 'サインイン中の利用者から楽天 ID の結び付けを外します。' },
    en: { label: 'Unlink a Rakuten ID', help: 'Takes the Rakuten ID away from the signed-in user.' },
  },
  addUserToPortfolio: {
    ja: {
      label: 'ポートフォリオに利用者を加える',
      help: '利用者が、ポートフォリオのお客様を役割に応じて扱えるようにします。',
    },
    en: { label: 'Add a user to a portfolio', help: 'Gives the user a role over the accounts of a portfolio.' },
  },
  createPortfolioUserRole: {
    ja: { label: 'ポートフォリオの利用者の役割を設定する', help: '利用者に、ポートフォリオに対する役割を与えます。' },
    en: {
      label: 'Give a user a role in a portfolio',
      help: 'Links a user to a portfolio with the permissions of a role.',
    },
  },
  grantUserAccessToBusiness: {
    ja: { label: '法人へのアクセスを利用者に与える', help: '利用者が、法人の情報を役割に応じて扱えるようにします。' },
    en: { label: 'Grant access to a business', help: 'Gives a user a role over a business.' },
    find: '権限',
  },
  revokeUserAccessFromBusiness: {
    ja: { label: '法人へのアクセスを利用者から外す', help: '利用者が持つ、法人に対する役割を外します。' },
    en: { label: 'Revoke access to a business', help: 'Takes a user’s role over a business away.' },
    find: '権限',
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
  requestPasswordReset: {
    ja: { label: 'パスワード再設定のメールを送る', help: '利用者に、パスワードを再設定する手順をメールで送ります。' },
    en: { label: 'Send a password reset e-mail', help: 'Sends a user an e-mail with how to set a new password.' },
  },
  resetPassword: {
    ja: {
      label: 'パスワードを再設定する（旧）',
      help: '利用者のパスワードを新しい値に置き換えます。新しい操作を使ってください。',
    },
    en: { label: 'Reset a password (old)', help: 'Replaces a user’s password; use the newer operation.' },
  },
  resetUserPassword: {
    ja: {
      label: '利用者のパスワードを再設定する',
      help: '再設定用のトークンを使い、利用者のパスワードを新しい値に置き換えます。',
    },
    en: { label: 'Reset a user’s password', help: 'Replaces a user’s password with the reset token.' },
  },
  updatePassword: {
    ja: { label: '自分のパスワードを変更する', help: 'サインイン中の利用者のパスワードを変更します。' },
    en: { label: 'Change one’s own password', help: 'Changes the signed-in user’s password.' },
  },
  createMfaDevice: {
    ja: {
      label: '多要素認証の手段を登録する（API サイト）',
      help: 'サインイン中の人に、多要素認証の手段を追加します。秘密鍵は一度しか表示されません。',
    },
    en: {
      label: 'Add an MFA device (API site)',
      help: 'Adds a second factor to the signed-in person; its secret is shown once.',
    },
    find: '二段階認証',
  },
  deleteMfaDevice: {
    ja: {
      label: '多要素認証の手段を削除する（API サイト）',
      help: 'サインイン中の人の、多要素認証の手段を削除します。',
    },
    en: { label: 'Delete an MFA device (API site)', help: 'Takes a second factor away from the signed-in person.' },
    find: '二段階認証',
  },
  validateMfaDevice: {
    ja: {
      label: '多要素認証の手段を確認する（API サイト）',
      help: '届いたコードを照合し、多要素認証の手段を使えるようにします。',
    },
    en: { label: 'Validate an MFA device (API site)', help: 'Checks a code and makes the second factor usable.' },
    find: '二段階認証',
  },
  'auth.createMfaDevice': {
    ja: {
      label: '多要素認証の手段を登録する（認証サーバー）',
      help: '認証サーバーで、サインイン中の人に多要素認証の手段を追加します。秘密鍵は一度しか表示されません。',
    },
    en: {
      label: 'Add an MFA device (authentication server)',
      help: 'Adds a second factor at the authentication server; its secret is shown once.',
    },
    find: '二段階認証',
  },
  'auth.deleteMfaDevice': {
    ja: {
      label: '多要素認証の手段を削除する（認証サーバー）',
      help: '認証サーバーで、サインイン中の人の多要素認証の手段を削除します。',
    },
    en: {
      label: 'Delete an MFA device (authentication server)',
      help: 'Takes a second factor away at the authentication server.',
    },
    find: '二段階認証',
  },
  'auth.validateMfaDevice': {
    ja: {
      label: '多要素認証の手段を確認する（認証サーバー）',
      help: '認証サーバーで届いたコードを照合し、多要素認証の手段を使えるようにします。',
    },
    en: {
      label: 'Validate an MFA device (authentication server)',
      help: 'Checks a code and makes the second factor usable at the authentication server.',
    },
    find: '二段階認証',
  },
  obtainKrakenToken: {
    ja: {
      label: 'Kraken のトークンを取得する',
      help: 'API を呼び出すためのトークンを発行します。秘密の値が返ります。',
    },
    en: { label: 'Obtain a Kraken token', help: 'Issues a token to call the API; the answer is a secret.' },
    find: 'ログイン',
  },
  obtainLongLivedRefreshToken: {
    ja: {
      label: '長期のリフレッシュトークンを取得する',
      help: '許可された外部事業者向けに、長く使えるトークンを発行します。秘密の値が返ります。',
    },
    en: {
      label: 'Obtain a long-lived refresh token',
      help: 'Issues a long-lived token to an authorised organisation; the answer is a secret.',
    },
  },
  generatePreSignedToken: {
    ja: {
      label: '事前署名トークンを発行する',
      help: 'お客様が特定の手続きだけをサインインせずに行えるトークンを発行します。秘密の値が返ります。',
    },
    en: {
      label: 'Issue a pre-signed token',
      help: 'Issues a token that lets a customer do one thing without signing in; the answer is a secret.',
    },
  },
  invalidatePreSignedToken: {
    ja: {
      label: '事前署名トークンを無効にする',
      help: '発行済みの事前署名トークンを使えなくします。元には戻せません。',
    },
    en: { label: 'Invalidate a pre-signed token', help: 'Makes an issued token useless; this cannot be undone.' },
  },
  invalidatePreSignedTokensForUser: {
    ja: {
      label: '利用者の事前署名トークンをすべて無効にする',
      help: '利用者に発行した事前署名トークンを使えなくします。元には戻せません。',
    },
    en: {
      label: 'Invalidate a user’s pre-signed tokens',
      help: 'Makes a user’s pre-signed tokens useless; this cannot be undone.',
    },
  },
  invalidateRefreshToken: {
    ja: {
      label: 'リフレッシュトークンを無効にする',
      help: '発行済みのリフレッシュトークンを使えなくし、再びサインインが必要になります。',
    },
    en: {
      label: 'Invalidate a refresh token',
      help: 'Makes an issued token useless; its holder has to sign in again.',
    },
  },
  invalidateRefreshTokensForUser: {
    ja: {
      label: '利用者のリフレッシュトークンをすべて無効にする',
      help: '利用者のすべての端末で、再びサインインが必要になります。',
    },
    en: { label: 'Invalidate a user’s refresh tokens', help: 'The user has to sign in again everywhere.' },
    find: '強制ログアウト',
  },
  forceReauthentication: {
    ja: {
      label: '自分の全トークンを無効にする',
      help: 'サインイン中の人のトークンをすべて無効にし、このコンソールもサインインし直しになります。',
    },
    en: {
      label: 'Force reauthentication',
      help: 'Invalidates all tokens of the signed-in person, this console’s too.',
    },
    find: '強制ログアウト',
  },
  regenerateSecretKey: {
    ja: {
      label: 'API の秘密鍵を作り直す',
      help: '今の秘密鍵を使えなくし、新しい鍵を発行します。秘密の値が返り、元には戻せません。',
    },
    en: {
      label: 'Regenerate the secret key',
      help: 'Ends the present key and issues a new one; the answer is a secret and there is no way back.',
    },
  },
  masqueradeAuthentication: {
    ja: {
      label: '利用者になり代わって入る',
      help: 'サポート担当者が、お客様の画面を本人として見るためのトークンを発行します。',
    },
    en: {
      label: 'Masquerade as a user',
      help: 'Issues a token that lets support see the customer’s screens as the customer.',
    },
    find: 'なりすまし 代理ログイン',
  },
};
