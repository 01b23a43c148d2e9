import type { OperationLines } from '../operation-line.ts';

/** Words for accounts, businesses, portfolios and campaigns. */
export const accounts: OperationLines = {
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
  createAccountNote: {
    ja: { label: 'お客様にメモを追加する', help: 'スタッフが見るメモをお客様に残します。' },
    en: { label: 'Add a note to an account', help: 'Keeps a note on the customer for staff.' },
  },
  createAccountReference: {
    ja: { label: 'お客様に外部の参照番号を付ける', help: '他のシステムの番号をお客様に記録します。' },
    en: { label: 'Add a reference to an account', help: 'Records another system’s number on the customer.' },
  },
  updateAccountReference: {
    ja: { label: 'お客様の外部の参照番号を変更する', help: '記録済みの他システムの番号を書き換えます。' },
    en: { label: 'Change an account’s reference', help: 'Rewrites another system’s number on the customer.' },
  },
  deleteAccountReference: {
    ja: { label: 'お客様の外部の参照番号を削除する', help: '記録済みの他システムの番号を消します。' },
    en: { label: 'Delete an account’s reference', help: 'Takes another system’s number off the customer.' },
  },
  createAccountReminder: {
    ja: {
      label: 'お客様のリマインダーを作成する（旧）',
      help: 'スタッフ向けのリマインダーをお客様に付けます。新しい操作を使ってください。',
    },
    en: {
      label: 'Create an account reminder (old)',
      help: 'Puts a reminder for staff on the customer; use the newer operation.',
    },
  },
  createReminder: {
    ja: {
      label: 'リマインダーを作成する',
      help: 'お客様や法人について、スタッフや担当チームの期日付きの作業を作ります。',
    },
    en: { label: 'Create a reminder', help: 'Makes a task with a due date for staff about a customer or a business.' },
  },
  completeReminder: {
    ja: { label: 'リマインダーを完了にする', help: 'スタッフの作業を済んだものとして閉じます。' },
    en: { label: 'Complete a reminder', help: 'Closes a task of staff as done.' },
  },
  createComplaint: {
    ja: { label: '苦情を登録する', help: 'お客様から受けた苦情を、種類と受付経路とともに登録します。' },
    en: { label: 'Register a complaint', help: 'Registers a complaint of the customer with its kind and source.' },
    find: 'クレーム',
  },
  createCustomerFeedback: {
    ja: { label: 'お客様の声の回答用紙を用意する', help: 'お客様の評価を受け付けるための、未回答の記録を作成します。' },
    en: {
      label: 'Prepare customer feedback',
      help: 'Creates an unanswered record that the customer’s feedback goes into.',
    },
    find: 'アンケート',
  },
  submitCustomerFeedback: {
    ja: { label: 'お客様の声を登録する', help: 'お客様から受けた回答と、解決したかどうかを登録します。' },
    en: {
      label: 'Submit customer feedback',
      help: 'Registers what the customer answered and whether the matter was resolved.',
    },
    find: 'アンケート',
  },
  createExternalAccountEvent: {
    ja: { label: 'お客様に外部の出来事を記録する', help: '他のシステムで起きた出来事を、お客様の履歴に残します。' },
    en: {
      label: 'Record an outside event on an account',
      help: 'Keeps what happened in another system in the customer’s history.',
    },
  },
  createExternalAccountUserEvent: {
    ja: { label: '利用者に外部の出来事を記録する', help: '他のシステムで起きた出来事を、利用者の履歴に残します。' },
    en: {
      label: 'Record an outside event on a user',
      help: 'Keeps what happened in another system in the user’s history.',
    },
  },
  createFormSubmission: {
    ja: { label: 'フォームの回答を登録する', help: 'お客様がフォームに入力した内容を、JSON のまま登録します。' },
    en: { label: 'Keep a form’s answers', help: 'Keeps what the customer filled into a form, as JSON.' },
  },
  createMetadata: {
    ja: { label: '付加情報を登録する', help: 'お客様や利用者、物件に、項目名と値の付加情報を付けます。' },
    en: { label: 'Add metadata', help: 'Puts a key and a value on an account, a user or a property.' },
    find: 'メタデータ',
  },
  updateMetadata: {
    ja: { label: '付加情報を書き換える', help: '登録済みの付加情報の値を置き換えます。' },
    en: { label: 'Change metadata', help: 'Replaces the value of metadata that is there.' },
    find: 'メタデータ',
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
  createPortfolio: {
    ja: { label: 'ポートフォリオを作成する', help: '複数のお客様を束ねるポートフォリオを作成します。' },
    en: { label: 'Create a portfolio', help: 'Creates a portfolio that groups accounts.' },
  },
  addPortfolioReference: {
    ja: { label: 'ポートフォリオに外部の参照番号を付ける', help: '他のシステムの番号をポートフォリオに記録します。' },
    en: { label: 'Add a reference to a portfolio', help: 'Records another system’s number on a portfolio.' },
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
  createBusiness: {
    ja: { label: '法人を登録する', help: '法人の名称、番号、住所などを登録します。' },
    en: { label: 'Register a business', help: 'Registers a business with its name, number and addresses.' },
    find: '会社',
  },
  linkAccountToBusiness: {
    ja: { label: 'お客様を法人に結び付ける', help: 'お客様番号を法人のものとして結び付けます。' },
    en: { label: 'Link an account to a business', help: 'Makes an account belong to a business.' },
  },
  addBusinessToSegment: {
    ja: { label: '法人を区分に入れる', help: '法人を、管理のための区分に入れます。' },
    en: { label: 'Add a business to a segment', help: 'Puts a business into a segment.' },
    find: 'セグメント',
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
  createInternalCompany: {
    ja: { label: '社内会社を登録する', help: 'グループ内の会社を、登録番号や住所とともに登録します。' },
    en: {
      label: 'Register an internal company',
      help: 'Registers a company of the group with its numbers and address.',
    },
  },
  createPartnerUser: {
    ja: { label: 'パートナーの利用者を作成する', help: 'パートナーのチームに、新しい利用者を作成します。' },
    en: { label: 'Create a partner user', help: 'Creates a user in a partner’s team.' },
  },
  addPartnerUserToTeam: {
    ja: { label: 'パートナーの利用者をチームに加える', help: 'パートナーの利用者を、別のチームにも加えます。' },
    en: { label: 'Add a partner user to a team', help: 'Puts a partner’s user into a team.' },
  },
  revokePartnerUserAccess: {
    ja: { label: 'パートナーの利用者を使えなくする', help: 'パートナーの利用者のアクセスをすべて取り上げます。' },
    en: { label: 'Revoke a partner user’s access', help: 'Takes all access away from a partner’s user.' },
  },
  addCampaignToAccount: {
    ja: { label: 'お客様をキャンペーンに加える', help: 'お客様をキャンペーンの対象にします。' },
    en: { label: 'Add an account to a campaign', help: 'Makes the customer part of a campaign.' },
  },
  removeCampaignFromAccount: {
    ja: { label: 'お客様をキャンペーンから外す', help: 'お客様をキャンペーンの対象から外します。' },
    en: { label: 'Take an account out of a campaign', help: 'Takes the customer out of a campaign.' },
  },
  updateCampaignAccountExpiryDate: {
    ja: { label: 'キャンペーンの適用期限を変更する', help: 'お客様に適用しているキャンペーンの期限を変更します。' },
    en: { label: 'Change a campaign’s expiry date', help: 'Changes until when a campaign applies to the customer.' },
  },
  createCampaignItems: {
    ja: { label: 'キャンペーンに対象を登録する', help: 'キャンペーンの対象となる項目を登録します。' },
    en: { label: 'Add items to a campaign', help: 'Registers what a campaign covers.' },
  },
  removeCampaignItems: {
    ja: { label: 'キャンペーンから対象を外す', help: 'キャンペーンの対象となる項目を外します。' },
    en: { label: 'Remove items from a campaign', help: 'Takes items out of a campaign.' },
  },
  registerDemandResponseCampaignParticipant: {
    ja: {
      label: '節電キャンペーンに参加させる',
      help: 'お客様を、デマンドレスポンス（節電）のキャンペーンに参加させます。',
    },
    en: {
      label: 'Join a demand response campaign',
      help: 'Makes the customer take part in a demand response campaign.',
    },
    find: 'デマンドレスポンス DR せつでん',
  },
  updateDemandResponseCampaignParticipantCommsPreferences: {
    ja: {
      label: '節電キャンペーンの連絡設定を変更する',
      help: '節電の知らせをメールや LINE で受け取るかどうかを変更します。',
    },
    en: {
      label: 'Change demand response messages',
      help: 'Changes whether the customer hears of events by e-mail or LINE.',
    },
    find: 'デマンドレスポンス DR せつでん',
  },
  updateDemandResponseCampaignParticipantTip: {
    ja: { label: '節電のヒントの実施状況を更新する', help: 'お客様が節電のヒントを済ませたかどうかを更新します。' },
    en: { label: 'Update a demand response tip', help: 'Updates whether the customer has done a tip.' },
    find: 'デマンドレスポンス DR せつでん',
  },
  completeApproval: {
    ja: { label: 'Kraken の承認依頼に回答する', help: 'Kraken 側の承認依頼を、承認または却下として完了します。' },
    en: { label: 'Complete an approval', help: 'Completes an approval inside Kraken as approved or rejected.' },
  },
};
