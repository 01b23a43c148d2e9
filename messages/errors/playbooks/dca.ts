import { definePlaybooks } from './playbook.ts';

/** Proceedings of debt collection agencies. */
export const dca = definePlaybooks({
  'KT-CT-11601': {
    owner: 'desk',
    resend: 'no',
    ja: {
      meaning: 'このお客様の委託は、すでに進行しています。',
      cause: '別の方が先に委託を始めたか、前の委託を終了していません。',
      next: '進行中の委託を確かめてください。金額だけを変えるなら「委託の内容を変更する」を使い、会社を替えるなら先に終了します。',
    },
    en: {
      meaning: 'A proceeding for this account is under way already.',
      cause: 'Somebody began one before you, or an earlier one was never closed.',
      next: 'Look at the one under way. To change the amount, update it; to change the agency, close it first.',
    },
  },
  'KT-CT-11602': {
    owner: 'lead',
    resend: 'afterMending',
    ja: {
      meaning: 'この名前の回収会社はありません。',
      cause: '表記の揺れ（全角・半角、株式会社の有無など）か、Kraken にまだ登録されていない会社です。',
      next: '候補の名称をそのまま使って送り直してください。候補にない会社は、チームリードに登録の確認を依頼します。',
    },
    en: {
      meaning: 'There is no agency of this name.',
      cause: 'It is spelt differently in Kraken, or the agency is not registered there yet.',
      next: 'Use the name exactly as in the list. For an agency that is not in it, ask a team lead to have it registered.',
    },
  },
  'KT-CT-11603': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で委託を終了できませんでした。',
      cause: '終了日が開始日より前になっているか、委託の状態が終了に進めません。',
      next: '委託の状態、終了日、理由を確かめてください。正しくても続く場合は、チームリードから Kraken サポートへ問い合わせます。',
    },
    en: {
      meaning: 'Kraken could not end the proceeding.',
      cause: 'The day of the end lies before its start, or the proceeding is not in a state to be closed.',
      next: 'Check its state, the day and the reason. If all are right, the team lead asks Kraken support.',
    },
  },
  'KT-CT-11604': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'このお客様には、進行中の委託がありません。',
      cause: 'お客様番号の誤りか、委託がすでに終了しています。',
      next: 'お客様番号を確かめてください。正しければ、委託の記録で終了日を確認し、追加の操作は行いません。',
    },
    en: {
      meaning: 'No proceeding of this account is under way.',
      cause: 'The account number is wrong, or the proceeding has ended already.',
      next: 'Check the account number. If it is right, see when the proceeding ended; there is nothing more to do.',
    },
  },
  'KT-CT-11605': {
    owner: 'upstream',
    resend: 'no',
    ja: {
      meaning: '同じ回収会社とキャンペーンの委託が複数あり、対象を決められません。',
      cause: '同じ委託が二重に登録されています。API では、どれか一つを指すことができません。',
      next: 'チームリードに知らせ、Kraken の画面での整理か Kraken サポートへの依頼を相談してください。',
    },
    en: {
      meaning: 'Several proceedings of the same agency and campaign are under way, so it is not clear which is meant.',
      cause: 'The same proceeding was registered twice. The API has no way to name one of them.',
      next: 'Tell a team lead: it has to be tidied up in Kraken itself or by Kraken support.',
    },
  },
  'KT-CT-11606': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この回収会社は、このキャンペーンを扱えません。',
      cause: '会社ごとに使えるキャンペーンが決まっています。',
      next: '回収会社とキャンペーンの組合せを確かめ、直して送り直してください。分からないときはチームリードに確認します。',
    },
    en: {
      meaning: 'This agency may not use this campaign.',
      cause: 'Each agency has its own campaigns.',
      next: 'Check which campaigns belong to the agency and send again. Ask a team lead if you do not know.',
    },
  },
  'KT-CT-11607': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '台帳番号が正しくありません。',
      cause: '番号の打ち間違いか、委託できない種類の台帳です。',
      next: 'L- から始まる台帳番号を候補から選び直し、送り直してください。',
    },
    en: {
      meaning: 'The ledger number is not valid.',
      cause: 'It was mistyped, or the ledger is of a kind that cannot be handed over.',
      next: 'Choose the ledger (L-...) from the list and send again.',
    },
  },
  'KT-CT-11608': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この台帳は、このお客様のものではありません。',
      cause: 'お客様番号か台帳番号のどちらかが、別のお客様のものです。',
      next: '契約者名まで確かめてから、正しい組合せで送り直してください。別のお客様を委託しないよう注意してください。',
    },
    en: {
      meaning: 'The ledger does not belong to this account.',
      cause: 'Either the account number or the ledger number is somebody else’s.',
      next: 'Check them down to the holder’s name and send the right pair. Take care not to hand over the wrong customer.',
    },
  },
  'KT-CT-11610': {
    owner: 'lead',
    resend: 'afterChecking',
    ja: {
      meaning: 'この委託の内容は変更できません。',
      cause: '委託が終了しているか、回収会社への引渡しの途中です。',
      next: '委託の状態を確かめてください。引渡しの途中なら済むまで待ち、終了していれば新しい委託を検討します。',
    },
    en: {
      meaning: 'This proceeding cannot be edited.',
      cause: 'It has ended, or it is just being handed to the agency.',
      next: 'Check where it stands. If it is being handed over, wait; if it has ended, consider a new one.',
    },
  },
});
