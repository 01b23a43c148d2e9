import { defineWords } from '../define-words.ts';

/**
 * What each code of Kraken means to the desk and what to do next, for every code that the open operations can raise.
 * The codes and what they stand for come from the platform's published lists; the sentences are ours.
 */
export const krakenCodes = defineWords({
  ja: {
    'KT-CT-1111': {
      meaning: 'Kraken で、この操作の権限が認められませんでした。',
      next: 'ご自身の Kraken の権限を管理者に確認してください。',
    },
    'KT-CT-1112': {
      meaning: 'Kraken に認証情報が届きませんでした。',
      next: 'いったんサインアウトし、サインインし直してください。',
    },
    'KT-CT-1113': {
      meaning: 'この操作は、接続先の環境では無効になっています。',
      next: '管理者に、Kraken での設定を確認するよう依頼してください。',
    },
    'KT-CT-1131': {
      meaning: 'Kraken で、この操作の権限が認められませんでした。',
      next: 'ご自身の Kraken の権限を管理者に確認してください。',
    },
    'KT-CT-1132': {
      meaning: 'Kraken で、このお客様に対する権限が認められませんでした。',
      next: 'お客様番号を確かめ、正しければ管理者に権限を確認してください。',
    },
    'KT-CT-1188': {
      meaning: '依頼の内容が大きすぎて、Kraken が処理できませんでした。',
      next: '件数を減らすか、管理者へお知らせください。',
    },
    'KT-CT-1189': {
      meaning: '依頼の内容が複雑すぎて、Kraken が処理できませんでした。',
      next: '件数を減らすか、管理者へお知らせください。',
    },
    'KT-CT-1199': {
      meaning: '短い時間に多くの依頼を送ったため、Kraken が受け付けませんでした。',
      next: '数分待ってから、もう一度送ってください。',
    },
    'KT-CT-1605': {
      meaning: 'Kraken が入力内容を受け付けませんでした。',
      next: '対象の状態と入力内容を確かめてください。下の Kraken の文に、どの点かが書かれている場合があります。',
    },
    'KT-CT-3820': { meaning: '台帳IDと台帳番号の両方が指定されています。', next: '台帳番号だけを残してください。' },
    'KT-CT-3821': { meaning: '台帳が指定されていません。', next: '台帳番号を入力してください。' },
    'KT-CT-3823': {
      meaning: 'Kraken で、この台帳に対する権限が認められませんでした。',
      next: '台帳番号がこのお客様のものか確かめてください。',
    },
    'KT-CT-3924': {
      meaning: 'Kraken で、この入金を返金する権限が認められませんでした。',
      next: 'ご自身の Kraken の権限を管理者に確認してください。',
    },
    'KT-CT-3926': {
      meaning: 'Kraken で、返金を依頼する権限が認められませんでした。',
      next: 'ご自身の Kraken の権限を管理者に確認してください。',
    },
    'KT-CT-3927': {
      meaning: '返金額が認められませんでした。',
      next: '台帳の残高と返金の上限を確かめ、金額を見直してください。',
    },
    'KT-CT-3928': {
      meaning: 'この依頼のキーは、すでに別の返金で使われています。',
      next: '送り直さず、このお客様の返金依頼を Kraken で確認してください。先の送信が届いている可能性があります。',
    },
    'KT-CT-3929': {
      meaning: 'この入金は、返金できる状態ではありません。',
      next: '入金の状態を確認してください。消込が済むまで返金できません。',
    },
    'KT-CT-3930': {
      meaning: 'この番号の返金依頼はありません。',
      next: '返金依頼番号を確かめてください。返金IDとは異なります。',
    },
    'KT-CT-3931': {
      meaning: 'この返金依頼は、もう取り消せません。',
      next: '返金の状態を確認してください。送金前なら、差止めができる場合があります。',
    },
    'KT-CT-3933': { meaning: '返金額が、元の入金額を超えています。', next: '入金額以下に直してください。' },
    'KT-CT-3934': {
      meaning: 'この返金は、すでに承認されています。',
      next: '追加の操作は不要です。返金の状態を確認してください。',
    },
    'KT-CT-3935': { meaning: 'この返金は支払いに進められません。', next: '返金の状態と振込先を確認してください。' },
    'KT-CT-3937': {
      meaning: 'この入金は返金の対象になりません。',
      next: '入金の種類を確認し、台帳からの返金依頼を検討してください。',
    },
    'KT-CT-3938': {
      meaning: 'この入金は、一部だけの返金ができません。',
      next: '全額を返金するか、台帳からの返金依頼を検討してください。',
    },
    'KT-CT-3944': {
      meaning: 'この返金IDの返金はありません。',
      next: '返金IDを確かめてください。返金依頼の番号とは異なります。',
    },
    'KT-CT-3945': {
      meaning: 'この返金の送金は許可できません。',
      next: '返金の状態を確認してください。差し止められていないか、すでに送金されています。',
    },
    'KT-CT-3946': {
      meaning: 'この返金は差し止められません。',
      next: 'すでに送金されている可能性があります。すぐにチームリードへ知らせてください。',
    },
    'KT-CT-3950': { meaning: '理由の文が長すぎます。', next: '短くして、もう一度送ってください。' },
    'KT-CT-3959': {
      meaning: 'Kraken で、返金を承認する権限が認められませんでした。',
      next: '依頼した人は承認できません。別のチームリードに承認を依頼してください。',
    },
    'KT-CT-3973': { meaning: 'この返金は、承認できる状態ではありません。', next: '返金の状態を確認してください。' },
    'KT-CT-4178': { meaning: 'この番号のお客様は見つかりませんでした。', next: 'お客様番号を確かめてください。' },
    'KT-CT-4231': {
      meaning: 'Kraken で、この返金依頼を取り消す権限が認められませんでした。',
      next: 'ご自身の Kraken の権限を管理者に確認してください。',
    },
    'KT-CT-7801': { meaning: 'この番号のチームはありません。', next: 'チームIDを確かめてください。' },
    'KT-CT-7802': {
      meaning: 'この識別子の例外は、すでに起票されています。',
      next: '起票済みの例外を更新してください。',
    },
    'KT-CT-7803': { meaning: 'この番号のAPI 例外はありません。', next: 'API 例外IDを確かめてください。' },
    'KT-CT-7804': {
      meaning: '変更する項目が一つも指定されていません。',
      next: '変更したい項目を一つ以上指定してください。',
    },
    'KT-CT-7805': { meaning: 'タグの数が多すぎます。', next: 'タグを減らしてください。' },
    'KT-CT-7806': { meaning: '同じタグが重なっています。', next: '重なったタグを外してください。' },
    'KT-CT-7807': {
      meaning: 'この番号のメモはありません。',
      next: 'メモIDを確かめてください。例外の番号とは異なります。',
    },
    'KT-CT-7808': {
      meaning: 'このメモを書き換える権限がありません。',
      next: 'メモは書いた本人だけが書き換えられます。新しいメモを追加してください。',
    },
    'KT-CT-7809': {
      meaning: '今の内容と同じため、何も変わりません。',
      next: '変更したい項目を見直してください。すでに更新されている可能性があります。',
    },
    'KT-CT-7811': { meaning: 'この番号の担当者はいません。', next: '担当者IDを確かめてください。' },
    'KT-CT-7812': { meaning: 'この担当者は、現在有効ではありません。', next: '別の担当者を指定してください。' },
    'KT-CT-7814': { meaning: 'お客様番号が正しくありません。', next: 'A- から始まる番号を確かめてください。' },
    'KT-CT-11201': {
      meaning: 'この番号の回収プロセスはありません。',
      next: '回収プロセス番号を確かめてください。段階を指定した操作では、段階の識別子も確かめてください。',
    },
    'KT-CT-11202': { meaning: '外部の参照番号が指定されていません。', next: '外部の参照番号を入力してください。' },
    'KT-CT-11203': { meaning: '完了の区分が指定されていません。', next: '完了の区分を選んでください。' },
    'KT-CT-11204': { meaning: '完了の詳細が指定されていません。', next: '完了の詳細を入力してください。' },
    'KT-CT-11205': {
      meaning: 'この項目は、すでに回収プロセスに関連付けられています。',
      next: '追加の操作は不要です。',
    },
    'KT-CT-11207': { meaning: 'この外部システムには対応していません。', next: '外部システム名を確かめてください。' },
    'KT-CT-11208': {
      meaning: '請求書番号が正しくないか、この回収プロセスでは使えません。',
      next: '請求書番号を確かめてください。',
    },
    'KT-CT-11209': {
      meaning: 'この回収設定には、公開された版がありません。',
      next: '公開済みの設定コードを指定するか、設定の担当者へ知らせてください。',
    },
    'KT-CT-11210': {
      meaning: '同じ対象の回収プロセスが、すでに進行しています。',
      next: '進行中の回収プロセスを確認してください。',
    },
    'KT-CT-11211': {
      meaning: 'この設定で進行できる回収プロセスの数を超えています。',
      next: '進行中のものが完了するのを待ってください。',
    },
    'KT-CT-11212': { meaning: 'この設定コードはありません。', next: '設定コードを確かめてください。' },
    'KT-CT-11214': { meaning: '停止する日数が認められませんでした。', next: '日数を短くしてください。' },
    'KT-CT-11215': {
      meaning: 'この回収プロセスは停止していないため、再開できません。',
      next: '回収プロセスの状態を確認してください。',
    },
    'KT-CT-11216': {
      meaning: '詳細の内容が、項目の種類に合っていません。',
      next: '項目の種類に必要な内容を JSON で入力してください。',
    },
    'KT-CT-11217': {
      meaning: 'この回収プロセスは、再び有効にできる状態ではありません。',
      next: '回収プロセスの状態を確認してください。',
    },
    'KT-CT-11218': {
      meaning: '外部の参照番号は、一度登録すると変更できません。',
      next: '外部の参照番号を「そのままにする」に戻して送ってください。',
    },
    'KT-CT-11301': {
      meaning: 'このお客様には、この名前の督促パスがありません。',
      next: '督促パスを候補から選び直してください。',
    },
    'KT-CT-11302': {
      meaning: '進行中の督促がありません。',
      next: 'お客様番号を確かめてください。すでに終わっている可能性があります。',
    },
    'KT-CT-11303': {
      meaning: '進行中の督促が複数あり、対象を決められません。',
      next: 'Kraken で状態を確認し、チームリードに相談してください。',
    },
    'KT-CT-11304': {
      meaning: '停止期間の日付が正しくありません。',
      next: '終了日が開始日より後か、過去の日付でないかを確かめてください。',
    },
    'KT-CT-11305': {
      meaning: 'Kraken で督促を停止できませんでした。',
      next: '督促の状態を確認してから、もう一度送ってください。',
    },
    'KT-CT-11306': {
      meaning: 'Kraken で督促を取り下げられませんでした。',
      next: '督促の状態を確認してから、もう一度送ってください。',
    },
    'KT-CT-11601': {
      meaning: 'このお客様の委託は、すでに進行しています。',
      next: '進行中の委託を確認し、必要なら変更してください。',
    },
    'KT-CT-11602': { meaning: 'この名前の回収会社はありません。', next: '回収会社の名称を正確に入力してください。' },
    'KT-CT-11603': {
      meaning: 'Kraken で委託を終了できませんでした。',
      next: '終了日と理由を確かめ、もう一度送ってください。',
    },
    'KT-CT-11604': {
      meaning: 'このお客様には、進行中の委託がありません。',
      next: 'お客様番号を確かめてください。すでに終了している可能性があります。',
    },
    'KT-CT-11605': {
      meaning: '同じ回収会社とキャンペーンの委託が複数あり、対象を決められません。',
      next: 'Kraken で状態を確認し、チームリードに相談してください。',
    },
    'KT-CT-11606': {
      meaning: 'この回収会社は、このキャンペーンを扱えません。',
      next: '回収会社とキャンペーンの組合せを確かめてください。',
    },
    'KT-CT-11607': { meaning: '台帳番号が正しくありません。', next: 'L- から始まる台帳番号を確かめてください。' },
    'KT-CT-11608': {
      meaning: 'この台帳は、このお客様のものではありません。',
      next: '台帳番号とお客様番号を確かめてください。',
    },
    'KT-CT-11610': { meaning: 'この委託の内容は変更できません。', next: '委託の状態を確認してください。' },
  },
  en: {
    'KT-CT-1111': {
      meaning: 'Kraken does not permit you this operation.',
      next: 'Ask an administrator about your Kraken permissions.',
    },
    'KT-CT-1112': { meaning: 'Kraken did not receive your credentials.', next: 'Sign out and sign in again.' },
    'KT-CT-1113': {
      meaning: 'This operation is switched off in this Kraken environment.',
      next: 'Ask an administrator to check the Kraken settings.',
    },
    'KT-CT-1131': {
      meaning: 'Kraken does not permit you this operation.',
      next: 'Ask an administrator about your Kraken permissions.',
    },
    'KT-CT-1132': {
      meaning: 'Kraken does not permit you to act on this account.',
      next: 'Check the account number; if it is right, ask an administrator about permissions.',
    },
    'KT-CT-1188': {
      meaning: 'The request was too large for Kraken.',
      next: 'Send fewer at a time, or tell an administrator.',
    },
    'KT-CT-1189': {
      meaning: 'The request was too complex for Kraken.',
      next: 'Send fewer at a time, or tell an administrator.',
    },
    'KT-CT-1199': {
      meaning: 'Too many requests were sent in a short time.',
      next: 'Wait a few minutes and send it again.',
    },
    'KT-CT-1605': {
      meaning: 'Kraken did not accept what was filled in.',
      next: 'Check the target and the values; what Kraken says below may name the point.',
    },
    'KT-CT-3820': { meaning: 'Both a ledger id and a ledger number were given.', next: 'Keep the ledger number only.' },
    'KT-CT-3821': { meaning: 'No ledger was given.', next: 'Fill in the ledger number.' },
    'KT-CT-3823': {
      meaning: 'Kraken does not permit you to act on this ledger.',
      next: 'Check that the ledger belongs to this account.',
    },
    'KT-CT-3924': {
      meaning: 'Kraken does not permit you to refund this payment.',
      next: 'Ask an administrator about your Kraken permissions.',
    },
    'KT-CT-3926': {
      meaning: 'Kraken does not permit you to ask for repayments.',
      next: 'Ask an administrator about your Kraken permissions.',
    },
    'KT-CT-3927': {
      meaning: 'The amount was not accepted.',
      next: 'Compare it with the ledger balance and the maximum refund.',
    },
    'KT-CT-3928': {
      meaning: 'The key of this request was already used for another repayment.',
      next: 'Do not send it again. Look at the repayment requests of this account in Kraken: the first one may have arrived.',
    },
    'KT-CT-3929': {
      meaning: 'This payment cannot be refunded in its present state.',
      next: 'Check the payment. It must be cleared first.',
    },
    'KT-CT-3930': {
      meaning: 'There is no repayment request with this number.',
      next: 'Check the request number. It is not the repayment id.',
    },
    'KT-CT-3931': {
      meaning: 'This request can no longer be cancelled.',
      next: 'Check the repayment. If it has not gone out, it may still be blocked.',
    },
    'KT-CT-3933': { meaning: 'The refund is larger than the payment.', next: 'Lower it to at most what was paid.' },
    'KT-CT-3934': {
      meaning: 'This repayment is already approved.',
      next: 'Nothing more to do. Check where it stands.',
    },
    'KT-CT-3935': { meaning: 'This repayment cannot be paid.', next: 'Check its state and where it would be paid to.' },
    'KT-CT-3937': {
      meaning: 'This payment is not eligible for a refund.',
      next: 'Check the kind of payment; consider a repayment from the ledger.',
    },
    'KT-CT-3938': {
      meaning: 'This payment cannot be refunded in part.',
      next: 'Refund all of it, or consider a repayment from the ledger.',
    },
    'KT-CT-3944': {
      meaning: 'There is no repayment with this id.',
      next: 'Check the repayment id. It is not the number of the request.',
    },
    'KT-CT-3945': {
      meaning: 'This repayment cannot be let go out.',
      next: 'Check its state: it is not blocked, or it has gone out already.',
    },
    'KT-CT-3946': {
      meaning: 'This repayment cannot be blocked.',
      next: 'It may have gone out already. Tell a team lead at once.',
    },
    'KT-CT-3950': { meaning: 'The reason is too long.', next: 'Shorten it and send it again.' },
    'KT-CT-3959': {
      meaning: 'Kraken does not permit you to approve this repayment.',
      next: 'Whoever asked for it cannot approve it. Ask another team lead.',
    },
    'KT-CT-3973': {
      meaning: 'This repayment is not in a state to be approved.',
      next: 'Check where the repayment stands.',
    },
    'KT-CT-4178': { meaning: 'There is no account with this number.', next: 'Check the account number.' },
    'KT-CT-4231': {
      meaning: 'Kraken does not permit you to cancel this request.',
      next: 'Ask an administrator about your Kraken permissions.',
    },
    'KT-CT-7801': { meaning: 'There is no team with this number.', next: 'Check the team id.' },
    'KT-CT-7802': { meaning: 'An exception with this identifier exists already.', next: 'Update the one that exists.' },
    'KT-CT-7803': {
      meaning: 'There is no API exception with this number.',
      next: 'Check the number of the exception.',
    },
    'KT-CT-7804': { meaning: 'Nothing to change was given.', next: 'Set at least one field.' },
    'KT-CT-7805': { meaning: 'There are too many tags.', next: 'Remove some.' },
    'KT-CT-7806': { meaning: 'The same tag was given twice.', next: 'Remove the double one.' },
    'KT-CT-7807': {
      meaning: 'There is no note with this number.',
      next: 'Check the note id. It is not the number of the exception.',
    },
    'KT-CT-7808': { meaning: 'You may not rewrite this note.', next: 'Only its author may. Add a new note instead.' },
    'KT-CT-7809': {
      meaning: 'Nothing would change: it is like this already.',
      next: 'Check what you set. Somebody may have changed it before you.',
    },
    'KT-CT-7811': { meaning: 'There is no support user with this number.', next: 'Check who it is assigned to.' },
    'KT-CT-7812': { meaning: 'This support user is not active.', next: 'Assign it to somebody else.' },
    'KT-CT-7814': { meaning: 'The account number is not valid.', next: 'Check the number; it starts with A-.' },
    'KT-CT-11201': {
      meaning: 'There is no collection process with this number.',
      next: 'Check the number of the process and, where you named a step, its identifier.',
    },
    'KT-CT-11202': { meaning: 'No outside reference was given.', next: 'Fill in the outside reference.' },
    'KT-CT-11203': { meaning: 'It was not said how the process ended.', next: 'Choose how it ended.' },
    'KT-CT-11204': { meaning: 'No details of the end were given.', next: 'Fill in the details.' },
    'KT-CT-11205': { meaning: 'This item is linked to the process already.', next: 'Nothing more to do.' },
    'KT-CT-11207': { meaning: 'This outside system is not supported.', next: 'Check the name of the system.' },
    'KT-CT-11208': { meaning: 'The billing document is not valid for this process.', next: 'Check its identifier.' },
    'KT-CT-11209': {
      meaning: 'This configuration has no published version.',
      next: 'Use a published one, or tell whoever keeps the configurations.',
    },
    'KT-CT-11210': {
      meaning: 'A process for the same thing is under way already.',
      next: 'Look at the process that is under way.',
    },
    'KT-CT-11211': {
      meaning: 'Too many processes of this configuration are under way.',
      next: 'Wait until some are complete.',
    },
    'KT-CT-11212': { meaning: 'There is no configuration with this code.', next: 'Check the configuration code.' },
    'KT-CT-11214': { meaning: 'The length of the pause was not accepted.', next: 'Choose fewer days.' },
    'KT-CT-11215': {
      meaning: 'The process is not paused, so it cannot be resumed.',
      next: 'Check where the process stands.',
    },
    'KT-CT-11216': {
      meaning: 'The details do not fit the kind of item.',
      next: 'Fill in the JSON that this kind needs.',
    },
    'KT-CT-11217': {
      meaning: 'The process is not in a state to be reactivated.',
      next: 'Check where the process stands.',
    },
    'KT-CT-11218': {
      meaning: 'The outside reference cannot be changed once it is set.',
      next: 'Leave the outside reference as is and send again.',
    },
    'KT-CT-11301': {
      meaning: 'The account is in no dunning path of this name.',
      next: 'Choose the path from the list.',
    },
    'KT-CT-11302': {
      meaning: 'No dunning is under way.',
      next: 'Check the account number. It may have ended already.',
    },
    'KT-CT-11303': {
      meaning: 'Several dunnings are under way: it is not clear which is meant.',
      next: 'Check in Kraken and ask a team lead.',
    },
    'KT-CT-11304': {
      meaning: 'The days of the pause are not valid.',
      next: 'Check that the end is after the start and not in the past.',
    },
    'KT-CT-11305': { meaning: 'Kraken could not pause the dunning.', next: 'Check where it stands, then send again.' },
    'KT-CT-11306': {
      meaning: 'Kraken could not withdraw the dunning.',
      next: 'Check where it stands, then send again.',
    },
    'KT-CT-11601': {
      meaning: 'A proceeding for this account is under way already.',
      next: 'Look at it and change it if needed.',
    },
    'KT-CT-11602': { meaning: 'There is no agency of this name.', next: 'Type the exact name of the agency.' },
    'KT-CT-11603': {
      meaning: 'Kraken could not end the proceeding.',
      next: 'Check the day and the reason, then send again.',
    },
    'KT-CT-11604': {
      meaning: 'No proceeding of this account is under way.',
      next: 'Check the account number. It may have ended already.',
    },
    'KT-CT-11605': {
      meaning: 'Several proceedings of the same agency and campaign are under way.',
      next: 'Check in Kraken and ask a team lead.',
    },
    'KT-CT-11606': {
      meaning: 'This agency may not use this campaign.',
      next: 'Check which campaigns belong to the agency.',
    },
    'KT-CT-11607': { meaning: 'The ledger number is not valid.', next: 'Check the number; it starts with L-.' },
    'KT-CT-11608': { meaning: 'The ledger does not belong to this account.', next: 'Check ledger and account number.' },
    'KT-CT-11610': { meaning: 'This proceeding cannot be edited.', next: 'Check where the proceeding stands.' },
  },
});
