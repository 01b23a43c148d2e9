import type { OperationLines } from '../operation-line.ts';

/** Words for notes, reminders, complaints and references. */
export const records: OperationLines = {
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
  backendScreenEvent: {
    ja: { label: '画面の操作を実行する', help: 'サーバーが定めた画面で選ばれた操作を実行し、次の操作を返します。' },
    en: {
      label: 'Run a screen event',
      help: 'Carries out an event of a server-defined screen and says what comes next.',
    },
  },
};
