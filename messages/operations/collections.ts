import { defineWords } from '../define-words.ts';

/** Words for collection processes and dunning. See repayments.ts for what each entry is. */
export const collections = defineWords({
  ja: {
    startCollectionProcess: {
      label: '回収プロセスを開始する',
      help: '設定コードに沿って、未払いの回収プロセスを始めます。',
      effect: '{account}の{holder}様に対して、設定 {configCode} の回収プロセスを開始します。',
      button: '{account}の回収プロセスを開始する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '回収の対象となるお客様です。' },
        'input.configCode': { label: '設定コード', help: '公開済みの回収設定のコードです。' },
        'input.ledgerNumber': { label: '台帳番号', help: '台帳単位の設定のときだけ入力します。' },
        'input.billingDocumentIdentifier': { label: '請求書番号', help: '請求書単位の設定のときだけ入力します。' },
      },
    },
    pauseCollectionProcess: {
      label: '回収プロセスを一時停止する',
      help: '指定した日数のあいだ、回収の手続きを止めます。',
      effect: '{account}の{holder}様の回収プロセス {number} を、{pauseStartAt}から{pauseLength}日間停止します。',
      button: '回収プロセス {number} を{pauseLength}日間停止する',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '停止する回収プロセスです。' },
        'input.pauseStartAt': { label: '停止の開始日時', help: '日本時間で入力します。' },
        'input.pauseLength': { label: '停止する日数', help: '暦日で数えます。' },
        'input.reason': { label: '停止の理由', help: 'Kraken に記録されます。' },
      },
    },
    resumeCollectionProcess: {
      label: '回収プロセスを再開する',
      help: '一時停止中の回収プロセスを再開します。',
      effect: '{account}の{holder}様の回収プロセス {number} を再開します。',
      button: '回収プロセス {number} を再開する',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '再開する回収プロセスです。' },
        'input.reason': { label: '再開の理由', help: 'Kraken に記録されます。' },
      },
    },
    assessCollectionProcessRecordForPause: {
      label: '停止すべきかを判定する',
      help: '回収プロセスを停止すべきかを Kraken に判定させ、結果を反映します。',
      effect: '{account}の{holder}様の回収プロセス {number} を停止すべきか判定します。',
      button: '回収プロセス {number} を判定する',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '判定する回収プロセスです。' },
        'input.allowUnpausing': {
          label: '停止の解除も認める',
          help: '判定の結果によって停止を解除してよいかどうかです。',
        },
      },
    },
    associateItemToCollectionProcess: {
      label: '回収プロセスに項目を関連付ける',
      help: '通知や契約解除などの出来事を、回収プロセスに結び付けます。',
      effect: '{account}の{holder}様の回収プロセス {number} に、{itemType}（{itemReference}）を関連付けます。',
      button: '回収プロセス {number} に関連付ける',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '関連付け先の回収プロセスです。' },
        'input.itemType': { label: '項目の種類', help: '関連付ける出来事の種類です。' },
        'input.itemReference': { label: '項目の番号', help: '関連付ける項目を表す番号です。' },
        'input.occurredAt': { label: '発生日時', help: '日本時間で入力します。' },
        'input.extraDetails': { label: '詳細（JSON）', help: '必要な内容は項目の種類によって異なります。' },
      },
    },
    reactivateCollectionProcessRecord: {
      label: '回収プロセスを再び有効にする',
      help: '一度有効になったあと止まった回収プロセスを、再び有効にします。',
      effect: '{account}の{holder}様の回収プロセス {number} を再び有効にします。',
      button: '回収プロセス {number} を再び有効にする',
      fields: { 'input.number': { label: '回収プロセス番号', help: '再び有効にする回収プロセスです。' } },
    },
    updateCollectionProcessRecordToActive: {
      label: '回収プロセスを有効にする',
      help: '起票された回収プロセスを有効にします。外部の参照番号は一度しか登録できません。',
      effect: '{account}の{holder}様の回収プロセス {number} を有効にします。',
      button: '回収プロセス {number} を有効にする',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '有効にする回収プロセスです。' },
        'input.externalReference': { label: '外部の参照番号', help: '一度登録すると変更できません。' },
        'input.externalSourceName': { label: '外部システム名', help: '参照番号を発行したシステムの名前です。' },
      },
    },
    updateCollectionProcessRecordToComplete: {
      label: '回収プロセスを完了にする',
      help: '回収プロセスを、終わり方を添えて完了にします。元には戻せません。',
      effect: '{account}の{holder}様の回収プロセス {number} を完了にします。',
      button: '回収プロセス {number} を完了にする',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '完了にする回収プロセスです。' },
        'input.completionReason': { label: '完了の区分', help: '入力がないと拒否されることがあります。' },
        'input.completionDetails': { label: '完了の詳細', help: '入力がないと拒否されることがあります。' },
      },
    },
    updateCollectionProcessRecordLatestStep: {
      label: '最新の段階を更新する',
      help: '回収プロセスの段階の状態を更新します。',
      effect: '{account}の{holder}様の回収プロセス {number} の段階 {stepIdentifier} を「{status}」にします。',
      button: '段階 {stepIdentifier} を「{status}」にする',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '対象の回収プロセスです。' },
        'input.stepIdentifier': { label: '段階の識別子', help: '更新する段階です。' },
        'input.status': { label: '段階の状態', help: '更新後の状態です。' },
      },
    },
    createCollectionProcessEvent: {
      label: '回収プロセスに出来事を記録する',
      help: '再有効化や終了などの出来事を、回収プロセスに記録します。',
      effect: '{account}の{holder}様の回収プロセス {number} に「{eventType}」を記録します。',
      button: '回収プロセス {number} に「{eventType}」を記録する',
      fields: {
        'input.number': { label: '回収プロセス番号', help: '対象の回収プロセスです。' },
        'input.eventType': { label: '出来事の種類', help: '記録する出来事です。' },
        'input.occurredAt': { label: '発生日時', help: '日本時間で入力します。' },
        'input.data': { label: '詳細（JSON）', help: '出来事に添えるデータです。' },
      },
    },
    triggerCollectionProcessMessage: {
      label: '回収の通知を送る',
      help: '回収プロセスの段階に定められた通知を、お客様へ送ります。',
      effect:
        '{account}の{holder}様に、回収プロセス {collectionProcessNumber} の段階 {stepIdentifier} の通知を送ります。',
      button: '{account}に段階 {stepIdentifier} の通知を送る',
      fields: {
        'input.collectionProcessNumber': { label: '回収プロセス番号', help: '通知の元になる回収プロセスです。' },
        'input.stepIdentifier': { label: '段階の識別子', help: '通知を定めている段階です。' },
        'input.runAssessments': {
          label: '送信前に判定する',
          help: '送る前に、送ってよいかを Kraken に判定させるかどうかです。',
        },
      },
    },
    pauseDunning: {
      label: '督促を一時停止する',
      help: '指定した期間、お客様への督促を止めます。',
      effect: '{account}の{holder}様への督促（{pathName}）を、{startDate}から{stopDate}まで停止します。',
      button: '{account}の督促を{stopDate}まで停止する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '督促を受けているお客様です。' },
        'input.pathName': { label: '督促パス', help: '停止する督促の流れの名前です。' },
        'input.startDate': { label: '停止の開始日', help: '日本時間の日付です。' },
        'input.stopDate': { label: '停止の終了日', help: '開始日より後の日付です。' },
        'input.note': { label: 'メモ', help: '停止の経緯など、残しておきたい内容です。' },
      },
    },
    withdrawDunning: {
      label: '督促を取り下げる',
      help: 'お客様への督促を取り下げます。一時停止とは異なり、再開しません。',
      effect: '{account}の{holder}様への督促（{pathName}）を取り下げます。',
      button: '{account}の督促を取り下げる',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '督促を受けているお客様です。' },
        'input.pathName': { label: '督促パス', help: '取り下げる督促の流れの名前です。' },
        'input.note': { label: 'メモ', help: '取下げの経緯など、残しておきたい内容です。' },
      },
    },
  },
  en: {
    startCollectionProcess: {
      label: 'Start a collection process',
      help: 'Starts collecting an unpaid amount by a published configuration.',
      effect: 'Starts collection process {configCode} for {holder} ({account}).',
      button: 'Start collecting from {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer to collect from.' },
        'input.configCode': { label: 'Configuration code', help: 'The code of a published configuration.' },
        'input.ledgerNumber': { label: 'Ledger number', help: 'Only for a configuration that works by ledger.' },
        'input.billingDocumentIdentifier': {
          label: 'Billing document',
          help: 'Only for a configuration that works by document.',
        },
      },
    },
    pauseCollectionProcess: {
      label: 'Pause a collection process',
      help: 'Holds collection back for a number of days.',
      effect: 'Pauses collection process {number} of {holder} ({account}) for {pauseLength} days from {pauseStartAt}.',
      button: 'Pause collection process {number} for {pauseLength} days',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to pause.' },
        'input.pauseStartAt': { label: 'Pause from', help: 'Japan time.' },
        'input.pauseLength': { label: 'Days', help: 'Calendar days.' },
        'input.reason': { label: 'Reason for the pause', help: 'Recorded by Kraken.' },
      },
    },
    resumeCollectionProcess: {
      label: 'Resume a collection process',
      help: 'Takes up a paused collection process again.',
      effect: 'Resumes collection process {number} of {holder} ({account}).',
      button: 'Resume collection process {number}',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to resume.' },
        'input.reason': { label: 'Reason for resuming', help: 'Recorded by Kraken.' },
      },
    },
    assessCollectionProcessRecordForPause: {
      label: 'Assess for a pause',
      help: 'Lets Kraken judge whether the process should pause, and acts on it.',
      effect: 'Assesses whether collection process {number} of {holder} ({account}) should pause.',
      button: 'Assess collection process {number}',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to assess.' },
        'input.allowUnpausing': { label: 'May lift a pause', help: 'Whether the assessment may also end a pause.' },
      },
    },
    associateItemToCollectionProcess: {
      label: 'Link an item to a process',
      help: 'Links a message, a termination or the like to a collection process.',
      effect: 'Links {itemType} ({itemReference}) to collection process {number} of {holder} ({account}).',
      button: 'Link the item to collection process {number}',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to link to.' },
        'input.itemType': { label: 'Kind of item', help: 'What is linked.' },
        'input.itemReference': { label: 'Item reference', help: 'The id of what is linked.' },
        'input.occurredAt': { label: 'Happened at', help: 'Japan time.' },
        'input.extraDetails': { label: 'Details (JSON)', help: 'What is expected depends on the kind of item.' },
      },
    },
    reactivateCollectionProcessRecord: {
      label: 'Reactivate a process',
      help: 'Makes a process active again that was active before.',
      effect: 'Reactivates collection process {number} of {holder} ({account}).',
      button: 'Reactivate collection process {number}',
      fields: { 'input.number': { label: 'Collection process', help: 'The process to reactivate.' } },
    },
    updateCollectionProcessRecordToActive: {
      label: 'Make a process active',
      help: 'Makes a raised process active. An outside reference can be set once only.',
      effect: 'Makes collection process {number} of {holder} ({account}) active.',
      button: 'Make collection process {number} active',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to make active.' },
        'input.externalReference': { label: 'Outside reference', help: 'Cannot be changed once it is set.' },
        'input.externalSourceName': { label: 'Outside system', help: 'The system that gave the reference.' },
      },
    },
    updateCollectionProcessRecordToComplete: {
      label: 'Complete a process',
      help: 'Completes a process and says how it ended. This cannot be undone.',
      effect: 'Completes collection process {number} of {holder} ({account}).',
      button: 'Complete collection process {number}',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process to complete.' },
        'input.completionReason': { label: 'How it ended', help: 'May be refused when left out.' },
        'input.completionDetails': { label: 'Details', help: 'May be refused when left out.' },
      },
    },
    updateCollectionProcessRecordLatestStep: {
      label: 'Update the latest step',
      help: 'Changes the state of a step of a collection process.',
      effect: 'Sets step {stepIdentifier} of collection process {number} of {holder} ({account}) to “{status}”.',
      button: 'Set step {stepIdentifier} to “{status}”',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process the step belongs to.' },
        'input.stepIdentifier': { label: 'Step', help: 'The step to change.' },
        'input.status': { label: 'State of the step', help: 'What it becomes.' },
      },
    },
    createCollectionProcessEvent: {
      label: 'Record an event on a process',
      help: 'Records a reactivation, an end and the like on a collection process.',
      effect: 'Records “{eventType}” on collection process {number} of {holder} ({account}).',
      button: 'Record “{eventType}” on collection process {number}',
      fields: {
        'input.number': { label: 'Collection process', help: 'The process it happened to.' },
        'input.eventType': { label: 'Kind of event', help: 'What happened.' },
        'input.occurredAt': { label: 'Happened at', help: 'Japan time.' },
        'input.data': { label: 'Details (JSON)', help: 'Data that goes with the event.' },
      },
    },
    triggerCollectionProcessMessage: {
      label: 'Send a collection message',
      help: 'Sends the customer the message that a step of the process prescribes.',
      effect: 'Sends {holder} ({account}) the message of step {stepIdentifier}, process {collectionProcessNumber}.',
      button: 'Send {account} the message of step {stepIdentifier}',
      fields: {
        'input.collectionProcessNumber': { label: 'Collection process', help: 'The process the message comes from.' },
        'input.stepIdentifier': { label: 'Step', help: 'The step that prescribes the message.' },
        'input.runAssessments': { label: 'Assess first', help: 'Whether Kraken first judges if it may be sent.' },
      },
    },
    pauseDunning: {
      label: 'Pause dunning',
      help: 'Stops reminders to the customer for a time.',
      effect: 'Pauses dunning ({pathName}) of {holder} ({account}) from {startDate} to {stopDate}.',
      button: 'Pause dunning of {account} until {stopDate}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who is reminded.' },
        'input.pathName': { label: 'Dunning path', help: 'The name of the path to pause.' },
        'input.startDate': { label: 'Pause from', help: 'A day in Japan.' },
        'input.stopDate': { label: 'Pause until', help: 'A day after the start.' },
        'input.note': { label: 'Note', help: 'Anything worth keeping about the pause.' },
      },
    },
    withdrawDunning: {
      label: 'Withdraw dunning',
      help: 'Ends reminders to the customer. Unlike a pause, they do not start again.',
      effect: 'Withdraws dunning ({pathName}) of {holder} ({account}).',
      button: 'Withdraw dunning of {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who is reminded.' },
        'input.pathName': { label: 'Dunning path', help: 'The name of the path to withdraw.' },
        'input.note': { label: 'Note', help: 'Anything worth keeping about the withdrawal.' },
      },
    },
  },
});
