import { defineWords, type Locale } from '../define-words.ts';

/** Why nothing was sent: what happened, why, what to do. Codes of submit, review and the target's check. */
const refusals = defineWords({
  ja: {
    foreignOrigin: 'このコンソール以外の場所から送られたため、受け付けませんでした。コンソールを開き直してください。',
    originRefused: 'このコンソール以外の場所から送られたため、受け付けませんでした。コンソールを開き直してください。',
    notJson: '送られた内容を読み取れませんでした。画面を読み込み直してください。',
    noSession: 'サインインが切れています。サインインし直してください。',
    signInAgain: 'Kraken へのサインインの期限が切れました。サインインし直してください。',
    notPermitted:
      'お持ちのロールでは、この操作を実行できません。必要な場合は、管理者にロールの付与を依頼してください。',
    notThisCommand:
      'この内容は受け付けられません。先に送ったものが記録されている可能性があります。本日の画面で確かめてください。',
    tooLarge: '内容が大きすぎるため、受け付けませんでした。件数や文の長さを減らしてください。',
    tooMany: '短い時間に操作が集中したため、受け付けませんでした。少し待ってから、もう一度押してください。',
    malformed: '送られた内容を読み取れませんでした。画面を読み込み直してください。',
    unknownOperation: 'この操作は存在しません。操作一覧から選び直してください。',
    operationClosed: 'この操作は現在公開されていません。チームリードに確認してください。',
    schemaChanged:
      '画面を開いたあとに Kraken の仕様が新しくなりました。画面を読み込み直してください。入力内容はこのタブに残っています。',
    rulesChanged:
      '確認しているあいだに承認ルールが変わったか、同じお客様への別の操作が記録されました。まだ送信していません。もう一度押すと、今のルールで受け付けます。',
    passwordCannotWait:
      'パスワードを含む操作は、承認待ちとして保管できないため、受け付けられません。お客様ご自身での変更をご案内してください。',
    separateHands:
      '30 日以内にこのお客様の口座情報の変更に関わった方は、送金を依頼できません（送金に関わった方による口座情報の変更も同様です）。別の担当者に依頼してください。',
    ownRepayment:
      'この返金は、ご自身が依頼または送信したものです。依頼にも送信にも関わっていないチームリードに、Kraken での承認を頼んでください。何も送信していません。',
    repaymentNotLinked:
      'ご自身が依頼または送信した返金依頼のうち、どの返金になったかまだ分からないものがあり、この返金かもしれません。返金依頼の画面で対応付けが済んでから操作するか、ほかのチームリードに頼んでください。何も送信していません。',
    invalid: '入力内容に直すところがあります。',
    sendingStopped: '送信は現在停止されています。停止の理由は画面の上部をご覧ください。',
    databaseRestored:
      'データベースがバックアップから復元されたため、送信を止めています。管理者が復元後の手続きを終えるまで、お待ちください。',
    sentBeforeRestore:
      'この操作は、データベースの復元より前に送信済みです。もう一度は送りません。Kraken で結果を確認してください。',
    tooManyAtOnce:
      'Kraken の回答を待っている操作が多いため、まだ送信していません。少し待ってから、もう一度押してください。入力内容は残ります。',
    heldBack:
      'Kraken から間隔を空けるよう求められています。{until} 以降に、もう一度押してください。入力内容は残ります。',
    duplicateBlocks:
      '同じお客様への同じ返金などが、まだ結果待ちか結果不明のため、送信しませんでした。先の操作を確かめるか、チームリードに解除を依頼してください。',
    duplicateUnexplained:
      'このお客様には、7日以内に別の送金・請求の操作があります。内容を確かめ、それでも送る理由を記入してください。',
    blockGone:
      '送信を止めていた操作の状態が変わりました。何も送信していません。最新の内容を確かめてから、送信してください。',
    recordingSlow:
      '記録に時間がかかっています。同じボタンをもう一度押してください。同じ操作として扱われ、二重には送られません。',
    notRecorded: '操作を記録できなかったため、送信しませんでした。少し待って、もう一度押してください。',
    databaseUnreachable:
      'コンソールのデータベースに接続できないため、何も送信していません。入力内容はそのまま残ります。復旧後に、もう一度押してください。',
    databaseFull:
      'コンソールのデータベースの空き容量がないため、操作を記録できず、送信しませんでした。入力内容はそのまま残ります。すぐに管理者へお知らせください。',
    reviewLost: 'Kraken の状態を確認できませんでした。通信を確かめて、もう一度「内容を確認する」を押してください。',
    accountMissing: 'お客様番号を入力してください。',
    accountNotFound: 'この番号のお客様は見つかりませんでした。番号を確かめてください。',
    accountNotOfAccount: 'この番号は、指定したお客様と一致しません。',
    ledgerNotOfAccount: 'この台帳は、指定したお客様のものではありません。番号を確かめてください。',
    paymentNotOfAccount: 'この入金は、指定したお客様のものではありません。番号を確かめてください。',
    repaymentNotOfAccount:
      'この返金は、指定したお客様のものではありません。返金依頼の番号ではないかも確かめてください。',
    repaymentRequestNotOfAccount:
      'この返金依頼は、指定したお客様のものではありません。返金IDではないかも確かめてください。',
    collectionProcessNotOfAccount: 'この回収プロセスは見つからないか、指定したお客様のものではありません。',
    dunningPathNotOfAccount: 'このお客様に、この名前の督促はありません。候補から選び直してください。',
    dcaProceedingNotOfAccount: 'この委託は、指定したお客様のものではありません。',
    apiExceptionNotOfAccount: 'この API 例外は見つからないか、指定したお客様のものではありません。',
    templateNotOfAccount: 'このテンプレートは見つかりませんでした。',
    targetUnreadable:
      'Kraken から対象を読み取れませんでした。何も送信していません。少し待って、もう一度試してください。',
    beforeUnreadable:
      '送信前の状態を Kraken から読み取れなかったため、送信していません。結果が届かなかったときに確かめられなくなるためです。少し待って、もう一度押してください。',
    upstreamRefused: 'Kraken が対象の照会を拒否しました。ご自身の Kraken の権限を管理者に確認してください。',
    upstreamBusy: 'Kraken が混み合っています。数分待ってから、もう一度試してください。',
    other: '受け付けられませんでした（{code}）。問い合わせ番号を添えて、管理者へお知らせください。',
  },
  en: {
    foreignOrigin: 'It came from somewhere other than this console. Open the console again.',
    originRefused: 'It came from somewhere other than this console. Open the console again.',
    notJson: 'What was sent could not be read. Load the page again.',
    noSession: 'You are signed out. Sign in again.',
    signInAgain: 'Your sign-in at Kraken has run out. Sign in again.',
    notPermitted: 'Your roles may not carry this out. If your work needs it, ask an administrator for the role.',
    notThisCommand: 'This cannot be accepted. What was sent before may have been recorded: look at Today.',
    tooLarge: 'It is too large. Send fewer items or shorter texts.',
    tooMany: 'Too much came in a short time. Wait a moment and press again.',
    malformed: 'What was sent could not be read. Load the page again.',
    unknownOperation: 'There is no such operation. Choose one from the list.',
    operationClosed: 'This operation is not open at present. Ask a team lead.',
    schemaChanged:
      'Kraken’s schema has changed since this page was opened. Load the page again; what you typed is kept in this tab.',
    rulesChanged:
      'While you were reviewing it, the approval rules changed or another command for this customer was recorded. Nothing was sent. Press again: it is then taken under the rules of now.',
    passwordCannotWait:
      'A command with a password in it cannot be kept waiting for approval, so it is not taken. Ask the customer to change it themselves.',
    separateHands:
      'Whoever had a hand in this customer’s bank details within 30 days does not ask for a payout, and the other way round. Ask a colleague to do it.',
    ownRepayment:
      'You asked for this repayment, or sent that request. A team lead who did neither has to approve it in Kraken. Nothing was sent.',
    repaymentNotLinked:
      'You asked for, or sent, a request of this amount, and it is not known yet which repayment it became: it may be this one. Wait until the request’s page shows its repayment, or ask another team lead. Nothing was sent.',
    invalid: 'Some fields need correcting.',
    sendingStopped: 'Sending is stopped at present. The reason stands at the top of the page.',
    databaseRestored:
      'The database was restored from a backup, so sending is off until an administrator has finished what a restore needs.',
    sentBeforeRestore:
      'This command was sent before the database was restored. It is not sent again. Check its result in Kraken.',
    tooManyAtOnce:
      'Too many commands are waiting for Kraken’s answer, so this was not sent yet. Wait a moment and press again; what you typed stays.',
    heldBack: 'Kraken asked for a pause. Press again after {until}; what you typed stays.',
    duplicateBlocks:
      'The same money of this account is still under way or its outcome is unknown, so nothing was sent. Look at the earlier command, or ask a team lead to lift the hold.',
    duplicateUnexplained:
      'Other money of this account was moved within the last 7 days. Look at it and say why this is sent all the same.',
    blockGone: 'What held it back has changed. Nothing was sent: look at the review once more, then send it.',
    recordingSlow:
      'Recording takes longer than usual. Press the same button again: it counts as the same command and is never sent twice.',
    notRecorded: 'The command could not be recorded, so it was not sent. Wait a moment and press again.',
    databaseUnreachable:
      'The console cannot reach its database, so nothing was sent. What you typed stays. Press again once it is back.',
    databaseFull:
      'The console’s database has no room left: the command could not be recorded and was not sent. What you typed stays. Tell an administrator at once.',
    reviewLost: 'The present state could not be read from Kraken. Check the connection and press Review again.',
    accountMissing: 'Fill in the account number.',
    accountNotFound: 'There is no account with this number. Check the number.',
    accountNotOfAccount: 'This number does not match the account given.',
    ledgerNotOfAccount: 'This ledger does not belong to the account. Check both numbers.',
    paymentNotOfAccount: 'This payment does not belong to the account. Check both numbers.',
    repaymentNotOfAccount:
      'This repayment does not belong to the account. Check that it is not the number of a request.',
    repaymentRequestNotOfAccount: 'This request does not belong to the account. Check that it is not a repayment id.',
    collectionProcessNotOfAccount: 'There is no such collection process, or it does not belong to the account.',
    dunningPathNotOfAccount: 'The account is in no dunning of this name. Choose it from the list.',
    dcaProceedingNotOfAccount: 'This proceeding does not belong to the account.',
    apiExceptionNotOfAccount: 'There is no such API exception, or it does not belong to the account.',
    templateNotOfAccount: 'There is no such template.',
    targetUnreadable: 'The target could not be read from Kraken. Nothing was sent. Wait a moment and try again.',
    beforeUnreadable:
      'The state before sending could not be read from Kraken, so nothing was sent: without it nobody could tell afterwards whether it took effect. Wait a moment and press again.',
    upstreamRefused: 'Kraken refused to show the target. Ask an administrator about your Kraken permissions.',
    upstreamBusy: 'Kraken is busy. Wait a few minutes and try again.',
    other: 'It was not accepted ({code}). Tell an administrator, with the reference.',
  },
});

export type RefusalWords = (typeof refusals)['ja'];

/** Sentences by code, as a prop for the form. */
export function getRefusalWords(locale: Locale): RefusalWords {
  return refusals[locale];
}
