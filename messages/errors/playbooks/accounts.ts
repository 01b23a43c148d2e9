import { definePlaybooks } from './playbook.ts';

/** Codes about the account and the ledger that an operation names, whatever it does with them. */
export const accounts = definePlaybooks({
  'KT-CT-3820': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '台帳IDと台帳番号の両方が指定されています。',
      cause: '同じ台帳を二通りの番号で入力しています。Kraken はどちらか一方だけを受け付けます。',
      next: '台帳番号（L- から始まる番号）だけを残し、台帳IDは「そのまま」に戻して送り直してください。',
    },
    en: {
      meaning: 'Both a ledger id and a ledger number were given.',
      cause: 'The ledger was named in two ways; Kraken takes only one of them.',
      next: 'Keep the ledger number (L-...), set the ledger id back to “leave as is” and send again.',
    },
  },
  'KT-CT-3821': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: '台帳が指定されていません。',
      cause: '台帳番号を入れないまま送っています。台帳が一つしかないお客様でも必要です。',
      next: '候補から台帳番号を選び、送り直してください。',
    },
    en: {
      meaning: 'No ledger was given.',
      cause: 'It was sent without a ledger number. It is needed even where the account has only one.',
      next: 'Choose the ledger number from the list and send again.',
    },
  },
  'KT-CT-3822': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、このお客様の支払いを扱う権限が認められませんでした。',
      cause: '担当外のお客様か、支払いに関する Kraken の権限が付いていません。',
      next: 'お客様番号と台帳番号を確かめ、正しければ管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to handle this account’s payments.',
      cause: 'The account is outside your remit, or you lack the Kraken permission for payments.',
      next: 'Check account and ledger number; if they are right, ask an administrator about the permission.',
    },
  },
  'KT-CT-3823': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、この台帳に対する権限が認められませんでした。',
      cause: '別のお客様の台帳番号を入れているか、台帳を扱う権限が付いていません。',
      next: '台帳番号がこのお客様のものか確かめてください。正しければ、管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to act on this ledger.',
      cause: 'The ledger number is another account’s, or you lack the permission for ledgers.',
      next: 'Check that the ledger belongs to this account; if it does, ask an administrator about the permission.',
    },
  },
  'KT-CT-4123': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、このお客様を扱う権限が認められませんでした。',
      cause: 'お客様番号が違っているか、担当外のお客様です。',
      next: 'お客様番号と契約者名を確かめ、正しければ管理者に権限の確認を依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to act on this account.',
      cause: 'The account number is wrong, or the account is outside your remit.',
      next: 'Check the account number and the holder; if they are right, ask an administrator about the permission.',
    },
  },
  'KT-CT-4177': {
    owner: 'administrator',
    resend: 'afterChecking',
    ja: {
      meaning: 'Kraken で、このお客様の情報を扱う権限が認められませんでした。',
      cause: 'お客様番号の誤りか、この操作に必要な権限の不足です。Kraken は両者を区別せずに答えます。',
      next: 'まずお客様番号を確かめてください。正しければ、コードと API 名を添えて管理者に依頼してください。',
    },
    en: {
      meaning: 'Kraken does not permit you to handle this account’s data.',
      cause: 'Either the account number is wrong or a permission is missing; Kraken gives the same answer to both.',
      next: 'Check the account number first. If it is right, ask an administrator, naming the code and the API name.',
    },
  },
  'KT-CT-4178': {
    owner: 'desk',
    resend: 'afterMending',
    ja: {
      meaning: 'この番号のお客様は見つかりませんでした。',
      cause: 'お客様番号の打ち間違いか、別の環境の番号です。',
      next: 'お客様番号を案件の記録と照らし合わせ、直して送り直してください。',
    },
    en: {
      meaning: 'There is no account with this number.',
      cause: 'The number was mistyped, or belongs to another environment.',
      next: 'Compare the account number with the case, correct it and send again.',
    },
  },
});
