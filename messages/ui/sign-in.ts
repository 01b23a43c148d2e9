import { defineWords } from '../define-words.ts';

/** The sign-in: the only page that anybody may see. */
export const signIn = defineWords({
  ja: {
    title: 'サインイン',
    lead: '電力業務を担当するスタッフのためのコンソールです。Kraken のアカウントでサインインしてください。',
    press: 'Kraken でサインイン',
    pressInvited: 'Kraken でサインインして招待を受ける',
    recorded: 'サインインと、ここでの操作はすべて記録されます。',
    language: '表示言語',
    returning: 'サインインすると、開こうとした画面に戻ります。',
    ended: {
      title: 'セッションが終了しました',
      body: '一定時間操作がなかったか、管理上の理由により、セッションが終了しました。入力途中の内容はこの端末に保存されています。同じ方がサインインすると、続きから入力できます。送信済みの操作には影響しません。',
    },
    invited: {
      title: '招待を受けています',
      body: '業務で使う Kraken のアカウントでサインインしてください。招待は一度だけ有効で、最初にサインインしたアカウントに結び付きます。',
    },
    refused: {
      notStaff: {
        title: 'このコンソールに登録されていません',
        body: 'Kraken でのサインインは確認できましたが、スタッフとして招待されていません。別のアカウントで招待されている場合は、そのアカウントでサインインし直してください。招待を受けていない場合は、管理者に依頼してください。この試みは記録されました。',
      },
      invitation: {
        title: '招待を確認できませんでした',
        body: '招待リンクの期限が切れているか、すでに使われたか、新しい招待に置き換えられています。ご自身ですでに使った場合は、下のボタンからそのままサインインできます。それ以外の場合は、管理者に新しいリンクの発行を依頼してください。',
      },
      disabled: {
        title: 'このアカウントは利用を停止されています',
        body: 'コンソールの利用が停止されています。心当たりがない場合は、管理者に確認してください。この試みは記録されました。',
      },
      noRole: {
        title: 'ロールがまだ付与されていません',
        body: 'ご本人の確認と登録は済んでいますが、ロールがないためコンソールは利用できません。管理者にロールの付与を依頼し、付与された後にもう一度サインインしてください。',
      },
      cancelled: {
        title: 'サインインは完了していません',
        body: 'Kraken の画面でサインインが取りやめられました。続けるには、もう一度サインインしてください。',
      },
      tookTooLong: {
        title: 'サインインの手続きが途中で切れました',
        body: '時間が経過したか、別の画面で手続きをやり直したため、続けられませんでした。もう一度サインインしてください。',
      },
      failed: {
        title: 'サインインできませんでした',
        body: 'サインインの途中で問題が起きました。少し待ってからもう一度サインインし、続く場合は管理者へお知らせください。',
      },
    },
    leaving: 'Kraken のサインイン画面へ移動しています…',
    leavingLink: '移動しないときは、ここを押してください',
  },
  en: {
    title: 'Sign in',
    lead: 'The console of the energy operations staff. Sign in with your Kraken account.',
    press: 'Sign in with Kraken',
    pressInvited: 'Sign in with Kraken and accept',
    recorded: 'Signing in, and everything done here, is recorded.',
    language: 'Language',
    returning: 'After signing in you come back to the page you asked for.',
    ended: {
      title: 'Your session has ended',
      body: 'Nothing was done for a while, or the session was ended for you. What you were typing is kept on this device: sign in as the same person to carry on. Commands already sent are not affected.',
    },
    invited: {
      title: 'You have been invited',
      body: 'Sign in with the Kraken account you use for work. An invitation works once, and is tied to the account that signs in first.',
    },
    refused: {
      notStaff: {
        title: 'You are not registered in this console',
        body: 'Kraken confirmed who you are, but nobody has invited you as staff. If another account of yours was invited, sign in with that one; otherwise ask an administrator to invite you. This attempt was recorded.',
      },
      invitation: {
        title: 'The invitation could not be confirmed',
        body: 'The link has expired, was used already, or a newer one has replaced it. If it was you who used it, just sign in with the button below; otherwise ask an administrator for a new one.',
      },
      disabled: {
        title: 'This account has been closed',
        body: 'You may no longer use the console. If this is a surprise, ask an administrator. This attempt was recorded.',
      },
      noRole: {
        title: 'No role has been given to you yet',
        body: 'You are confirmed and registered, but without a role the console stays closed. Ask an administrator for a role, and sign in again once you have it.',
      },
      cancelled: {
        title: 'You are not signed in yet',
        body: 'The sign-in was called off on Kraken’s page. Sign in again to continue.',
      },
      tookTooLong: {
        title: 'The sign-in was interrupted',
        body: 'It took too long, or was begun again in another window. Please sign in again.',
      },
      failed: {
        title: 'Signing in did not work',
        body: 'Something went wrong on the way. Wait a moment and sign in again; if it happens again, tell an administrator.',
      },
    },
    leaving: 'Taking you to Kraken’s sign-in page…',
    leavingLink: 'Press here if nothing happens',
  },
});
