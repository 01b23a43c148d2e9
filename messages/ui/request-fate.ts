import { defineWords } from '../define-words.ts';

/** A request for its maker: before it is asked for, while it waits, and how it ended without being sent. */
export const requestFate = defineWords({
  ja: {
    waitingTitle: '承認を待っています。まだ送信されていません',
    waitingBody: '期限は {time}（{left}）です。あと {missing} 人の承認が必要です。',
    waitingRule: 'ルール「{rule}」により、承認が必要です。',
    decide: '内容を確かめて判断する',
    withdraw: '依頼を取り下げる',
    withdrawHelp: '取り下げると、この依頼は終わります。何も送信されません。',
    approvedTitle: '承認済みです。まだ送信されていません',
    approvedBody: '{time} までに送信してください。過ぎると期限切れになり、承認からやり直しになります。',
    approvedOther:
      '依頼者は {name}さんです。依頼者が不在のときは、判断していない担当者が引き継いで送信できます。引き継いだことは記録されます。',
    send: '{what}を送信する',
    takeOver: '{what}を引き継いで送信する',
    returnedTitle: '{name}さんから質問があります。送信されていません',
    returnedHelp: '質問に答えるには、内容を直すか、理由に答えを書いて、依頼し直してください。',
    rejectedTitle: '{name}さんが却下しました。送信されていません',
    expiredTitle: '期限切れです。送信されていません',
    expiredWaiting: '{time} までに必要な承認がそろいませんでした。',
    expiredApproved: '承認されましたが、{time} までに送信されませんでした。',
    voidTitle: '無効になりました。送信されていません',
    withdrawnTitle: '取り下げられました。送信されていません',
    again: '同じ内容で依頼し直す',
    review: {
      waitsTitle: '送信の前に、{count} 人の承認が必要です',
      waitsBody:
        '送信のボタンを押すと、承認待ちとして記録されます。承認されるまで Kraken には何も送信されません。期限は {days} 営業日です。',
      asking: '承認を依頼しています…',
    },
  },
  en: {
    waitingTitle: 'Waiting for approval. It has not been sent',
    waitingBody: 'It waits until {time} ({left}) and needs {missing} more to approve.',
    waitingRule: 'The rule “{rule}” asks for approval.',
    decide: 'Read it and decide',
    withdraw: 'Withdraw the request',
    withdrawHelp: 'Withdrawing ends the request. Nothing is sent.',
    approvedTitle: 'Approved. It has not been sent yet',
    approvedBody: 'Send it by {time}: after that it expires and has to be approved anew.',
    approvedOther:
      'Its maker is {name}. While they are away, somebody who did not decide it can take over and send it; that is recorded.',
    send: 'Send {what}',
    takeOver: 'Take over and send {what}',
    returnedTitle: '{name} has a question. It was not sent',
    returnedHelp: 'To answer, change the values or write the answer as your reason, and ask again.',
    rejectedTitle: '{name} rejected it. It was not sent',
    expiredTitle: 'Its time ran out. It was not sent',
    expiredWaiting: 'It did not get the approvals that it needed by {time}.',
    expiredApproved: 'It was approved, and nobody sent it by {time}.',
    voidTitle: 'It is void. It was not sent',
    withdrawnTitle: 'It was withdrawn. It was not sent',
    again: 'Ask again with these values',
    review: {
      waitsTitle: 'Before it is sent, {count} more must approve it',
      waitsBody:
        'Pressing the button records it as waiting for approval. Nothing goes to Kraken until it is approved. It waits for {days} business days.',
      asking: 'Asking for approval…',
    },
  },
});
