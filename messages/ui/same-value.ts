import { defineWords } from '../define-words.ts';

/** Where a value that is masked everywhere was used. */
export const sameValue = defineWords({
  ja: {
    title: '同じ値を探す',
    lead: '伏せて記録されている値（口座番号など）が、どの操作で送信されたかを調べます。値そのものはどこにも保存されていません。',
    kind: '種類',
    kinds: { bankAccount: '銀行の口座番号', email: 'メールアドレス', phone: '電話番号', name: '口座名義・契約者名' },
    value: '探す値',
    help: '調べたことは監査ログに残りますが、入力した値は残りません。数字の区切りや全角・半角の違いは問いません。全体が一致するものだけが見つかります。',
    search: '探す',
    found: '見つかった操作 {count} 件',
    none: 'この値を送信した操作はありません',
    noneHelp: '一部だけでは見つかりません。値の全体を入力してください。',
    missing: '探す値を入力してください。',
    refusals: {
      malformed: '探す値は 200 文字以内で入力してください。',
      notPermitted: 'お持ちのロールでは調べられません。',
      signedOut: 'サインインが切れました。もう一度サインインしてください。',
      lost: 'サーバーに届きませんでした。もう一度押してください。',
      other: '調べられませんでした（{code}）。監査ログに記録できないときは表示しません。',
    },
  },
  en: {
    title: 'Find the same value',
    lead: 'In which commands a value was sent that is masked everywhere, such as a bank account number. The value itself is stored nowhere.',
    kind: 'Kind',
    kinds: {
      bankAccount: 'Bank account number',
      email: 'E-mail address',
      phone: 'Telephone number',
      name: 'Holder of an account',
    },
    value: 'Value to look for',
    help: 'That you looked goes into the audit log, what you typed does not. Grouping of digits and wide or narrow letters do not matter. Only the whole value is found.',
    search: 'Search',
    found: 'Commands found: {count}',
    none: 'No command sent this value',
    noneHelp: 'A part of it finds nothing: enter the whole value.',
    missing: 'Enter the value to look for.',
    refusals: {
      malformed: 'A value has at most 200 characters.',
      notPermitted: 'Your roles do not allow this.',
      signedOut: 'Your session has ended. Sign in again.',
      lost: 'The server was not reached. Press again.',
      other: 'It could not be looked up ({code}). What cannot be entered into the audit log is not shown.',
    },
  },
});
