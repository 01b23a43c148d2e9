import { definePlaybooks } from './playbook.ts';

/** Asking for, approving, letting go out, blocking and cancelling repayments. */
export const repayments = definePlaybooks({
  'KT-CT-3924': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この入金を返金する権限が認められませんでした。',
      cause: '返金の権限が付いていないか、入金IDが別のお客様のものです。',
      next: '入金IDを確かめ、正しければ管理者に Kraken の権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to refund this payment.',
      cause: 'You lack the permission to refund, or the payment id is another account’s.',
      next: 'Check the payment id; if it is right, ask an administrator about your Kraken permissions.',
    },
  },
  'KT-CT-3926': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、返金を依頼する権限が認められませんでした。',
      cause: '返金依頼の権限が Kraken 側で付いていません。',
      next: '急ぐ場合は権限のある方に依頼し、あわせて管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to ask for repayments.',
      cause: 'You lack the permission for repayment requests in Kraken.',
      next: 'If it is urgent, have somebody who holds it do it; ask an administrator about the permission in any case.',
    },
  },
  'KT-CT-3927': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '返金額が認められませんでした。',
      cause: '返金の上限や台帳の残高を超えているか、0円以下になっています。',
      next: '送信前の確認に出る残高と返金の上限を見て、金額を直してください。上限を超える返金が必要なら、チームリードに相談してください。',
    },
    en: {
      meaning: 'The amount was not accepted.',
      cause: 'It is above the maximum refund or the ledger’s balance, or not above zero.',
      next: 'Compare it with the balance and the maximum refund shown in the review and correct it. If more must be paid back, ask a team lead.',
    },
  },
  'KT-CT-3928': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この依頼の二重送信防止キーは、すでに別の返金で使われています。',
      cause: '同じ操作が一度 Kraken に届いています。回答だけが届かなかったときに起こります。',
      next: '送り直さないでください。お客様の返金依頼に同じ金額のものがないかを Kraken で確かめ、操作番号を添えてチームリードへ知らせてください。',
    },
    en: {
      meaning: 'The key against double sending was already used for another repayment.',
      cause: 'The same command reached Kraken once before. It happens when only the answer was lost.',
      next: 'Do not send it again. Look in Kraken for a request of the same amount on this account, and tell a team lead, with the command number.',
    },
  },
  'KT-CT-3929': {
    owner: 'desk',
    resend: 'afterChecking',
    ja: {
      meaning: 'この入金は、まだ返金できる状態ではありません。',
      cause: '口座振替やカードの消込が済んでいないか、入金そのものが失敗・取消しになっています。',
      next: '入金の状態を確かめてください。消込の前なら済むまで待ち、失敗・取消しなら返金は不要です。',
    },
    en: {
      meaning: 'This payment cannot be refunded in its present state.',
      cause: 'It has not cleared yet, or the payment itself failed or was cancelled.',
      next: 'Check the state of the payment. If it has not cleared, wait; if it failed or was cancelled, there is nothing to refund.',
    },
  },
  'KT-CT-3930': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号の返金依頼はありません。',
      cause: '返金依頼の番号の代わりに、返金IDを入れていることがよくあります。',
      next: '候補から返金依頼を選び直してください。候補になければ、Kraken でお客様の返金依頼を確かめてください。',
    },
    en: {
      meaning: 'There is no repayment request with this number.',
      cause: 'Often the id of the repayment was given instead of the number of the request.',
      next: 'Choose the request from the list. If it is not there, look at the account’s requests in Kraken.',
    },
  },
  'KT-CT-3931': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この返金依頼は、もう取り消せません。',
      cause: 'すでに受理されて返金に進んでいるか、取消し・却下が済んでいます。',
      next: '返金の状態を確かめてください。送金の前なら「返金の送金を差し止める」が使える場合があります。急ぐときはすぐチームリードへ。',
    },
    en: {
      meaning: 'This request can no longer be cancelled.',
      cause: 'It was accepted and has become a repayment, or it was cancelled or rejected before.',
      next: 'Check where the repayment stands. If it has not gone out, it may still be blocked. If it is urgent, go to a team lead at once.',
    },
  },
  'KT-CT-3933': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '返金額が、元の入金額を超えています。',
      cause: '桁の間違いか、複数の入金をまとめて一つの入金から返そうとしています。',
      next: '元の入金額以下に直してください。入金をまたぐ返金は、入金ごとに分けるか、台帳からの返金依頼を使います。',
    },
    en: {
      meaning: 'The refund is larger than the payment.',
      cause: 'A digit too many, or several payments were to be refunded from one.',
      next: 'Lower it to at most what was paid. To pay back several payments, refund each, or ask for a repayment from the ledger.',
    },
  },
  'KT-CT-3934': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この返金は、すでに承認されています。',
      cause: '別の方が先に承認したか、同じ操作が先に届いています。',
      next: '追加の操作は不要です。返金の状態が承認済みになっていることだけ確かめてください。',
    },
    en: {
      meaning: 'This repayment is already approved.',
      cause: 'Somebody approved it before you, or the same command arrived earlier.',
      next: 'Nothing more to do. Only check that the repayment stands as approved.',
    },
  },
  'KT-CT-3935': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この返金は支払いに進められません。',
      cause: '振込先が登録されていないか使えない、または返金が差し止められています。',
      next: '振込先と返金の状態を確かめてください。振込先の登録が要る場合は、済んでから承認し直します。',
    },
    en: {
      meaning: 'This repayment cannot be paid.',
      cause: 'There is no usable bank account to pay to, or the repayment is blocked.',
      next: 'Check where it would be paid to and where it stands. If a bank account must be registered, approve again after that.',
    },
  },
  'KT-CT-3937': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'この入金は返金の対象になりません。',
      cause: 'コンビニ払いや振替のように、入金元へ戻せない種類の入金です。',
      next: '入金の種類を確かめ、台帳からの「返金を依頼する」で口座へ返すことを検討してください。',
    },
    en: {
      meaning: 'This payment is not eligible for a refund.',
      cause: 'It came in a way that cannot be sent back to its source, a convenience store for example.',
      next: 'Check the kind of payment and consider a repayment from the ledger to a bank account.',
    },
  },
  'KT-CT-3938': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この入金は、一部だけの返金ができません。',
      cause: '入金元の決済が、全額の返金だけに対応しています。',
      next: '全額を返金するか、差額だけを台帳からの返金依頼で返してください。',
    },
    en: {
      meaning: 'This payment cannot be refunded in part.',
      cause: 'The way it was paid allows only a refund of the whole amount.',
      next: 'Refund all of it, or pay the part back by a repayment request from the ledger.',
    },
  },
  'KT-CT-3944': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この返金IDの返金はありません。',
      cause: '返金依頼の番号を入れているか、依頼がまだ受理されず返金になっていません。',
      next: '候補から返金を選び直してください。依頼した直後なら、返金が現れるまで待ちます。',
    },
    en: {
      meaning: 'There is no repayment with this id.',
      cause: 'The number of the request was given, or the request has not become a repayment yet.',
      next: 'Choose the repayment from the list. Just after the request, wait until the repayment appears.',
    },
  },
  'KT-CT-3945': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この返金の送金は許可できません。',
      cause: 'そもそも差し止められていないか、すでに送金されています。',
      next: '返金の状態を確かめてください。差止め中でなければ、この操作は不要です。',
    },
    en: {
      meaning: 'This repayment cannot be let go out.',
      cause: 'It was not blocked in the first place, or it has gone out already.',
      next: 'Check where the repayment stands. If it is not blocked, there is nothing to do.',
    },
  },
  'KT-CT-3946': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'この返金は差し止められません。',
      cause: 'すでに送金されているか、銀行への手続きが始まっています。',
      next: 'すぐにチームリードへ知らせてください。送金済みなら、銀行への組戻しやお客様との調整が必要になります。',
    },
    en: {
      meaning: 'This repayment cannot be blocked.',
      cause: 'It has gone out already, or it is on its way to the bank.',
      next: 'Tell a team lead at once. If it has gone out, it takes a recall at the bank or an arrangement with the customer.',
    },
  },
  'KT-CT-3950': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '理由の文が長すぎます。',
      cause: '経緯をそのまま理由に貼り付けています。',
      next: '理由を一、二文に縮め、経緯は案件に残して送り直してください。',
    },
    en: {
      meaning: 'The reason is too long.',
      cause: 'The whole story was pasted into the reason.',
      next: 'Shorten it to a sentence or two, keep the story in the case, and send again.',
    },
  },
  'KT-CT-3959': {
    owner: 'lead',
    resend: 'no',
    ja: {
      meaning: 'Kraken で、返金を承認する権限が認められませんでした。',
      cause: 'ご自身が依頼した返金であるか、Kraken 側に承認の権限がありません。',
      next: '依頼も送信もしていない、別のチームリードに承認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to approve this repayment.',
      cause: 'You asked for it yourself, or you lack the permission to approve in Kraken.',
      next: 'Ask another team lead, one who neither asked for it nor sent it.',
    },
  },
  'KT-CT-3973': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この返金は、承認できる状態ではありません。',
      cause: '承認・送金がすでに済んでいるか、失敗・取消しになっています。',
      next: '返金の状態を読み直してください。依頼中（REQUESTED）のものだけが承認できます。',
    },
    en: {
      meaning: 'This repayment is not in a state to be approved.',
      cause: 'It was approved or paid already, or it failed or was cancelled.',
      next: 'Read the state of the repayment again. Only what stands as REQUESTED can be approved.',
    },
  },
  'KT-CT-4231': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この返金依頼を取り消す権限が認められませんでした。',
      cause: '取消しの権限が付いていないか、別の担当範囲の依頼です。',
      next: '急いで止める必要があるときは、先にチームリードへ知らせてください。あわせて管理者に権限の確認を依頼します。',
    },
    en: {
      meaning: 'Kraken does not permit you to cancel this request.',
      cause: 'You lack the permission to cancel, or the request is outside your remit.',
      next: 'If it must be stopped quickly, tell a team lead first. Then ask an administrator about the permission.',
    },
  },
});
