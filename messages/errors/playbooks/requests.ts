import { definePlaybooks } from './playbook.ts';

/** Codes that any operation can meet: token, permissions, limits, the form of the request. */
export const requests = definePlaybooks({
  'KT-CT-1111': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この操作の権限が認められませんでした。',
      cause: 'Kraken 側でご自身に権限が付いていないか、担当替えなどで外れています。',
      next: 'コードと API 名を添えて、Kraken の権限を確認するよう管理者に依頼してください。付与されてから送り直します。',
    },
    en: {
      meaning: 'Kraken does not permit you this operation.',
      cause:
        'You were never given the permission in Kraken, or it was taken away, after a change of duties for example.',
      next: 'Ask an administrator to check your Kraken permissions, naming the code and the API name. Send again once it is given.',
    },
  },
  'KT-CT-1112': {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken に認証情報が届きませんでした。',
      cause: 'サインインの情報が途中で失われています。期限切れの直後に起こりがちです。',
      next: 'いったんサインアウトし、サインインし直してから送り直してください。くり返す場合は管理者へ知らせてください。',
    },
    en: {
      meaning: 'Kraken did not receive your credentials.',
      cause: 'Your sign-in was lost on the way, most often just after it ran out.',
      next: 'Sign out, sign in again and send it again. Tell an administrator if it happens once more.',
    },
  },
  'KT-CT-1113': {
    owner: 'administrator',
    resend: 'no',
    ja: {
      meaning: 'この操作は、接続先の Kraken では無効になっています。',
      cause: 'この環境でまだ使えないか、Kraken の運用担当が止めています。権限の問題ではありません。',
      next: '管理者に、この操作が使えるかを Kraken の担当へ確認するよう依頼してください。使えるようになるまで送り直しても結果は同じです。',
    },
    en: {
      meaning: 'This operation is switched off in the Kraken that we are connected to.',
      cause:
        'It is not available in this environment yet, or Kraken’s operators have switched it off. It is not about your permissions.',
      next: 'Ask an administrator to find out from Kraken whether it can be used. Until then the answer stays the same.',
    },
  },
  'KT-CT-1120': {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken のトークンの期限が切れていました。',
      cause: '長い間サインインしたまま使い、更新が間に合いませんでした。',
      next: 'サインインし直してから送り直してください。',
    },
    en: {
      meaning: 'Your Kraken token had run out.',
      cause: 'You were signed in for a long time and it was not renewed in time.',
      next: 'Sign in again and send it again.',
    },
  },
  'KT-CT-1124': {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken のトークンの期限が切れていました。',
      cause: 'サインインから時間がたち、更新が間に合いませんでした。',
      next: 'サインインし直してから送り直してください。くり返す場合は、端末の時刻とともに管理者へ知らせてください。',
    },
    en: {
      meaning: 'Your Kraken token had run out.',
      cause: 'Some time has passed since you signed in, and it was not renewed in time.',
      next: 'Sign in again and send it again. If it happens once more, tell an administrator, with the time on your machine.',
    },
  },
  'KT-CT-1128': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken の認証サーバーで、この操作の権限が認められませんでした。',
      cause: 'ご自身以外の認証情報を扱おうとしたか、認証に関する権限が付いていません。',
      next: '対象がご自身かを確かめ、正しければ管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken’s authentication server does not permit you this operation.',
      cause: 'It concerned somebody else’s credentials, or you lack the permission to handle credentials.',
      next: 'Check that it is about yourself; if so, ask an administrator about the permission.',
    },
  },
  'KT-CT-1131': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この操作の権限が認められませんでした。',
      cause: 'この種類の操作に必要な権限が、Kraken 側で付いていません。',
      next: 'コードと API 名を添えて、管理者に Kraken の権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you this operation.',
      cause: 'You lack the permission that this kind of operation needs in Kraken.',
      next: 'Ask an administrator to check your Kraken permissions, naming the code and the API name.',
    },
  },
  'KT-CT-1132': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、このお客様に対する権限が認められませんでした。',
      cause: 'お客様番号の打ち間違いで別のお客様を指しているか、担当外のお客様です。',
      next: 'お客様番号と契約者名を確かめてください。正しければ、管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to act on this account.',
      cause: 'A mistyped number points at somebody else, or the account is outside your remit.',
      next: 'Check the account number and the holder. If they are right, ask an administrator about the permission.',
    },
  },
  'KT-CT-1139': {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken が認証情報を受け付けませんでした。',
      cause: 'サインインが別の場所で取り消されたか、期限が切れています。',
      next: 'サインインし直してから送り直してください。それでも続く場合は、管理者へ知らせてください。',
    },
    en: {
      meaning: 'Kraken did not accept your credentials.',
      cause: 'Your sign-in was revoked somewhere else, or has run out.',
      next: 'Sign in again and send it again. If it goes on, tell an administrator.',
    },
  },
  'KT-CT-1143': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'Kraken が、入力した項目を受け付けませんでした。',
      cause: '項目の形が Kraken の決まりに合っていません。どの項目かは、入力欄の横に示します。',
      next: '印の付いた項目を直して送り直してください。印がないときは、Kraken の説明を添えてチームリードに相談してください。',
    },
    en: {
      meaning: 'Kraken did not accept a field of the input.',
      cause: 'Its form does not follow Kraken’s rules. The field is marked where Kraken named it.',
      next: 'Correct the marked field and send again. If none is marked, ask a team lead and quote what Kraken says.',
    },
  },
  'KT-CT-1188': {
    owner: 'engineering',
    resend: 'afterMending',
    ja: {
      meaning: '依頼の内容が大きすぎて、Kraken が処理できませんでした。',
      cause: '一度に扱う件数が多すぎるか、コンソールが求めた項目が多すぎます。',
      next: '一覧のある操作なら件数を分けてください。一件でも起こる場合は、操作番号を添えて開発担当へ知らせてください。',
    },
    en: {
      meaning: 'The request was too large for Kraken.',
      cause: 'Too many items at once, or the console asked for too much in return.',
      next: 'Where the operation takes a list, split it. If it happens with a single item, tell engineering, with the command number.',
    },
  },
  'KT-CT-1189': {
    owner: 'engineering',
    resend: 'afterMending',
    ja: {
      meaning: '依頼の内容が複雑すぎて、Kraken が処理できませんでした。',
      cause: 'Kraken が一度に許す複雑さの上限を超えています。多くは入力した方の誤りではありません。',
      next: '一覧のある操作なら件数を分けてください。一件でも起こる場合は、操作番号を添えて開発担当へ知らせてください。',
    },
    en: {
      meaning: 'The request was too complex for Kraken.',
      cause: 'It went over what Kraken allows in one request. Usually it is not your input.',
      next: 'Where the operation takes a list, split it. If it happens with a single item, tell engineering, with the command number.',
    },
  },
  'KT-CT-1199': {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '短い時間に多くの依頼が届いたため、Kraken が受け付けませんでした。',
      cause: '一括処理や同時の作業が重なり、利用ポイントを使い切っています。',
      next: '本日の画面で利用ポイントの残りを確かめ、数分待ってから送り直してください。',
    },
    en: {
      meaning: 'Too many requests reached Kraken in a short time.',
      cause: 'Bulk work or several people at once have used up the points.',
      next: 'Look at the points left on Today, wait a few minutes and send it again.',
    },
  },
  'KT-CT-1602': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'Kraken の入力チェックで、項目の内容が認められませんでした。',
      cause: '必要な項目が足りないか、値の形が決まりに合っていません。',
      next: 'Kraken の説明に出ている項目を直して送り直してください。',
    },
    en: {
      meaning: 'A field did not pass Kraken’s checks of the input.',
      cause: 'Something needed is missing, or a value does not have the form it should have.',
      next: 'Correct the fields that Kraken names and send again.',
    },
  },
  'KT-CT-1605': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'Kraken が入力内容を受け付けませんでした。',
      cause: '値の組合せが決まりに合わないか、対象の状態が入力の前提と違っています。',
      next: '対象の状態と入力内容を確かめてください。Kraken の説明に、どの点かが書かれている場合があります。',
    },
    en: {
      meaning: 'Kraken did not accept what was filled in.',
      cause: 'The values do not go together, or the target is not in the state that they assume.',
      next: 'Check the target and the values; what Kraken says may name the point.',
    },
  },
});
