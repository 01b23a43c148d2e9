import { defineWords } from '../define-words.ts';

/** Pages that stand in for the one a person wanted: what happened, why, what to do. */
export const errors = defineWords({
  ja: {
    notFound: {
      title: 'ページが見つかりません',
      body: 'アドレスが間違っているか、すでになくなった画面です。操作は、操作一覧から選べます。',
      toToday: '本日の画面へ',
      toOperations: '操作一覧を開く',
    },
    forbidden: {
      title: 'この画面を開く権限がありません',
      body: 'お持ちのロールでは、この画面の内容を見ることも操作することもできません。必要な場合は、管理者にロールの付与を依頼してください。',
      yourRoles: '現在のロール：{roles}',
      toToday: '本日の画面へ',
    },
    notStaff: {
      title: 'このコンソールに登録されていません',
      body: 'サインインは確認できましたが、スタッフとして招待されていないため、コンソールは利用できません。この試みは記録されました。業務で必要な場合は、管理者に招待を依頼してください。',
      another: '別のアカウントでサインインする',
    },
    unexpected: {
      title: '画面を表示できませんでした',
      body: '予期しない問題が起きました。入力済みの内容や送信済みの操作には影響しません。もう一度お試しのうえ、続く場合は下の番号を添えて管理者へお知らせください。',
      reference: '問い合わせ番号',
      retry: 'もう一度表示する',
      toToday: '本日の画面へ',
      away: {
        title: 'データベースに接続できません',
        body: 'コンソールの記録先に接続できないため、画面を表示できません。その間、Kraken には何も送信されません。送信済みの操作の記録は残っており、入力途中の内容もこのタブに残っています。',
        waiting: '復旧を確認しています。つながり次第、この画面に自動で戻ります。',
      },
    },
  },
  en: {
    notFound: {
      title: 'Page not found',
      body: 'The address is wrong, or the page is gone. Operations are chosen from the list of operations.',
      toToday: 'Go to Today',
      toOperations: 'Open the operations',
    },
    forbidden: {
      title: 'You may not open this page',
      body: 'Your roles neither show nor change what is here. If your work needs it, ask an administrator for the role.',
      yourRoles: 'Your roles: {roles}',
      toToday: 'Go to Today',
    },
    notStaff: {
      title: 'You are not registered in this console',
      body: 'Your sign-in was confirmed, but nobody has invited you as staff, so the console stays closed. This attempt was recorded. If your work needs it, ask an administrator to invite you.',
      another: 'Sign in as someone else',
    },
    unexpected: {
      title: 'This page could not be shown',
      body: 'Something unexpected went wrong. Nothing you typed or sent is affected. Try again; if it happens once more, give the number below to an administrator.',
      reference: 'Reference',
      retry: 'Show it again',
      toToday: 'Go to Today',
      away: {
        title: 'The database cannot be reached',
        body: 'The console cannot reach its records, so this page cannot be shown. Nothing is sent to Kraken meanwhile. What was sent before is on record, and what you were typing is kept in this tab.',
        waiting: 'Watching for it to come back; this page returns by itself as soon as it does.',
      },
    },
  },
});
