import { defineWords } from '../define-words.ts';

/** Playbooks: what a code means, why, what to do, who does it, whether to send again. */
export const playbooks = defineWords({
  ja: {
    title: '対応手順',
    lead: 'Kraken の拒否コードと、コンソール自身の結果コードの意味と対応です。',
    block: {
      title: '対応手順',
      meaning: '意味',
      cause: '主な原因',
      next: '次にすること',
      owner: '対応する人',
      resend: '再送',
      open: '{code} の対応手順を開く',
    },
    one: {
      raisers: 'このコードを返す操作',
      anyOperation: '特定の操作に限らず、どの操作でも返ることがあります。',
      ours: 'Kraken のコードではなく、コンソールが付ける結果コードです。',
      more: 'ほか {count} 操作を表示',
    },
    owners: {
      desk: '担当者',
      lead: 'チームリード',
      administrator: '管理者',
      engineering: '開発担当',
      upstream: 'Kraken サポート（チームリードから連絡）',
    },
    resends: {
      yes: 'そのまま送り直せます',
      no: '送り直さないでください',
      afterMending: '入力を直してから送り直せます',
      afterChecking: '状況を確かめてから送り直せます',
    },
    origins: {
      curated: '個別に用意',
      byRule: '定型の説明',
      unlisted: '一覧にないコード',
    },
    originHelp: {
      byRule: 'このコードの手順はまだ個別に用意されていません。分類に基づく定型の説明です。',
      unlisted: 'Kraken が公表している一覧にないコードです。',
    },
  },
  en: {
    title: 'Playbooks',
    lead: 'What Kraken’s refusal codes and our own outcome codes mean, and what to do about them.',
    block: {
      title: 'Playbook',
      meaning: 'Meaning',
      cause: 'Usual cause',
      next: 'What to do',
      owner: 'Who does it',
      resend: 'Sending again',
      open: 'Open the playbook of {code}',
    },
    one: {
      raisers: 'Operations that raise it',
      anyOperation: 'It is tied to no operation: any of them can meet it.',
      ours: 'Not a code of Kraken’s: the console itself gives it.',
      more: 'Show {count} more',
    },
    owners: {
      desk: 'The desk',
      lead: 'A team lead',
      administrator: 'An administrator',
      engineering: 'Engineering',
      upstream: 'Kraken support, through a team lead',
    },
    resends: {
      yes: 'Safe to send again as it is',
      no: 'Do not send it again',
      afterMending: 'Safe once the input is mended',
      afterChecking: 'Only after checking where it stands',
    },
    origins: {
      curated: 'Written for it',
      byRule: 'By rule',
      unlisted: 'Never listed',
    },
    originHelp: {
      byRule: 'Nobody has written a playbook for this code yet. This is what its sort of refusal says by rule.',
      unlisted: 'This code is in no list that Kraken has published.',
    },
  },
});
