import { definePlaybooks } from './playbook.ts';

/** Pausing and withdrawing dunning. */
export const dunning = definePlaybooks({
  'KT-CT-11301': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'このお客様には、この名前の督促パスがありません。',
      cause: '別の督促パスで進んでいるか、名前の表記が違っています。',
      next: '督促パスを候補から選び直して送り直してください。',
    },
    en: {
      meaning: 'The account is in no dunning path of this name.',
      cause: 'Its dunning follows another path, or the name is spelt differently.',
      next: 'Choose the path from the list and send again.',
    },
  },
  'KT-CT-11302': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '進行中の督促がありません。',
      cause: '入金や取下げで、督促がすでに終わっています。お客様番号の誤りのこともあります。',
      next: 'お客様番号を確かめてください。正しければ督促は止まっているため、追加の操作は不要です。',
    },
    en: {
      meaning: 'No dunning is under way.',
      cause: 'It ended when the customer paid or when it was withdrawn; or the account number is wrong.',
      next: 'Check the account number. If it is right, nothing is being chased and there is nothing more to do.',
    },
  },
  'KT-CT-11303': {
    owner: 'upstream',
    resend: 'no',
    ja: {
      meaning: '進行中の督促が複数あり、対象を決められません。',
      cause: '同じ督促パスが二重に始まっています。API では、どれか一つを指すことができません。',
      next: 'お客様に督促が届き続けるおそれがあります。チームリードに知らせ、Kraken サポートへの依頼を相談してください。',
    },
    en: {
      meaning: 'Several dunnings are under way, so it is not clear which is meant.',
      cause: 'The same path was begun twice. The API has no way to name one of them.',
      next: 'The customer may go on being chased: tell a team lead and have Kraken support asked.',
    },
  },
  'KT-CT-11304': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '停止期間の日付が正しくありません。',
      cause: '終了日が開始日より前か、過去の日付になっています。',
      next: '開始日と終了日を直して送り直してください。今日から止めるときは、開始日を今日にします。',
    },
    en: {
      meaning: 'The days of the pause are not valid.',
      cause: 'The end lies before the start, or a day is in the past.',
      next: 'Correct both days and send again. To pause from now on, let it start today.',
    },
  },
  'KT-CT-11305': {
    owner: 'upstream',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で督促を停止できませんでした。',
      cause: 'Kraken 側の処理が失敗しています。督促がちょうど次の段階へ進むところだった場合もあります。',
      next: '督促の状態を確かめ、停止していなければ一度だけ送り直してください。再び失敗したら、チームリードから Kraken サポートへ連絡します。',
    },
    en: {
      meaning: 'Kraken could not pause the dunning.',
      cause: 'Kraken’s own work failed; the dunning may just have been moving to its next step.',
      next: 'Check where it stands and, if it is not paused, send once more. If that fails too, the team lead contacts Kraken support.',
    },
  },
  'KT-CT-11306': {
    owner: 'upstream',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で督促を取り下げられませんでした。',
      cause: 'Kraken 側の処理が失敗しています。取下げの途中で止まっている場合もあります。',
      next: '督促の状態を確かめ、取下げ中でも取下げ済みでもなければ一度だけ送り直してください。再び失敗したら、チームリードから Kraken サポートへ連絡します。',
    },
    en: {
      meaning: 'Kraken could not withdraw the dunning.',
      cause: 'Kraken’s own work failed; it may have stopped halfway.',
      next: 'Check where it stands and, unless it is withdrawing or withdrawn, send once more. If that fails too, the team lead contacts Kraken support.',
    },
  },
});
