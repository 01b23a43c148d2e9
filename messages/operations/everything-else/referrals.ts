import type { OperationLines } from '../operation-line.ts';

/** Words for customers who bring customers. */
export const referrals: OperationLines = {
  createReferral: {
    ja: { label: '紹介を登録する', help: 'メールアドレス、リンクまたはコードから、お客様どうしの紹介を登録します。' },
    en: { label: 'Register a referral', help: 'Registers that one customer was referred by another.' },
  },
  addSignupReferralOnAccount: {
    ja: { label: '入会特典の紹介を付ける', help: '代理店の入会特典を、お客様だけが受け取る紹介として付けます。' },
    en: {
      label: 'Add a sign-up reward',
      help: 'Gives the customer a one-way reward for signing up through a partner.',
    },
  },
  payoutReferralForAccount: {
    ja: {
      label: '紹介特典を支払う',
      help: 'お客様に紹介特典を支払います。同じ内容を二度送ると二重に支払われるおそれがあります。',
    },
    en: {
      label: 'Pay out a referral reward',
      help: 'Pays the referral reward to the customer; sent twice, it may pay twice.',
    },
  },
  redeemReferralClaimCode: {
    ja: { label: '紹介コードを使う', help: '紹介制度のコードをお客様に適用し、特典を受け取れるようにします。' },
    en: { label: 'Redeem a referral code', help: 'Applies a code of a referral scheme to the customer.' },
  },
  updateAccountReferralStatus: {
    ja: { label: '紹介の状態を変更する', help: '紹介を手続き中・支払済み・取消のいずれかに変更します。' },
    en: { label: 'Change a referral’s status', help: 'Sets a referral to pending, paid or cancelled.' },
  },
};
