import { defineWords } from '../define-words.ts';

/** Why a decision, a withdrawal, a sending or a look moved nothing: what happened, and what to do. */
export const decideRefusals = defineWords({
  ja: {
    foreignOrigin: 'ほかのサイトからの要求だったため、受け付けませんでした。この画面を開き直してから操作してください。',
    noSession:
      'サインインが切れています。別のタブでサインインし直してから、もう一度押してください。入力した内容は残っています。',
    notPermitted: 'お持ちのロールではできません。必要な場合は、管理者にロールの付与を依頼してください。',
    tooMany: '操作が続いたため、受け付けませんでした。数秒待ってから、もう一度押してください。',
    malformed: '送られた内容を読み取れませんでした。画面を読み込み直してから、もう一度操作してください。',
    notFound: '依頼が見つかりません。番号を確かめるか、一覧から開き直してください。',
    notWaiting:
      'この依頼は、もう承認を待っていません。ほかの人が先に判断したか、取り下げられたか、期限が切れています。現在の状態を表示しました。',
    expired: '期限が過ぎたため、判断できません。必要な場合は、依頼者に依頼し直してもらってください。',
    reasonMissing: '理由を記入してください。',
    makerMayNot: 'ご自身の依頼は、ご自身では判断できません。ほかのチームリードに依頼してください。',
    roleMissing: 'この依頼を判断できるロールをお持ちではありません。ほかのチームリードに依頼してください。',
    roleTooNew:
      'ロールが付与されてから24時間たっていないか、依頼者から付与されたロールのため、判断できません。ほかのチームリードに依頼してください。',
    votedAlready: 'この依頼には、すでに判断を記録しています。ほかの人の判断を待ってください。',
    principalVoted:
      '代理の相手か代理人が、すでに判断を記録しています。2人で1人分として数えるため、ほかのチームリードに依頼してください。',
    delegationGone: '代理の期間が終わったか、代理が終了しています。ご自身として判断するか、代理を確認してください。',
    separateHands:
      '30日以内に、このお客様の口座の変更と送金の両方に関わることになるため、判断できません。ほかのチームリードに依頼してください。',
    ownRepayment:
      'この返金は、ご自身が依頼または送信したものか、その可能性があるものです。依頼にも送信にも関わっていないチームリードに頼んでください。',
    resolverMayNot:
      '同じ送金を「反映されていない」と判断した人は、送り直しを判断できません。ほかのチームリードに依頼してください。',
    notViewed: '依頼の内容が表示されていないため、判断できません。画面を読み込み直して、内容を確かめてください。',
    changed:
      '表示したあとに内容が変わったため、判断は記録していません。読み直した内容で変わった点を確かめてから、もう一度押してください。',
    flagsNotOverridden: '確かめていない注意点があります。注意点ごとに確かめて、印を付けてください。',
    stepUpNeeded:
      'この依頼の判断には、サインインし直しが必要です。「サインインし直す」を押してください。入力した理由は残ります。',
    targetUnreadable:
      'Kraken から現在の状態を読み取れないため、判断も送信もできません。少し待ってから、もう一度お試しください。',
    signInAgain:
      'Kraken のサインインが切れています。別のタブでサインインし直してから、もう一度押してください。入力した内容は残っています。',
    targetChanged:
      '対象がルールで定められた形で変わったため、この依頼は無効になりました。必要な場合は、依頼者に依頼し直してもらってください。',
    duplicateFound:
      '同じお客様への同じ送金・請求が新たに見つかったため、止めました。ほかの操作の結果を確かめてください。この依頼も必要な場合は、差し戻して依頼し直してもらってください。',
    sealBroken: '保存された内容が封印と一致しないため、止めました。管理者にお知らせください。送り直さないでください。',
    deciderMayNotSend:
      'この依頼を判断した人は、送信できません。依頼者か、判断していないほかの担当者が送信してください。',
    operationClosed: 'この操作は現在閉じられています。チームリードに開放を依頼してください。',
    heldBack:
      'Kraken から待つように求められているため、まだ送れません。画面上部の案内の時刻を過ぎてから、もう一度押してください。',
    tooManyAtOnce: '同時に送っている操作が多いため、送れませんでした。数秒待ってから、もう一度押してください。',
    sendingStopped: '送信が停止されています。画面上部の停止の理由を確かめ、再開されてから、もう一度押してください。',
    databaseRestored:
      'データベースが復元された状態のため、判断も送信もできません。管理者が確認を終えるまでお待ちください。',
    notRecorded:
      '記録できなかったため、何も行われていません。少し待ってから、もう一度押してください。続く場合は、照会番号を管理者にお知らせください。',
    lost: '通信が途切れ、結果を受け取れませんでした。現在の状態を読み直しています。承認待ちのままなら、もう一度押してください。二重に数えられることはありません。',
    other: '受け付けられませんでした（{code}）。画面を読み込み直してから、もう一度お試しください。',
  },
  en: {
    foreignOrigin: 'The request came from another site and was not taken. Open this page anew and try again.',
    noSession:
      'Your session is over. Sign in again in another tab, then press once more. What you typed is still here.',
    notPermitted: 'Your roles do not allow it. If your work needs it, ask an administrator for a role.',
    tooMany: 'That was too fast. Wait a few seconds and press again.',
    malformed: 'What was posted could not be read. Load the page again and retry.',
    notFound: 'There is no such request. Check the number, or open it from the list.',
    notWaiting:
      'It does not wait for approval any more: somebody else was first, it was withdrawn, or its time ran out. Its present state is shown.',
    expired: 'Its time has run out, so it cannot be decided. If it is still wanted, its maker has to ask again.',
    reasonMissing: 'Give a reason.',
    makerMayNot: 'Nobody decides their own request. Ask another team lead.',
    roleMissing: 'You do not hold a role that may decide this. Ask another team lead.',
    roleTooNew:
      'Your role is less than 24 hours old, or the maker gave it to you, so you cannot decide this. Ask another team lead.',
    votedAlready: 'Your decision on this request is recorded already. It waits for somebody else.',
    principalVoted:
      'Whoever you stand in for, or who stands in for you, has decided already. The two of you count as one: ask another team lead.',
    delegationGone: 'The delegation is over. Decide in your own name, or look at the delegations.',
    separateHands:
      'You would have had a hand in both the bank details and a payout of this account within 30 days. Ask another team lead.',
    ownRepayment: 'You asked for this repayment or sent that request, or may have. Ask a team lead who did neither.',
    resolverMayNot:
      'You said that the same money did not land, so you cannot let it go once more. Ask another team lead.',
    notViewed: 'The request was not in front of you in full. Load the page again and read it.',
    changed:
      'Something has changed since it was shown, and nothing was recorded. See what is different, then press again.',
    flagsNotOverridden: 'There are warnings that you have not checked. Tick each of them once you have.',
    stepUpNeeded: 'Deciding this needs a fresh sign-in. Press “Sign in again”. Your reason is kept.',
    targetUnreadable:
      'Kraken does not say how things stand now, so nothing can be decided or sent. Wait a little and try again.',
    signInAgain:
      'Your sign-in at Kraken has run out. Sign in again in another tab, then press once more. What you typed is still here.',
    targetChanged:
      'The target has changed in a way that the rule names, so the request is void. If it is still wanted, its maker has to ask again.',
    duplicateFound:
      'The same money of this account has turned up meanwhile, so it was stopped. See how the other command ended. If this one is wanted as well, return it: it has to be asked for anew.',
    sealBroken:
      'What is stored does not match its seal, so it was stopped. Tell an administrator, and do not send it anew.',
    deciderMayNotSend: 'Whoever decided it does not send it. Its maker, or somebody who did not decide it, has to.',
    operationClosed: 'This operation is closed at present. Ask a team lead to open it.',
    heldBack: 'Kraken asks us to wait, so it cannot be sent yet. Press again after the time shown at the top.',
    tooManyAtOnce: 'Too much is being sent at once. Wait a few seconds and press again.',
    sendingStopped: 'Sending is stopped. See why at the top of the page, and press again once it goes on.',
    databaseRestored:
      'The database was restored from a backup, so nothing can be decided or sent until an administrator has checked it.',
    notRecorded:
      'It could not be recorded, so nothing was done. Wait a little and press again; if it goes on, tell an administrator the reference.',
    lost: 'The connection broke and no answer came. The present state is being read. If it still waits, press again: nothing counts twice.',
    other: 'It was not taken ({code}). Load the page again and retry.',
  },
});
