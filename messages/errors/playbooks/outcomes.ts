import type { NotSentCode, UnknownCode } from '#server/kraken/reply-outcome.ts';
import { definePlaybooks, type WrittenPlaybook } from './playbook.ts';

const lookFirst = {
  ja: '同じ内容を送り直さないでください。Kraken で対象の状態を確かめ、結果不明の操作としてチームリードへ知らせます。',
  en: 'Do not send the same again. Look at the target in Kraken, and tell a team lead that the outcome is unknown.',
} as const;

/** An outcome that nobody knows: whatever the cause, the next step is the same, and never to send it again. */
function unknown(ja: { meaning: string; cause: string }, en: { meaning: string; cause: string }): WrittenPlaybook {
  return { owner: 'lead', resend: 'no', ja: { ...ja, next: lookFirst.ja }, en: { ...en, next: lookFirst.en } };
}

/** Our own codes: why a reply says nothing, why nothing left, and a refusal without a code. */
export const outcomes = definePlaybooks<UnknownCode | NotSentCode | 'refusedByPayload'>({
  noReply: unknown(
    {
      meaning: '回答がないまま接続が終わりました。反映されたかどうかは分かりません。',
      cause: 'Kraken か、途中の機器が処理の途中で応答をやめています。',
    },
    {
      meaning: 'The connection ended without an answer; nobody knows whether it took effect.',
      cause: 'Kraken, or a device in between, stopped answering while it was at work.',
    },
  ),
  connectionLost: unknown(
    {
      meaning: '回答を受け取る前に接続が切れました。反映されたかどうかは分かりません。',
      cause: 'ネットワークの瞬断、Kraken の再起動、中継機器の切断などです。',
    },
    {
      meaning: 'The connection was lost before the answer came; nobody knows whether it took effect.',
      cause: 'A short network failure, a restart of Kraken, or a device in between that closed it.',
    },
  ),
  deadlinePassed: unknown(
    {
      meaning: '期限までに回答がありませんでした。あとから反映されることもあります。',
      cause: 'Kraken が混み合っているか、処理に時間がかかっています。遅れて回答が届くと、結果は自動で確定します。',
    },
    {
      meaning: 'No answer came in time. It may still take effect later.',
      cause: 'Kraken is busy or slow. An answer that arrives late settles the command by itself.',
    },
  ),
  cutOff: unknown(
    {
      meaning: '回答が途中で切れていました。処理は済んでいる可能性が高いものの、確かではありません。',
      cause: '回答を受け取る途中で接続が切れています。',
    },
    {
      meaning: 'The answer was cut off. It probably took effect, and that is not certain.',
      cause: 'The connection broke while the answer was arriving.',
    },
  ),
  tooLarge: unknown(
    {
      meaning: '回答が受け取れる上限を超えていたため、読み切れませんでした。',
      cause: 'Kraken が想定より大きな回答を返しています。',
    },
    {
      meaning: 'The answer was larger than what is accepted, so it was not read to its end.',
      cause: 'Kraken answered with far more than expected.',
    },
  ),
  notJson: unknown(
    {
      meaning: '回答が JSON ではなかったため、結果を読み取れませんでした。',
      cause: '中継機器のエラー画面や、Kraken のメンテナンス画面が返っています。',
    },
    {
      meaning: 'The answer was no JSON, so no result could be read.',
      cause: 'A device in between, or Kraken under maintenance, answered with a page of its own.',
    },
  ),
  notGraphql: unknown(
    {
      meaning: '回答が GraphQL の形になっていなかったため、結果を読み取れませんでした。',
      cause: '接続先の設定が違うか、中継機器が別の内容を返しています。',
    },
    {
      meaning: 'The answer did not have the form of GraphQL, so no result could be read.',
      cause: 'The endpoint is set wrongly, or a device in between answered with something else.',
    },
  ),
  noData: unknown(
    {
      meaning: '回答に結果が含まれていませんでした。何が作られたかが示されていません。',
      cause: 'Kraken が、結果を付けずに成功とも失敗とも読める回答を返しています。',
    },
    {
      meaning: 'The answer held no result: it does not say what was made.',
      cause: 'Kraken answered in a way that can be read as yes and as no.',
    },
  ),
  unknownMember: unknown(
    {
      meaning: '回答が、このコンソールの知らない種類の結果でした。成功とも拒否とも言えません。',
      cause: 'Kraken の仕様が新しくなり、結果の種類が増えています。管理者に仕様の比較を依頼してください。',
    },
    {
      meaning: 'The answer is of a kind that this console does not know: it is neither a success nor a refusal.',
      cause: 'Kraken’s schema is newer and has one more kind of result. Ask an administrator to compare the schemas.',
    },
  ),
  unknownProblem: unknown(
    {
      meaning: 'Kraken 側で、拒否とは言い切れないエラーが起きました。処理が進んだ可能性があります。',
      cause: 'Kraken 内部の障害か、公表されていないコードのエラーです。',
    },
    {
      meaning: 'Kraken reported an error that is no certain refusal; it may have taken effect.',
      cause: 'A failure inside Kraken, or an error with a code that it never listed.',
    },
  ),
  brokenBelow: unknown(
    {
      meaning: '処理は始まりましたが、回答の途中でエラーが起き、最後まで済んだかが分かりません。',
      cause: '処理の後半か、結果の読み出しで Kraken がつまずいています。',
    },
    {
      meaning: 'It had begun to run, and an error further down leaves open whether it ran to its end.',
      cause: 'Kraken stumbled in the second half of the work, or while reading the result.',
    },
  ),
  contradictory: unknown(
    {
      meaning: '回答の内容に食い違いがあり、成功とも拒否とも言えません。',
      cause: 'Kraken が、結果とエラーを同時に返しています。',
    },
    {
      meaning: 'The answer contradicted itself: it is neither a success nor a refusal.',
      cause: 'Kraken gave a result and an error at the same time.',
    },
  ),
  senderGone: unknown(
    {
      meaning: '送信中にコンソールが停止したため、結果を受け取れませんでした。',
      cause: 'コンソールの再起動や障害です。届いた可能性があります。',
    },
    {
      meaning: 'The console stopped while it was sending, so no answer was received.',
      cause: 'The console was restarted or failed. The command may have arrived.',
    },
  ),
  connectFailed: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: 'Kraken に接続できませんでした。何も送られていません。',
      cause: 'Kraken が止まっているか、社内のネットワークに障害があります。',
      next: '少し待ってから送り直してください。ほかの方も同じなら、管理者へ知らせます。',
    },
    en: {
      meaning: 'Kraken could not be reached. Nothing was sent.',
      cause: 'Kraken is down, or our own network has a fault.',
      next: 'Wait a moment and send it again. If others meet it too, tell an administrator.',
    },
  },
  connectTimedOut: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: 'Kraken への接続が時間切れになりました。何も送られていません。',
      cause: 'ネットワークの混雑か、Kraken 側の過負荷です。',
      next: '少し待ってから送り直してください。続くようなら管理者へ知らせます。',
    },
    en: {
      meaning: 'Connecting to Kraken took too long. Nothing was sent.',
      cause: 'The network is congested, or Kraken is overloaded.',
      next: 'Wait a moment and send it again. If it goes on, tell an administrator.',
    },
  },
  nameNotFound: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: 'Kraken のアドレスを解決できませんでした。何も送られていません。',
      cause: '名前解決（DNS）の障害か、接続先の設定の誤りです。',
      next: '管理者へ知らせてください。直ったあと、そのまま送り直せます。',
    },
    en: {
      meaning: 'Kraken’s address could not be resolved. Nothing was sent.',
      cause: 'Name resolution (DNS) has a fault, or the endpoint is set wrongly.',
      next: 'Tell an administrator. Once it is mended, send it again as it is.',
    },
  },
  sealBroken: {
    owner: 'engineering',
    resend: 'no',
    ja: {
      meaning: '保存した内容が封印と一致しなかったため、送信を止めました。何も送られていません。',
      cause: '記録のあとで内容が書き換わったか、封印の鍵が失われています。改ざんの疑いがあります。',
      next: '送り直さず、すぐに管理者と開発担当へ知らせてください。監査ログの検証（npm run verify）で確かめます。',
    },
    en: {
      meaning: 'What was stored did not match its seal, so it was stopped. Nothing was sent.',
      cause: 'It was changed after it was recorded, or the key of the seal is lost. It may have been tampered with.',
      next: 'Do not send it again. Tell an administrator and engineering at once; the log is verified with npm run verify.',
    },
  },
  sendingStopped: {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: '送信が停止されているため、送りませんでした。何も送られていません。',
      cause: 'チームリードか管理者が、理由を示して送信を止めています。',
      next: '画面の上部に出ている停止の理由を読み、解除されてから送り直してください。急ぐ場合はチームリードに相談します。',
    },
    en: {
      meaning: 'Sending is stopped, so it was not sent. Nothing left.',
      cause: 'A team lead or an administrator has stopped it and said why.',
      next: 'Read the reason at the top of the page and send again once it is lifted. If it is urgent, ask a team lead.',
    },
  },
  operationClosed: {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この操作が閉じられたため、送りませんでした。何も送られていません。',
      cause: '受付のあと、送信する前に、チームリードか管理者が操作の公開を終了しました。',
      next: '操作の画面で、公開の状態を確かめます。業務で必要な場合は、チームリードに公開を依頼してから送り直してください。',
    },
    en: {
      meaning: 'The operation was closed, so it was not sent. Nothing left.',
      cause: 'After it was taken on and before it was sent, a team lead or an administrator closed the operation.',
      next: 'See on the operation’s page whether it is open. If your work needs it, ask a team lead to open it, then send again.',
    },
  },
  databaseRestored: {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'データベースがバックアップから復元された状態だったため、送りませんでした。何も送られていません。',
      cause: 'データベースの内容が、外部に控えた記録より古くなっています。復元後の手続きがまだ終わっていません。',
      next: '管理者が npm run restored を終えるまで待ちます。その後、復元で失われた送信の一覧で同じ操作がないか確かめてから送り直してください。',
    },
    en: {
      meaning: 'The database had been restored from a backup, so it was not sent. Nothing left.',
      cause:
        'The database is older than what was recorded outside of it, and the steps after a restore are not done yet.',
      next: 'Wait until an administrator has run npm run restored. Then look in the list of sendings the restore lost for the same command before you send it again.',
    },
  },
  journalFailed: {
    owner: 'administrator',
    resend: 'yes',
    ja: {
      meaning: '送信の控えを書き込めなかったため、送りませんでした。何も送られていません。',
      cause: 'コンソールのディスクに空きがないか、控えのフォルダーに書き込めなくなっています。',
      next: '管理者に知らせてください。空きができたら、そのまま送り直せます。',
    },
    en: {
      meaning: 'The journal of sendings could not be written, so it was not sent. Nothing left.',
      cause: 'The disk of the console is full, or the folder of the journal can no longer be written.',
      next: 'Tell an administrator. Once there is room, send it again as it is.',
    },
  },
  duplicateFound: {
    owner: 'desk',
    resend: 'afterChecking',
    ja: {
      meaning:
        '送信の直前に、同じお客様への説明されていない送金・請求が見つかったため、送りませんでした。何も送られていません。',
      cause: '受付のあとで、先の操作の結果が変わっています（反映されていないとされた操作が、実は反映されていたなど）。',
      next: 'お客様の先の操作を開いて確かめてください。それでも必要なら、内容を確認する画面からもう一度送ります。',
    },
    en: {
      meaning: 'Just before sending, other money of this account was found that nobody had explained. Nothing left.',
      cause:
        'The outcome of an earlier command changed after this one was recorded: what counted as not landed had landed.',
      next: 'Open the earlier commands of this account and look. If it is still needed, send it again from the review.',
    },
  },
  notApproved: {
    owner: 'lead',
    resend: 'yes',
    ja: {
      meaning: '送信の直前に確かめたところ、承認ルールが求める承認がそろっていませんでした。何も送られていません。',
      cause: '受付のあとに承認ルールが厳しくなったか、承認した方がロールを離れています。',
      next: '同じ内容でもう一度依頼してください。今のルールに沿って承認待ちになります。',
    },
    en: {
      meaning: 'Just before sending, it did not have the approvals that the rules ask for. Nothing left.',
      cause: 'The rules became stricter after it was recorded, or somebody who approved it has left the role.',
      next: 'Ask for it again with the same values: it waits for approval by the rules of now.',
    },
  },
  leaseLost: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '送信の担当が失われたため、送りませんでした。何も送られていません。',
      cause: 'コンソールの切替えや再起動が、送信の直前に起きています。',
      next: 'そのまま送り直してください。くり返す場合は管理者へ知らせます。',
    },
    en: {
      meaning: 'The sender lost its turn, so it was not sent. Nothing left.',
      cause: 'The console was restarted or replaced just before sending.',
      next: 'Send it again as it is. If it happens once more, tell an administrator.',
    },
  },
  neverStarted: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: '送信を始める前にコンソールが停止しました。何も送られていません。',
      cause: 'コンソールの再起動や障害です。操作の記録だけが残っています。',
      next: 'そのまま送り直してください。',
    },
    en: {
      meaning: 'The console stopped before it began to send. Nothing left.',
      cause: 'It was restarted or failed; only the record of the command remains.',
      next: 'Send it again as it is.',
    },
  },
  refusedByPayload: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'Kraken が、コードを付けずに実行できないと回答しました。操作は実行されていません。',
      cause: '入力内容か対象の状態が、この操作の条件に合っていません。理由は Kraken の説明に書かれています。',
      next: 'Kraken の説明と指摘された項目を読み、直して送り直してください。分からないときはチームリードに相談します。',
    },
    en: {
      meaning: 'Kraken answered, without a code, that it could not be carried out. Nothing was done.',
      cause: 'The input or the state of the target does not fit this operation; what Kraken says tells why.',
      next: 'Read what Kraken says and the fields it named, correct them and send again. Ask a team lead if it is not clear.',
    },
  },
});
