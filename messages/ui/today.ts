import { defineWords } from '../define-words.ts';

export const today = defineWords({
  ja: {
    title: '本日',
    greeting: '{name} さんの操作状況です。',
    unknown: {
      title: '結果不明の操作が {count} 件あります',
      body: 'Kraken から結果が届いていません。反映された可能性があるため、同じ内容を送り直さず、操作を開いて確認してください。',
      open: '結果不明の一覧を開く',
    },
    inFlight: { title: '送信中', none: '送信中の操作はありません。' },
    recent: {
      title: '最近の操作',
      empty: 'まだ操作がありません',
      emptyHelp: '左のメニューから業務を選ぶか、Ctrl K で操作を検索して始めてください。',
      start: '操作一覧を開く',
    },
    outcomes: { total: '本日の操作', none: '本日の操作はまだありません。' },
    points: {
      title: 'Kraken の利用ポイント',
      left: '残り {left} / {limit}',
      low: '残りが少なくなっています。急がない操作は、回復してから行ってください。',
      renewed: '{time} に回復します',
      blocked: '上限に達しています。{time} まで Kraken への操作はできません。',
      unavailable: 'Kraken から残量を取得できませんでした。操作はこのまま続けられます。',
    },
    codes: {
      title: '対応手順が未整備のコード',
      body: '直近30日に発生したコードのうち、個別の対応手順がないものが {count} 種類あります。そのうち {unlisted} 種類は、Kraken が公表している一覧にもありません。',
      none: '直近30日に発生したコードには、すべて個別の対応手順があります。',
      open: '対応手順を見る',
      openUnlisted: '一覧にないコードを見る',
      last: '最後の発生',
    },
    log: {
      broken: '監査ログに異常があります（番号 {seq}：{kind}）',
      brokenBody:
        '{at} の検証で見つかりました。それより前の記録は正常です。監査ログの内容を証拠として扱わず、npm run verify で確かめ、バックアップと立会い記録を保全してください。',
      missed: '監査ログの立会いが途絶えています',
      missedBody:
        '{since} 以降の記録 {count} 件に、外部の署名がありません。立会いの処理（signer）が動作しているか確認してください。送信はこのまま続けられます。',
      forged: '最後の立会い記録の署名が、公開鍵と合いません。立会い記録が書き換えられた可能性があります。',
      open: '監査ログを開く',
    },
    notOperator:
      'お持ちのロールでは、お客様に関する操作や記録を表示できません。業務で必要な場合は、別の管理者にロールの付与を依頼してください。',
  },
  en: {
    title: 'Today',
    greeting: 'What {name} has under way.',
    unknown: {
      title: 'Commands with an unknown outcome: {count}',
      body: 'No result came back from Kraken. They may have taken effect: do not send the same thing again; open each one and check.',
      open: 'Open the unknown outcomes',
    },
    inFlight: { title: 'In flight', none: 'Nothing is being sent.' },
    recent: {
      title: 'Recent commands',
      empty: 'No commands yet',
      emptyHelp: 'Choose a domain in the menu, or press Ctrl K and search for an operation.',
      start: 'Open the operations',
    },
    outcomes: { total: 'Commands today', none: 'No commands today yet.' },
    points: {
      title: 'Kraken points',
      left: '{left} of {limit} left',
      low: 'Little is left. Leave what is not urgent until it is renewed.',
      renewed: 'Renewed at {time}',
      blocked: 'The allowance is used up. Kraken accepts nothing more until {time}.',
      unavailable: 'Kraken did not say how many are left. You can go on working.',
    },
    codes: {
      title: 'Codes without a playbook of our own',
      body: 'Of the codes met in the last 30 days, {count} have no playbook written for them; {unlisted} of these are in no list of Kraken’s either.',
      none: 'Every code met in the last 30 days has a playbook written for it.',
      open: 'Open the playbooks',
      openUnlisted: 'Open those never listed',
      last: 'Last met',
    },
    log: {
      broken: 'The audit log is damaged (entry {seq}: {kind})',
      brokenBody:
        'Found by the verification of {at}. What comes before that entry is whole. Do not treat the log as evidence, run npm run verify, and keep the backups and the checkpoints as they are.',
      missed: 'The audit log is not being witnessed',
      missedBody:
        '{count} entries since {since} have no signature from outside. See whether the signer runs. Sending goes on.',
      forged:
        'The signature of the last checkpoint does not fit the public key: the checkpoints may have been changed.',
      open: 'Open the audit log',
    },
    notOperator:
      'Your roles show no operations and no records of customers. If your work needs them, ask another administrator for a role.',
  },
});
