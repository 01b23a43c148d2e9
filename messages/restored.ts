import { defineWords } from './define-words.ts';

/** What `npm run restored` says at the terminal. */
export const restored = defineWords({
  ja: {
    nothingShows:
      'データベースが復元された形跡がないため、何もしませんでした。それでも復元したことが確かな場合は、-- --anyway を付けて実行してください。',
    forged:
      '立会い記録の最後の行が、隣にある公開鍵で署名されたものではありません。先に npm run verify で確かめてください。何もしていません。',
    done: '第 {epoch} 期を始めます。承認待ち・承認済みの操作 {voided} 件を無効にし、送信中だった操作 {unknown} 件を結果不明にしました。',
    nothingLost: 'バックアップより後に送信した操作は、控えにありません。',
    lost: 'バックアップより後に送信した操作が {count} 件あります。Kraken で一件ずつ結果を確かめてください（送信日時、操作、お客様番号、操作番号、回数、結果）：',
    begun: '証人が第 {epoch} 期に署名しました。送信を再開できます。',
    notBegun:
      '証人がまだ署名していません。証人（signer）が動いているか確かめてください。署名されるまで、送信は止まったままです。',
    nobodyWitnesses: '証人がいないため、署名は待ちません。送信を再開できます。',
    orderElsewhere:
      '証人は別の場所にあります。次の内容を、証人のフォルダーの restore-order.json に置いてください。署名されるまで、送信は止まったままです：{order}',
  },
  en: {
    nothingShows:
      'Nothing shows that the database was restored, so nothing was done. If you know that it was, run it with -- --anyway.',
    forged: 'The last checkpoint was not signed by the key beside it. Run npm run verify first. Nothing was done.',
    done: 'Epoch {epoch} begins. {voided} commands that waited or were approved are void, {unknown} that were on their way are unknown.',
    nothingLost: 'The journal knows of nothing that was sent after the backup.',
    lost: '{count} commands were sent after the backup. Check the result of each in Kraken (sent at, operation, account, command, attempt, outcome):',
    begun: 'The witness has signed epoch {epoch}. Sending can begin again.',
    notBegun:
      'The witness has not signed yet. See whether the signer is running; until it has signed, sending stays off.',
    nobodyWitnesses: 'Nobody witnesses this log, so no signature is waited for. Sending can begin again.',
    orderElsewhere:
      'The witness is elsewhere. Put this into restore-order.json in its folder; until it has signed, sending stays off: {order}',
  },
});
