import { definePlaybooks } from './playbook.ts';

/** Money beside repayments: payments, credits and charges, transfers between ledgers, loyalty points. */
export const money = definePlaybooks({
  'KT-CT-3932': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '入金の請求内容が認められませんでした。',
      cause: '金額、請求日、支払い方法のどれかが、このお客様では使えません。',
      next: '支払い方法が有効か、金額と日付が正しいかを確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'The payment could not be collected with these values.',
      cause: 'The amount, the day or the payment method cannot be used for this account.',
      next: 'Check that the method is active and that amount and day are right, correct them and send again.',
    },
  },
  'KT-CT-3954': {
    owner: 'upstream',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で入金の取消しに失敗しました。',
      cause: '決済会社への取消しが通らなかったか、ちょうど処理の途中でした。',
      next: '入金の状態を確かめてください。取り消されていなければ一度だけ送り直し、再び失敗したらチームリードから Kraken サポートへ連絡します。',
    },
    en: {
      meaning: 'Kraken could not cancel the payment.',
      cause: 'The payment company did not take the cancellation, or was just at work on it.',
      next: 'Check the state of the payment. If it is not cancelled, send once more; if that fails too, the team lead contacts Kraken support.',
    },
  },
  'KT-CT-3955': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この入金は取り消せません。',
      cause: 'すでに請求先へ渡っているか、入金が済んでいます。',
      next: '入金の状態を確かめてください。入金済みなら、取消しではなく返金を検討します。',
    },
    en: {
      meaning: 'This payment cannot be cancelled.',
      cause: 'It has been handed on for collection, or has been paid.',
      next: 'Check the state of the payment. If it has been paid, consider a refund instead.',
    },
  },
  'KT-CT-3956': {
    owner: 'desk',
    resend: 'afterChecking',
    ja: {
      meaning: '決済の処理で一時的なエラーが起きました。',
      cause: '決済会社か Kraken が一時的に混み合っています。',
      next: '数分待ち、状態が変わっていないことを確かめてから送り直してください。続くようならチームリードに知らせます。',
    },
    en: {
      meaning: 'The payment system had a passing error.',
      cause: 'The payment company or Kraken is busy for a while.',
      next: 'Wait a few minutes, make sure that nothing changed, then send it again. If it goes on, tell a team lead.',
    },
  },
  'KT-CT-5211': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: 'この請求理由は、使われなくなっています。',
      cause: '古い請求理由のコードを使っています。',
      next: '現在の請求理由に替えて送り直してください。どれに当たるか分からないときはチームリードに確認します。',
    },
    en: {
      meaning: 'This charge reason has gone out of use.',
      cause: 'An old code was used.',
      next: 'Choose a charge reason that is in use and send again. Ask a team lead which one fits.',
    },
  },
  'KT-CT-5212': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この請求理由はありません。',
      cause: '請求理由のコードの打ち間違いです。',
      next: '請求理由を確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'There is no such charge reason.',
      cause: 'The code was mistyped.',
      next: 'Check the charge reason, correct it and send again.',
    },
  },
  'KT-CT-5213': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '請求の内容が認められませんでした。',
      cause: '金額が0円以下か、税額や日付の組合せが合っていません。',
      next: '金額、税額、日付を確かめ、直して送り直してください。請求はまだ作られていません。',
    },
    en: {
      meaning: 'The charge was not accepted.',
      cause: 'The amount is not above zero, or tax and day do not go together.',
      next: 'Check amount, tax and day, correct them and send again. No charge has been made.',
    },
  },
  'KT-CT-5311': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: 'この計上理由は、使われなくなっています。',
      cause: '古い計上理由のコードを使っています。',
      next: '現在の計上理由に替えて送り直してください。どれに当たるか分からないときはチームリードに確認します。',
    },
    en: {
      meaning: 'This credit reason has gone out of use.',
      cause: 'An old code was used.',
      next: 'Choose a credit reason that is in use and send again. Ask a team lead which one fits.',
    },
  },
  'KT-CT-5312': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この計上理由はありません。',
      cause: '計上理由のコードの打ち間違いです。',
      next: '計上理由を確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'There is no such credit reason.',
      cause: 'The code was mistyped.',
      next: 'Check the credit reason, correct it and send again.',
    },
  },
  'KT-CT-5313': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: '充当金の計上中に Kraken でエラーが起きました。計上されたかどうかは分かりません。',
      cause: 'Kraken 側の処理の失敗です。計上した後に失敗した可能性もあり、この操作には二重送信防止キーがありません。',
      next: '送り直さないでください。結果不明の一覧で台帳の取引を確認し、本人以外のチームリードが結果を確定してから、必要な場合だけ新しく送ります。',
    },
    en: {
      meaning: 'Kraken failed while posting the credit. Whether it was posted is not known.',
      cause:
        'Its own work failed, possibly after the credit was posted. This operation has no key against double sending.',
      next: 'Do not send it again. Check the ledger in the queue of unknown outcomes; a team lead other than the maker settles the outcome, and only then is a new one sent if it is needed.',
    },
  },
  'KT-CT-5316': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '充当金の内容が認められませんでした。',
      cause: '金額が0円以下か、税額や台帳の組合せが合っていません。',
      next: '金額、税額、台帳番号を確かめ、直して送り直してください。計上はまだ行われていません。',
    },
    en: {
      meaning: 'The credit was not accepted.',
      cause: 'The amount is not above zero, or tax and ledger do not go together.',
      next: 'Check amount, tax and ledger, correct them and send again. No credit has been posted.',
    },
  },
  'KT-CT-9204': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'ポイント数が0以下になっています。',
      cause: '減らすときも、ポイント数は正の数で入力します。',
      next: '1以上の数に直して送り直してください。減らす場合は、減算の操作を使います。',
    },
    en: {
      meaning: 'The number of points is not above zero.',
      cause: 'Points are always given as a positive number, also when they are deducted.',
      next: 'Give a number of at least 1 and send again; to take points away, use the deduction.',
    },
  },
  'KT-CT-9205': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'ポイントの残高が足りません。',
      cause: '先に使われたか、減らす数が残高を超えています。',
      next: 'ポイントの残高を確かめ、残高以下に直して送り直してください。',
    },
    en: {
      meaning: 'There are not enough points.',
      cause: 'Some were used before, or more is to be taken than there is.',
      next: 'Check the balance of points, lower the number and send again.',
    },
  },
  'KT-CT-9210': {
    owner: 'upstream',
    resend: 'no',
    ja: {
      meaning: 'ポイントの処理で、Kraken に想定外のエラーが起きました。反映されたかどうかは分かりません。',
      cause: 'Kraken 内部の障害です。このコードは拒否とは扱いません。',
      next: '送り直さず、ポイントの履歴を Kraken で確かめ、コードを添えてチームリードへ知らせてください。',
    },
    en: {
      meaning: 'Something unexpected happened to the points inside Kraken, and it may have taken effect.',
      cause: 'A failure of Kraken’s own. This code does not count as a refusal.',
      next: 'Do not send it again. Look at the history of the points in Kraken and tell a team lead, naming the code.',
    },
  },
  'KT-CT-9211': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'ポイントの付与・減算の理由が認められませんでした。',
      cause: '理由のコードの誤りか、この制度では使えない理由です。',
      next: '使える理由に替えて送り直してください。',
    },
    en: {
      meaning: 'The reason for the points was not accepted.',
      cause: 'The code is wrong, or the scheme does not use this reason.',
      next: 'Choose a reason that the scheme uses and send again.',
    },
  },
  'KT-CT-9212': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: 'ポイント数が、一度に付与できる上限を超えています。',
      cause: '桁の間違いか、まとめて付与しようとしています。',
      next: 'ポイント数を見直してください。上限を超える付与が必要なら、分けずにチームリードに相談します。',
    },
    en: {
      meaning: 'These are more points than can be awarded at once.',
      cause: 'A digit too many, or several awards in one.',
      next: 'Check the number. If more must be awarded, do not split it: ask a team lead.',
    },
  },
  'KT-CT-9221': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この操作の二重送信防止キーは、すでに別のポイント処理で使われています。',
      cause: '同じ操作が一度 Kraken に届いています。回答だけが届かなかったときに起こります。',
      next: '送り直さないでください。ポイントの履歴に同じ数の処理がないかを確かめ、操作番号を添えてチームリードへ知らせます。',
    },
    en: {
      meaning: 'The key against double sending was already used for other points.',
      cause: 'The same command reached Kraken once before. It happens when only the answer was lost.',
      next: 'Do not send it again. Look for the same number in the history of the points and tell a team lead, with the command number.',
    },
  },
  'KT-CT-9701': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '振替元と振替先が同じです。',
      cause: '同じお客様の番号を両方に入れています。',
      next: '振替元と振替先を確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'The balance was to be moved from an account to itself.',
      cause: 'The same number was given on both sides.',
      next: 'Check where from and where to, correct it and send again.',
    },
  },
  'KT-CT-9702': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '振替元の残高が0円のため、振り替えられません。',
      cause: '先に振り替えられたか、別の台帳に残高があります。',
      next: '振替元の台帳の残高を確かめてください。すでに振り替えられていれば、追加の操作は不要です。',
    },
    en: {
      meaning: 'There is nothing to move: the balance is ¥0.',
      cause: 'It was moved before, or it stands on another ledger.',
      next: 'Check the balance of the ledger. If it was moved already, there is nothing more to do.',
    },
  },
  'KT-CT-9703': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '振替元の台帳は未払いがあるため、振り替えられません。',
      cause: '残高がマイナスの台帳からは振り替えられません。振替元と振替先が逆のこともあります。',
      next: '両方の台帳の残高を確かめてください。逆に入れていた場合だけ、直して送り直します。',
    },
    en: {
      meaning: 'The balance cannot be moved from a ledger that owes money.',
      cause: 'A negative balance cannot be moved; or the two sides were swapped.',
      next: 'Check both balances. Send again only if the sides were swapped.',
    },
  },
  'KT-CT-9704': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '振り替える金額が0円になっています。',
      cause: '金額の入力漏れです。',
      next: '金額を入力して送り直してください。',
    },
    en: {
      meaning: 'The amount to move is ¥0.',
      cause: 'The amount was left out.',
      next: 'Fill in the amount and send again.',
    },
  },
});
