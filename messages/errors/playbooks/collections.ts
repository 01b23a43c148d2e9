import { definePlaybooks } from './playbook.ts';

/** Collection processes. */
export const collections = definePlaybooks({
  'KT-CT-11201': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号の回収プロセスはありません。',
      cause: '番号の打ち間違いか、段階の識別子が回収プロセスと合っていません。',
      next: '回収プロセス番号を確かめてください。段階を指定した操作では、段階の識別子も見直します。',
    },
    en: {
      meaning: 'There is no collection process with this number.',
      cause: 'The number was mistyped, or the step named is not one of this process.',
      next: 'Check the number of the process and, where you named a step, its identifier.',
    },
  },
  'KT-CT-11202': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '外部の参照番号が指定されていません。',
      cause: '外部の会社が進める段階では、有効にするときに参照番号が必要です。',
      next: '外部の会社から受け取った参照番号を入力して送り直してください。一度登録すると変更できません。',
    },
    en: {
      meaning: 'No outside reference was given.',
      cause: 'Where an outside party carries out the step, activating it needs their reference.',
      next: 'Fill in the reference that they gave and send again. It cannot be changed once it is set.',
    },
  },
  'KT-CT-11203': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '完了の区分が指定されていません。',
      cause: '完了にするときは、どう終わったかの区分が必要です。',
      next: '完了の区分を選んで送り直してください。',
    },
    en: {
      meaning: 'It was not said how the process ended.',
      cause: 'A process can only be completed with the way it ended.',
      next: 'Choose how it ended and send again.',
    },
  },
  'KT-CT-11204': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '完了の詳細が指定されていません。',
      cause: '選んだ区分では、詳細の記入が求められます。',
      next: '完了に至った事情を一、二文で入力して送り直してください。',
    },
    en: {
      meaning: 'No details of the end were given.',
      cause: 'The end that you chose asks for details.',
      next: 'Say in a sentence or two how it came to the end, and send again.',
    },
  },
  'KT-CT-11205': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この項目は、すでに回収プロセスに関連付けられています。',
      cause: '別の方が先に関連付けたか、前の送信が届いています。',
      next: '追加の操作は不要です。',
    },
    en: {
      meaning: 'This item is linked to the process already.',
      cause: 'Somebody linked it before you, or an earlier command of yours arrived.',
      next: 'There is nothing more to do.',
    },
  },
  'KT-CT-11207': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: 'この外部システムには対応していません。',
      cause: '外部システム名の表記が Kraken の登録と違っています。',
      next: '外部システム名を確かめて送り直してください。新しい外部システムなら、チームリードに登録を相談します。',
    },
    en: {
      meaning: 'This outside system is not supported.',
      cause: 'Its name differs from the one registered in Kraken.',
      next: 'Check the name and send again. For a new system, ask a team lead to have it registered.',
    },
  },
  'KT-CT-11208': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '請求書番号が正しくないか、この回収プロセスでは使えません。',
      cause: '別のお客様の請求書か、請求書を単位としない設定を使っています。',
      next: '請求書番号と設定コードの組合せを確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'The billing document is not valid for this process.',
      cause: 'It is another account’s, or the configuration does not work on billing documents.',
      next: 'Check the document together with the configuration code, correct it and send again.',
    },
  },
  'KT-CT-11209': {
    owner: 'administrator',
    resend: 'afterMending',
    ja: {
      meaning: 'この回収設定には、公開された版がありません。',
      cause: '設定が下書きのままか、公開が取り下げられています。',
      next: '公開済みの設定コードに替えるか、設定の公開を管理者に依頼してください。',
    },
    en: {
      meaning: 'This configuration has no published version.',
      cause: 'It is still a draft, or its publication was taken back.',
      next: 'Use a published one, or ask an administrator to have it published.',
    },
  },
  'KT-CT-11210': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '同じ対象の回収プロセスが、すでに進行しています。',
      cause: '別の方が先に始めたか、前の送信が届いています。',
      next: '進行中の回収プロセスを確かめ、必要ならそちらを進めてください。',
    },
    en: {
      meaning: 'A process for the same thing is under way already.',
      cause: 'Somebody began it before you, or an earlier command of yours arrived.',
      next: 'Look at the process that is under way and carry on with that one.',
    },
  },
  'KT-CT-11211': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この設定で進行できる回収プロセスの数を超えています。',
      cause: '同じ設定の回収プロセスが、完了しないまま残っています。',
      next: '進行中のものを確かめ、終わっているものは完了にしてください。残らないときはチームリードに上限を相談します。',
    },
    en: {
      meaning: 'Too many processes of this configuration are under way.',
      cause: 'Earlier processes of the same configuration were never completed.',
      next: 'Complete those that have ended. If none has, ask a team lead about the limit.',
    },
  },
  'KT-CT-11212': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この設定コードはありません。',
      cause: '設定コードの打ち間違いか、別の環境のコードです。',
      next: '候補の設定コードを使って送り直してください。候補にないものはチームリードに確認します。',
    },
    en: {
      meaning: 'There is no configuration with this code.',
      cause: 'It was mistyped, or belongs to another environment.',
      next: 'Use a code of the list. Ask a team lead about one that is not in it.',
    },
  },
  'KT-CT-11214': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '停止する日数が認められませんでした。',
      cause: '設定の上限を超えているか、0日以下になっています。',
      next: '日数を短くして送り直してください。上限を超える停止は、チームリードに相談します。',
    },
    en: {
      meaning: 'The length of the pause was not accepted.',
      cause: 'It is above the limit of the configuration, or not above zero.',
      next: 'Choose fewer days and send again. Ask a team lead about a pause beyond the limit.',
    },
  },
  'KT-CT-11215': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この回収プロセスは停止していないため、再開できません。',
      cause: '停止の期限が過ぎて自動で再開したか、別の方が再開しています。',
      next: '回収プロセスの状態を確かめてください。進行中なら、追加の操作は不要です。',
    },
    en: {
      meaning: 'The process is not paused, so it cannot be resumed.',
      cause: 'The pause ran out and it went on by itself, or somebody resumed it.',
      next: 'Check where it stands. If it is active, there is nothing more to do.',
    },
  },
  'KT-CT-11216': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '詳細の内容が、項目の種類に合っていません。',
      cause: '項目の種類ごとに、詳細に書く JSON の形が決まっています。',
      next: '種類に合った内容を入力して送り直してください。形が分からないときは開発担当に確認します。',
    },
    en: {
      meaning: 'The details do not fit the kind of item.',
      cause: 'Each kind of item has its own form of JSON.',
      next: 'Fill in what this kind needs and send again. Ask engineering if you do not know the form.',
    },
  },
  'KT-CT-11217': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この回収プロセスは、再び有効にできる状態ではありません。',
      cause: '進行中のままか、再び有効にできない終わり方をしています。',
      next: '状態と完了の区分を確かめてください。終わり方によっては、新しく開始する必要があります。',
    },
    en: {
      meaning: 'The process is not in a state to be reactivated.',
      cause: 'It is still active, or it ended in a way that cannot be taken back.',
      next: 'Check its state and how it ended. It may have to be started anew.',
    },
  },
  'KT-CT-11218': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: '外部の参照番号は、一度登録すると変更できません。',
      cause: 'すでに登録されている参照番号を、別の値に替えようとしています。',
      next: '外部の参照番号を「そのまま」に戻して送り直してください。番号が誤りなら、チームリードから Kraken サポートへ依頼します。',
    },
    en: {
      meaning: 'The outside reference cannot be changed once it is set.',
      cause: 'Another value was given for a reference that is there already.',
      next: 'Set it back to “leave as is” and send again. If the reference is wrong, the team lead asks Kraken support.',
    },
  },
});
