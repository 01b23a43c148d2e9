import type { SubmitRefusalCode } from '#server/commands/submit-result.ts';
import { definePlaybooks } from './playbook.ts';

/** Refusals of our own door where a person asks what to do next; the others are said in full where they happen. */
type Explained = Extract<
  SubmitRefusalCode,
  | 'notPermitted'
  | 'notThisCommand'
  | 'tooMany'
  | 'operationClosed'
  | 'schemaChanged'
  | 'sentBeforeRestore'
  | 'heldBack'
  | 'duplicateBlocks'
  | 'duplicateUnexplained'
  | 'signInAgain'
  | 'beforeUnreadable'
  | 'recordingSlow'
  | 'notRecorded'
  | 'databaseUnreachable'
  | 'databaseFull'
  | 'accountNotFound'
  | 'accountNotOfAccount'
  | 'targetUnreadable'
  | 'upstreamRefused'
  | 'upstreamBusy'
>;

/** Why the console itself did not take it: no command exists and nothing was sent. */
export const submit = definePlaybooks<Explained>({
  notPermitted: {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'お持ちのロールでは、この操作を実行できません。',
      cause: 'この操作がロールに割り当てられていないか、画面を開いたあとにロールが外れています。',
      next: '業務で必要なら、管理者にロールの付与を依頼してください。急ぐときは、権限のある方に実行を頼みます。',
    },
    en: {
      meaning: 'Your roles may not carry this out.',
      cause: 'The operation does not belong to your roles, or a role was taken away after the page was opened.',
      next: 'If your work needs it, ask an administrator for the role. If it is urgent, have somebody who holds it do it.',
    },
  },
  notThisCommand: {
    owner: 'desk',
    resend: 'afterChecking',
    ja: {
      meaning: 'この画面の操作番号は、すでに使われています。',
      cause: '同じ操作番号で、先に別の内容が送られています。複数のタブや「戻る」で起こります。',
      next: '本日の画面で先に送った操作を確かめてください。別に送る必要があるときは、操作を開き直して入力します。',
    },
    en: {
      meaning: 'The command number of this page has been used already.',
      cause: 'Something else was sent under it before, from a second tab or after going back.',
      next: 'Look on Today at what was sent. If something else has to be sent, open the operation anew.',
    },
  },
  tooMany: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '短い時間に操作が集中したため、コンソールが受け付けませんでした。',
      cause: '一人あたりの上限を超えています。くり返しの操作や、道具による連続送信で起こります。',
      next: '少し待ってから、もう一度押してください。入力した内容は残っています。',
    },
    en: {
      meaning: 'Too much came in a short time, so the console did not take it.',
      cause: 'One person may do only so much at once; repeated pressing or a tool that sends by itself goes over it.',
      next: 'Wait a moment and press again. What you typed is kept.',
    },
  },
  operationClosed: {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この操作は、現在コンソールで公開されていません。',
      cause: 'チームリードがまだ公開していないか、Kraken の仕様と合わないため閉じられています。',
      next: '業務で必要なら、チームリードに公開を相談してください。',
    },
    en: {
      meaning: 'The console does not open this operation at present.',
      cause: 'No team lead has opened it, or it is closed because it does not fit Kraken’s schema.',
      next: 'If your work needs it, ask a team lead to open it.',
    },
  },
  schemaChanged: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '画面を開いたあとに、Kraken の仕様が新しくなりました。',
      cause: 'コンソールが更新されています。古い画面からは送れません。',
      next: '画面を読み込み直し、残っている入力内容を確かめてから送ってください。',
    },
    en: {
      meaning: 'Kraken’s schema has changed since this page was opened.',
      cause: 'The console was updated; an old page can no longer send.',
      next: 'Load the page again, check what you typed (it is kept) and send.',
    },
  },
  sentBeforeRestore: {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この操作は、データベースの復元より前に送信済みです。',
      cause: '復元で記録が送信前の状態に戻りましたが、Kraken には届いています。',
      next: 'もう一度は送らず、Kraken で結果を確かめてください。復元後の一覧とあわせてチームリードが整理します。',
    },
    en: {
      meaning: 'This was sent before the database was restored.',
      cause: 'The restore brought back a record from before the sending, but it had reached Kraken.',
      next: 'Do not send it once more: look at the result in Kraken. A team lead settles it with the list made after the restore.',
    },
  },
  heldBack: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken から間隔を空けるよう求められているため、まだ送っていません。',
      cause: '短い時間に多くの依頼が届き、Kraken が次に受け付ける時刻を示しています。',
      next: '示された時刻を過ぎてから、もう一度押してください。入力した内容は残っています。',
    },
    en: {
      meaning: 'Kraken asked us to wait, so it has not been sent yet.',
      cause: 'Too many requests came in a short time, and Kraken said from when it takes the next.',
      next: 'Press again after the time given. What you typed is kept.',
    },
  },
  duplicateBlocks: {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: '同じお客様への同じ送金・請求が結果待ちか結果不明のため、送りませんでした。',
      cause: '別の方が同じ依頼を受けているか、先の操作の結果がまだ分かっていません。',
      next: '先の操作を開いて確かめてください。二つとも必要なときだけ、チームリードに理由を伝えて解除を依頼します。',
    },
    en: {
      meaning: 'The same money for the same account is waiting or its outcome is unknown, so it was not sent.',
      cause: 'Somebody else is doing the same thing, or nobody knows yet how the earlier command ended.',
      next: 'Open the earlier command and look. Only if both are needed, tell a team lead why and ask to have the hold lifted.',
    },
  },
  duplicateUnexplained: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'このお客様には、最近の別の送金・請求の操作があります。',
      cause: '7日以内に、同じ向きの操作が行われています。二重の対応かもしれません。',
      next: '示された操作を確かめ、それとは別に必要な理由を記入して送ってください。',
    },
    en: {
      meaning: 'There is other recent money of this account.',
      cause: 'Within seven days money has gone the same way. It may be the same case twice.',
      next: 'Look at the commands shown, say why this one is needed besides them, and send.',
    },
  },
  signInAgain: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken へのサインインの期限が切れています。',
      cause: '長い間操作がなかったか、Kraken 側でサインインが取り消されています。',
      next: 'サインインし直し、残っている入力内容を確かめてから送ってください。',
    },
    en: {
      meaning: 'Your sign-in at Kraken has run out.',
      cause: 'Nothing was done for a long time, or Kraken has revoked it.',
      next: 'Sign in again, check what you typed (it is kept) and send.',
    },
  },
  beforeUnreadable: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '送信前の状態を Kraken から読み取れなかったため、送りませんでした。',
      cause: 'Kraken の照会が遅いか失敗しています。前の状態がないと、結果が届かなかったときに確かめられません。',
      next: '少し待って、もう一度押してください。続くようなら管理者へ知らせます。',
    },
    en: {
      meaning: 'The state before sending could not be read from Kraken, so it was not sent.',
      cause: 'Reading from Kraken is slow or fails. Without it a lost answer could not be cleared up afterwards.',
      next: 'Wait a moment and press again. If it goes on, tell an administrator.',
    },
  },
  recordingSlow: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '記録に時間がかかっていて、受け付けられたかがまだ分かりません。',
      cause: 'コンソールのデータベースが混み合っています。',
      next: '画面を離れず、同じボタンをもう一度押してください。同じ操作として扱われ、二重には送られません。',
    },
    en: {
      meaning: 'Recording takes long, and it is not known yet whether it was taken.',
      cause: 'The console’s database is busy.',
      next: 'Stay on the page and press the same button again: it counts as the same command and is never sent twice.',
    },
  },
  notRecorded: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: '操作を記録できなかったため、送りませんでした。',
      cause: '監査ログに書けないときは、何も送らない決まりです。データベースの障害が考えられます。',
      next: '少し待って、もう一度押してください。続くようなら、問い合わせ番号を添えて管理者へ知らせます。',
    },
    en: {
      meaning: 'It could not be recorded, so it was not sent.',
      cause: 'What cannot be written to the log is never sent. The database may have a fault.',
      next: 'Wait a moment and press again. If it goes on, tell an administrator, with the reference.',
    },
  },
  databaseUnreachable: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: 'コンソールのデータベースに接続できないため、何も送っていません。',
      cause: 'データベースの停止、再起動、ネットワークの障害です。',
      next: '入力内容は残っています。復旧してから、もう一度押してください。管理者は docs/operating.md の手順で確かめます。',
    },
    en: {
      meaning: 'The console’s database cannot be reached, so nothing was sent.',
      cause: 'The database is down or restarting, or the network has a fault.',
      next: 'What you typed is kept. Press again once it is back. Administrators follow docs/operating.md.',
    },
  },
  databaseFull: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: 'データベースの空き容量がなく、記録できないため、送っていません。',
      cause: 'ディスクがいっぱいです。待っても直りません。',
      next: 'すぐに管理者へ知らせてください。空きができたあと、そのまま送り直せます。',
    },
    en: {
      meaning: 'The database has no room left, so it could not be recorded and was not sent.',
      cause: 'The disk is full; waiting does not help.',
      next: 'Tell an administrator at once. Once there is room, send it again as it is.',
    },
  },
  accountNotFound: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号のお客様は見つかりませんでした。',
      cause: 'お客様番号の打ち間違いか、別の環境の番号です。',
      next: '案件の記録と照らし合わせ、番号を直してください。',
    },
    en: {
      meaning: 'There is no account with this number.',
      cause: 'The number was mistyped, or belongs to another environment.',
      next: 'Compare it with the case and correct the number.',
    },
  },
  accountNotOfAccount: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '番号どうしが、同じお客様のものではありません。',
      cause: 'お客様番号か、返金や台帳などの番号のどちらかが、別のお客様のものです。',
      next: '契約者名まで確かめ、正しい組合せに直してください。',
    },
    en: {
      meaning: 'The numbers do not belong to the same account.',
      cause: 'Either the account number or that of the repayment, ledger and so on is somebody else’s.',
      next: 'Check them down to the holder’s name and give the right pair.',
    },
  },
  targetUnreadable: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken から対象を読み取れなかったため、送りませんでした。',
      cause: 'Kraken の照会が遅いか失敗しています。対象を確かめられない操作は送りません。',
      next: '少し待って、もう一度試してください。続くようなら管理者へ知らせます。',
    },
    en: {
      meaning: 'The target could not be read from Kraken, so nothing was sent.',
      cause: 'Reading from Kraken is slow or fails. Nothing is sent to a target that nobody could look at.',
      next: 'Wait a moment and try again. If it goes on, tell an administrator.',
    },
  },
  upstreamRefused: {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken が、対象の照会を拒否しました。何も送っていません。',
      cause: 'このお客様を照会する権限が、Kraken 側で付いていません。',
      next: 'お客様番号を確かめ、正しければ管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken refused to show the target. Nothing was sent.',
      cause: 'You lack the permission in Kraken to look at this account.',
      next: 'Check the account number; if it is right, ask an administrator about the permission.',
    },
  },
  upstreamBusy: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken が混み合っているため、送りませんでした。',
      cause: '利用ポイントを使い切ったか、Kraken から間隔を空けるよう求められています。',
      next: '本日の画面で利用ポイントを確かめ、数分待ってからもう一度試してください。',
    },
    en: {
      meaning: 'Kraken is busy, so nothing was sent.',
      cause: 'The points are used up, or Kraken asked us to wait.',
      next: 'Look at the points on Today, wait a few minutes and try again.',
    },
  },
});
