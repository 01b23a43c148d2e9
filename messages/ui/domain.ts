import { defineWords } from '../define-words.ts';

/** The five domains in the staff's own terms. */
export const domain = defineWords({
  ja: {
    names: {
      repayments: '返金',
      dca: '債権回収委託',
      collections: '債権回収・督促',
      'api-exceptions': 'API 例外',
      templates: 'テンプレート',
    },
    leads: {
      repayments: 'お客様への返金の依頼・承認・差止め・取消しを行います。',
      dca: '債権回収会社（DCA）への委託の開始・変更・終了を行います。',
      collections: '債権回収プロセスと督促の開始・停止・再開・完了を行います。',
      'api-exceptions': 'API 例外の登録・更新と、メモ・経過・通話の記録を行います。',
      templates: '商品テンプレートの下書き・編集・有効化・期限切れ・削除を行います。',
    },
    operations: '操作',
    recent: 'この業務の最近の操作',
    mine: '自分の操作のみ',
    everyone: '全員の操作',
    who: '実行できる人：{roles}',
    youMayNot: 'お持ちのロールでは実行できません',
    open: '開く',
    effects: { money: '金銭が動く操作', stops: '止める操作', routine: '日常の操作', change: '変更する操作' },
    empty: 'この業務の操作はまだ記録されていません',
    emptyHelp: '上の一覧から操作を選んで始めてください。送信した操作はここに並びます。',
  },
  en: {
    names: {
      repayments: 'Repayments',
      dca: 'Debt collection agencies',
      collections: 'Collections and dunning',
      'api-exceptions': 'API exceptions',
      templates: 'Templates',
    },
    leads: {
      repayments: 'Request, approve, hold back and cancel money going back to customers.',
      dca: 'Commence, change and close proceedings with debt collection agencies (DCA).',
      collections: 'Start, pause, resume and complete collection processes and dunning.',
      'api-exceptions': 'Record and update API exceptions, with their notes, events and calls.',
      templates: 'Draft, edit, activate, expire and delete product templates.',
    },
    operations: 'Operations',
    recent: 'Recent commands of this domain',
    mine: 'Only mine',
    everyone: 'Everyone’s',
    who: 'Carried out by: {roles}',
    youMayNot: 'Your roles may not carry this out',
    open: 'Open',
    effects: { money: 'Moves money', stops: 'Stops something', routine: 'Routine', change: 'Changes something' },
    empty: 'No command of this domain is recorded yet',
    emptyHelp: 'Choose an operation from the list above. What is sent appears here.',
  },
});
