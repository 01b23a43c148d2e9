import { defineWords } from '../define-words.ts';

/** One's own sessions. */
export const sessions = defineWords({
  ja: {
    title: '自分のセッション',
    lead: '今サインインしている端末です。心当たりのないものや、離れた端末に残したものは、ここから終了できます。',
    where: '場所',
    since: '開始',
    lastSeen: '最終利用',
    here: 'この端末',
    end: '終了する',
    endOne: '{where}のセッションを終了する',
    browser: '{browser}（{system}）',
    unknownBrowser: '不明なブラウザー',
    unknownSystem: '不明な端末',
    limits: '1 時間使わないとき、または開始から 12 時間たったときに、自動で終了します。',
    refusals: {
      thisSession: 'この端末のセッションは、メニューの「サインアウト」で終了します。',
      notYours: 'すでに終了しています。画面を読み込み直してください。',
      signedOut: 'サインインが切れています。サインインし直してください。',
      lost: 'コンソールから応答がありません。画面を読み込み直して、終了したかどうかを確かめてください。',
      other: '終了できませんでした（{code}）。少し待ってから、もう一度お試しください。',
    },
  },
  en: {
    title: 'My sessions',
    lead: 'Where you are signed in now. What you do not know, or left open elsewhere, is ended here.',
    where: 'Where',
    since: 'Since',
    lastSeen: 'Last seen',
    here: 'This device',
    end: 'End it',
    endOne: 'End the session: {where}',
    browser: '{browser} on {system}',
    unknownBrowser: 'Unknown browser',
    unknownSystem: 'unknown device',
    limits: 'A session ends by itself after an hour without use, and twelve hours after it began.',
    refusals: {
      thisSession: 'This session ends by “Sign out” in the menu.',
      notYours: 'It has ended already. Load the page again.',
      signedOut: 'You are signed out. Sign in again.',
      lost: 'The console did not answer. Load the page again to see whether it was ended.',
      other: 'Nothing was ended ({code}). Wait a moment and try again.',
    },
  },
});
