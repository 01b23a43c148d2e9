import type { ErrorKind } from '#graphql/error-codes.ts';
import { definePlaybooks } from './playbook.ts';

/** What can be said of a code that nobody has written a playbook for, by the sort of no that it is. */
export const byRule = definePlaybooks<ErrorKind>({
  notPermitted: {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この操作の権限が認められませんでした。操作：{operations}',
      cause: '番号の誤りで別の対象を指しているか、この操作の権限が付いていません。',
      next: '番号を確かめ、正しければ、コードと API 名を添えて管理者に Kraken の権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken did not permit it: {operations}.',
      cause: 'A wrong number points at something else, or you lack the permission for this operation.',
      next: 'Check the numbers; if they are right, ask an administrator about your Kraken permissions, naming the code and the API name.',
    },
  },
  disabled: {
    owner: 'administrator',
    resend: 'no',
    ja: {
      meaning: '接続先の Kraken で、この操作を使う設定ができていません。操作：{operations}',
      cause: 'この環境で無効になっているか、必要な設定が済んでいません。',
      next: '管理者に、Kraken の設定を担当へ確認するよう依頼してください。設定が済むまで送り直しても結果は同じです。',
    },
    en: {
      meaning: 'The Kraken that we are connected to is not set up for it: {operations}.',
      cause: 'It is switched off in this environment, or something has not been configured.',
      next: 'Ask an administrator to have the Kraken settings checked. Until then the answer stays the same.',
    },
  },
  notFound: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '指定したものが Kraken に見つかりませんでした。操作：{operations}',
      cause: '番号やコードの打ち間違いか、対象がまだ作られていない、またはすでに終わっています。',
      next: '指定した番号やコードを確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'Kraken found nothing of what was named: {operations}.',
      cause: 'A number or code was mistyped, or the target does not exist yet or has ended.',
      next: 'Check the numbers and codes, correct them and send again.',
    },
  },
  missing: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '必要な項目が足りませんでした。操作：{operations}',
      cause: '一緒に指定する項目が「そのまま」になっています。',
      next: 'Kraken の説明にある項目を埋めて送り直してください。',
    },
    en: {
      meaning: 'Something that it needs was missing: {operations}.',
      cause: 'A field that belongs with the others was left as is.',
      next: 'Fill in what Kraken names and send again.',
    },
  },
  invalid: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'Kraken が入力内容を受け付けませんでした。操作：{operations}',
      cause: '値の形、範囲、組合せのどれかが、Kraken の決まりに合っていません。',
      next: 'Kraken の説明を読み、該当する項目を直して送り直してください。',
    },
    en: {
      meaning: 'Kraken did not accept what was filled in: {operations}.',
      cause: 'A value, or how the values go together, does not follow Kraken’s rules.',
      next: 'Read what Kraken says, correct the field and send again.',
    },
  },
  mismatch: {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '指定したものどうしが、互いに結び付いていませんでした。操作：{operations}',
      cause: '別のお客様や別の対象の番号が混じっています。',
      next: '番号の組合せを契約者名まで確かめ、直して送り直してください。',
    },
    en: {
      meaning: 'The things named do not belong together: {operations}.',
      cause: 'A number of another customer or of something else is among them.',
      next: 'Check the numbers down to the holder’s name, correct them and send again.',
    },
  },
  notSupported: {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: '指定した種類や方法に、Kraken が対応していません。操作：{operations}',
      cause: '使えなくなった区分か、この対象では使えない方法を選んでいます。',
      next: '別の種類や方法に替えて送り直してください。代わりがないときはチームリードに相談します。',
    },
    en: {
      meaning: 'Kraken does not support the kind or the way that was chosen: {operations}.',
      cause: 'It has gone out of use, or does not apply to this target.',
      next: 'Choose another and send again. Ask a team lead if there is none.',
    },
  },
  state: {
    owner: 'desk',
    resend: 'afterChecking',
    ja: {
      meaning: '対象が今の状態のままでは実行できません。操作：{operations}',
      cause: '先に済ませる手続きがあるか、すでに次の段階へ進んでいます。',
      next: '対象の今の状態を Kraken で確かめてください。必要な手続きが済んでから送り直すか、チームリードに相談します。',
    },
    en: {
      meaning: 'The target is not in a state in which it can be done: {operations}.',
      cause: 'Something else has to be done first, or it has moved on already.',
      next: 'Look at the target in Kraken. Send again once what is needed is done, or ask a team lead.',
    },
  },
  alreadyDone: {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: '同じもの、または重なるものが、すでに Kraken にあります。操作：{operations}',
      cause: '別の方が先に行ったか、前の送信が届いています。',
      next: '送り直す前に、すでにあるものを確かめてください。望んだとおりであれば、追加の操作は不要です。',
    },
    en: {
      meaning: 'The same, or something that overlaps with it, is in Kraken already: {operations}.',
      cause: 'Somebody did it before you, or an earlier command of yours arrived.',
      next: 'Look at what is there before anything else. If it is as you want it, there is nothing more to do.',
    },
  },
  busy: {
    owner: 'desk',
    resend: 'yes',
    ja: {
      meaning: 'Kraken が一時的に処理できませんでした。操作：{operations}',
      cause: '一時的な混雑か、同じ対象への操作が重なっています。',
      next: '数分待ってから送り直してください。続くようならチームリードに知らせます。',
    },
    en: {
      meaning: 'Kraken could not do it just now: {operations}.',
      cause: 'It is busy for a while, or somebody is acting on the same target.',
      next: 'Wait a few minutes and send it again. If it goes on, tell a team lead.',
    },
  },
  failed: {
    owner: 'upstream',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken 側で処理が失敗しました。操作：{operations}',
      cause: '入力の誤りとは限らず、Kraken やその先のシステムの都合で起こります。',
      next: '対象の状態を Kraken で確かめ、変わっていなければ一度だけ送り直してください。再び失敗したら、コードを添えてチームリードから Kraken サポートへ連絡します。',
    },
    en: {
      meaning: 'Kraken’s own work failed: {operations}.',
      cause: 'It need not be your input: Kraken, or a system behind it, could not do it.',
      next: 'Look at the target in Kraken and, if nothing changed, send once more. If that fails too, the team lead contacts Kraken support with the code.',
    },
  },
  unexpected: {
    owner: 'upstream',
    resend: 'no',
    ja: {
      meaning: 'Kraken で想定外のエラーが起きました。反映されたかどうかは分かりません。操作：{operations}',
      cause: 'Kraken 内部の障害です。このコードは拒否とは扱いません。',
      next: '送り直さず、対象の状態を Kraken で確かめ、コードを添えてチームリードへ知らせてください。',
    },
    en: {
      meaning: 'Something unexpected happened inside Kraken, and it may have taken effect: {operations}.',
      cause: 'A failure of Kraken’s own. This code does not count as a refusal.',
      next: 'Do not send it again. Look at the target in Kraken and tell a team lead, naming the code.',
    },
  },
});

/** A code that upstream never listed. */
export const { unlisted } = definePlaybooks({
  unlisted: {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: '{code} は、Kraken が公表している一覧にないコードです。意味は Kraken の説明から読み取るほかありません。',
      cause: 'Kraken の新しい版で加わったか、外に出す想定のない内部のエラーです。',
      next: '対象の状態を Kraken で確かめてください。コードと操作番号を添えてチームリードへ知らせ、Kraken サポートへの問い合わせにも同じ番号を使います。',
    },
    en: {
      meaning: '{code} is in no list that Kraken has published; only what Kraken says tells what it means.',
      cause: 'It came with a newer version of Kraken, or is an internal error that was not meant to be seen.',
      next: 'Look at the target in Kraken. Tell a team lead, with the code and the command number; quote the same to Kraken support.',
    },
  },
});
