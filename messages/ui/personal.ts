import { defineWords } from '../define-words.ts';

/** Personal data that is masked, and what it takes to see it. */
export const personal = defineWords({
  ja: {
    masked: '個人情報は伏せて表示しています。',
    show: '理由を入力して表示',
    reason: '表示する理由',
    reasonHelp: '10 分間、このサインインの間だけ表示します。表示したことと理由は監査ログに残ります。',
    confirm: '10 分間表示する',
    cancel: 'やめる',
    shown: '個人情報を表示しています（{until} まで）。',
    holder: '契約者名',
    refusals: {
      noReason: '理由を入力してください。',
      notPermitted: 'お持ちのロールでは表示できません。',
      notFound: '表示する記録が見つかりません。画面を読み込み直してください。',
      signedOut: 'サインインが切れました。もう一度サインインしてください。',
      lost: 'サーバーに届きませんでした。もう一度押してください。',
      tooMany: '回数が多すぎます。少し待ってからやり直してください。',
      other: '表示できませんでした（{code}）。監査ログに記録できないときは表示しません。',
    },
  },
  en: {
    masked: 'Personal data is masked.',
    show: 'Give a reason and show it',
    reason: 'Why you need to see it',
    reasonHelp: 'Shown for 10 minutes, in this session only. That it was shown, and why, goes into the audit log.',
    confirm: 'Show for 10 minutes',
    cancel: 'Cancel',
    shown: 'Personal data is shown until {until}.',
    holder: 'Account holder',
    refusals: {
      noReason: 'Give a reason.',
      notPermitted: 'Your roles do not allow this.',
      notFound: 'The record was not found. Load the page again.',
      signedOut: 'Your session has ended. Sign in again.',
      lost: 'The server was not reached. Press again.',
      tooMany: 'Too often. Wait a little and try again.',
      other: 'It could not be shown ({code}). What cannot be entered into the audit log is not shown.',
    },
  },
});
