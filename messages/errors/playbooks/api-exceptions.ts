import { definePlaybooks } from './playbook.ts';

/** The queue of API exceptions: exceptions, notes, events, calls. */
export const apiExceptions = definePlaybooks({
  'KT-CT-7801': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号のチームはありません。',
      cause: 'チームIDの誤りか、組織変更で使われなくなった番号です。',
      next: 'ほかの API 例外に付いているチームIDと見比べて直してください。新しい番号はチームリードに確認します。',
    },
    en: {
      meaning: 'There is no team with this number.',
      cause: 'The team id is wrong, or went out of use when the teams changed.',
      next: 'Compare it with the team on other exceptions and correct it. Ask a team lead for the new number.',
    },
  },
  'KT-CT-7802': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この外部識別子の例外は、すでに起票されています。',
      cause: '別の方か連携システムが、同じ事象を先に起票しています。',
      next: '起票済みの例外を識別子で探し、そちらを更新してください。',
    },
    en: {
      meaning: 'An exception with this outside identifier exists already.',
      cause: 'Somebody else, or a connected system, has reported the same thing before.',
      next: 'Find the existing exception by the identifier and update that one.',
    },
  },
  'KT-CT-7803': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号の API 例外はありません。',
      cause: '番号の打ち間違いか、メモや呼び出しの番号を入れています。',
      next: '一覧から API 例外を選び直し、送り直してください。',
    },
    en: {
      meaning: 'There is no API exception with this number.',
      cause: 'The number was mistyped, or is that of a note or a call.',
      next: 'Choose the exception from the list and send again.',
    },
  },
  'KT-CT-7804': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '変更する項目が一つも指定されていません。',
      cause: 'すべての項目が「そのまま」になっています。',
      next: '変更したい項目に値を入れるか「空にする」を選び、送り直してください。',
    },
    en: {
      meaning: 'Nothing to change was given.',
      cause: 'Every field stands at “leave as is”.',
      next: 'Set at least one field to a value or to empty, and send again.',
    },
  },
  'KT-CT-7805': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'タグの数が多すぎます。',
      cause: '一つの API 例外に付けられるタグの数を超えています。更新は、付いているタグ全体を置き換えます。',
      next: '要らないタグを外して送り直してください。',
    },
    en: {
      meaning: 'There are too many tags.',
      cause: 'One exception holds only so many. An update replaces all of its tags.',
      next: 'Remove the tags that are not needed and send again.',
    },
  },
  'KT-CT-7806': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '同じタグが重なっています。',
      cause: 'すでに付いているタグを、もう一度加えています。',
      next: '重なったタグを外して送り直してください。',
    },
    en: {
      meaning: 'The same tag was given twice.',
      cause: 'A tag that is there already was added once more.',
      next: 'Remove the double one and send again.',
    },
  },
  'KT-CT-7807': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号のメモはありません。',
      cause: 'API 例外の番号を、メモIDとして入れていることがよくあります。',
      next: 'API 例外を開いてメモIDを確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'There is no note with this number.',
      cause: 'Often the number of the exception was given as the id of the note.',
      next: 'Open the exception, find the id of the note and send again.',
    },
  },
  'KT-CT-7808': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'このメモを書き換える権限がありません。',
      cause: 'メモは、書いた本人だけが書き換えられます。',
      next: '訂正は、新しいメモを追加して残してください。',
    },
    en: {
      meaning: 'You may not rewrite this note.',
      cause: 'Only its author may rewrite a note.',
      next: 'Add a new note with the correction instead.',
    },
  },
  'KT-CT-7809': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '今の内容と同じため、何も変わりません。',
      cause: '別の方が先に同じ更新をしたか、前の送信が届いています。',
      next: 'API 例外の今の内容を確かめてください。望んだ内容になっていれば、追加の操作は不要です。',
    },
    en: {
      meaning: 'Nothing would change: it is like this already.',
      cause: 'Somebody made the same update before you, or an earlier one of yours arrived.',
      next: 'Look at the exception as it stands. If it is as you want it, there is nothing more to do.',
    },
  },
  'KT-CT-7811': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号の担当者はいません。',
      cause: '担当者IDは Kraken のスタッフ番号です。コンソールの名簿の番号とは異なります。',
      next: 'ほかの API 例外に出ている担当者IDと見比べて直してください。',
    },
    en: {
      meaning: 'There is no support user with this number.',
      cause: 'It takes Kraken’s own staff number, not one of this console.',
      next: 'Compare it with the assignee on other exceptions and correct it.',
    },
  },
  'KT-CT-7812': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この担当者は、現在有効ではありません。',
      cause: '異動や退職で、Kraken の利用が止められています。',
      next: '別の担当者を指定して送り直してください。引継ぎ先が分からないときはチームリードに確認します。',
    },
    en: {
      meaning: 'This support user is not active.',
      cause: 'They have moved on or left, and their access to Kraken was ended.',
      next: 'Assign it to somebody else. Ask a team lead if you do not know whom.',
    },
  },
  'KT-CT-7814': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'お客様番号が正しくありません。',
      cause: '番号の打ち間違いか、お客様番号ではない番号を入れています。',
      next: 'A- から始まる8桁の番号を確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'The account number is not valid.',
      cause: 'It was mistyped, or is a number of something else.',
      next: 'Check the number (A- and eight characters), correct it and send again.',
    },
  },
});
