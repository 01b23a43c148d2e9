import { defineWords } from '../define-words.ts';

/** A fresh sign-in before a decision: why it is asked for, and how it went. */
export const stepUp = defineWords({
  ja: {
    title: '本人の再確認が必要です',
    help: 'この承認には、もう一度 Kraken でのサインインが必要です。確認は、このブラウザーで、この依頼についてだけ、15 分間有効です。',
    press: 'Kraken で本人確認をする',
    done: '本人の確認ができました。15 分以内に決めてください。',
    refused: {
      unknownAnswer: 'この確認は、このセッションで始めたものではありません。もう一度、ここから始めてください。',
      alreadyUsed: 'この確認は、すでに使われています。もう一度、ここから始めてください。',
      tooLate: '始めてから 5 分を過ぎたため、確認できませんでした。もう一度お試しください。',
      cancelled: 'Kraken の画面で取りやめられました。決めるには、もう一度お試しください。',
      providerRefused: 'Kraken が確認に応じませんでした。もう一度お試しください。',
      providerUnreachable: 'Kraken の認証サーバーに接続できません。少し待ってから、もう一度お試しください。',
      notVerified: 'Kraken からの回答を確かめられませんでした。続く場合は、管理者へお知らせください。',
      anotherPerson: '別の人がサインインしました。このセッションの本人がサインインしてください。',
      noTime: 'Kraken がサインインの時刻を示さないため、確認できません。管理者へお知らせください。',
      notFresh:
        '以前のサインインが使われたため、確認できません。もう一度お試しください。続く場合は、管理者へお知らせください。',
    },
    refusals: {
      providerUnreachable: 'Kraken の認証サーバーに接続できません。少し待ってから、もう一度お試しください。',
      tooMany: '短い間に何度も始めています。少し待ってから、もう一度お試しください。',
      signedOut: 'サインインが切れています。サインインし直してください。',
      lost: 'コンソールから応答がありません。通信を確認して、もう一度お試しください。',
      other: '始められませんでした（{code}）。少し待ってから、もう一度お試しください。',
    },
  },
  en: {
    title: 'Prove once more that it is you',
    help: 'This decision asks for a fresh sign-in at Kraken. It counts in this browser, for this request only, for 15 minutes.',
    press: 'Sign in at Kraken once more',
    done: 'It is you. Decide within 15 minutes.',
    refused: {
      unknownAnswer: 'This answer was not asked for in this session. Start from here again.',
      alreadyUsed: 'This answer was used already. Start from here again.',
      tooLate: 'More than five minutes had passed. Try again.',
      cancelled: 'You turned back at Kraken. To decide, try again.',
      providerRefused: 'Kraken did not confirm it. Try again.',
      providerUnreachable: 'The authentication server cannot be reached. Wait a moment and try again.',
      notVerified: 'Kraken’s answer could not be verified. If it happens again, tell an administrator.',
      anotherPerson: 'Somebody else signed in. It has to be the person of this session.',
      noTime: 'Kraken does not say when you signed in, so it does not count. Tell an administrator.',
      notFresh:
        'An earlier sign-in was used, so it does not count. Try again; if it happens again, tell an administrator.',
    },
    refusals: {
      providerUnreachable: 'The authentication server cannot be reached. Wait a moment and try again.',
      tooMany: 'Started too often in a short time. Wait a moment and try again.',
      signedOut: 'You are signed out. Sign in again.',
      lost: 'The console did not answer. Check the connection and try again.',
      other: 'It could not be started ({code}). Wait a moment and try again.',
    },
  },
});
