import type { OperationLines } from '../operation-line.ts';

/** Words for points, referrals and goods. */
export const loyaltyAndGoods: OperationLines = {
  awardLoyaltyPoints: {
    ja: { label: 'ポイントを付与する', help: 'お客様にポイントを付与します。' },
    en: { label: 'Award loyalty points', help: 'Gives loyalty points to the customer.' },
  },
  bulkAwardLoyaltyPoints: {
    ja: { label: 'ポイントを一括で付与する', help: '複数のお客様にまとめてポイントを付与します。' },
    en: { label: 'Award loyalty points in bulk', help: 'Gives loyalty points to several customers at once.' },
  },
  deductLoyaltyPoints: {
    ja: { label: 'ポイントを差し引く', help: 'お客様のポイントを減らします。' },
    en: { label: 'Deduct loyalty points', help: 'Takes loyalty points away from the customer.' },
  },
  redeemLoyaltyPointsForAccountCredit: {
    ja: {
      label: 'ポイントを残高に交換する',
      help: 'ポイントを使い、相当額をお客様の残高に加えます。同じ内容を二度送ると二重に交換されます。',
    },
    en: {
      label: 'Redeem points as credit',
      help: 'Spends points and adds their worth to the customer’s balance; sent twice, it redeems twice.',
    },
  },
  setLoyaltyPointsUser: {
    ja: { label: 'ポイントの受取人を変更する', help: 'お客様の中で、ポイントを受け取る利用者を変更します。' },
    en: { label: 'Change who holds the points', help: 'Changes which user of the account holds its loyalty points.' },
  },
  transferLoyaltyPointsBetweenUsers: {
    ja: {
      label: '利用者の間でポイントを移す',
      help: '一人の利用者から別の利用者へポイントを移します。同じ内容を二度送ると二重に移ります。',
    },
    en: {
      label: 'Transfer points between users',
      help: 'Moves loyalty points from one user to another; sent twice, it moves them twice.',
    },
  },
  enrollAccountInLoyaltyProgram: {
    ja: {
      label: 'ポイントプログラムに入会させる',
      help: 'お客様をポイントプログラムに加え、ポイントを貯められるようにします。',
    },
    en: { label: 'Enrol in the loyalty programme', help: 'Adds the customer to the loyalty programme.' },
  },
  unenrollAccountFromLoyaltyProgram: {
    ja: { label: 'ポイントプログラムから退会させる', help: 'お客様をポイントプログラムから外します。' },
    en: { label: 'Leave the loyalty programme', help: 'Takes the customer out of the loyalty programme.' },
  },
  createOrUpdateLoyaltyCard: {
    ja: { label: 'ポイントカードを登録・変更する', help: '利用者のポイントカード番号を登録し、あれば置き換えます。' },
    en: {
      label: 'Register or change a loyalty card',
      help: 'Registers the user’s loyalty card number, replacing one that is there.',
    },
  },
  linkRakutenIdToAccountUser: {
    ja: { label: '楽天 ID を結び付ける', help: 'サインイン中の利用者に楽天 ID を結び付けます。' },
    en: { label: 'Link a Rakuten ID', help: 'Links a Rakuten ID to the signed-in user.' },
  },
  unlinkRakutenIdFromAccountUser: {
    ja: { label: '楽天 ID の結び付けを外す', help: 'サインイン中の利用者から楽天 ID の結び付けを外します。' },
    en: { label: 'Unlink a Rakuten ID', help: 'Takes the Rakuten ID away from the signed-in user.' },
  },
  createReferral: {
    ja: { label: '紹介を登録する', help: 'メールアドレス、リンクまたはコードから、お客様どうしの紹介を登録します。' },
    en: { label: 'Register a referral', help: 'Registers that one customer was referred by another.' },
  },
  addSignupReferralOnAccount: {
    ja: { label: '入会特典の紹介を付ける', help: '提携先の入会特典を、お客様だけが受け取る紹介として付けます。' },
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
  createGoodsPurchase: {
    ja: { label: '商品の購入を登録する', help: 'お客様の商品の購入を登録します。' },
    en: { label: 'Register a goods purchase', help: 'Registers goods that the customer buys.' },
  },
  updateActivePurchase: {
    ja: { label: '手続き中の商品の購入を変更する', help: 'まだ完了していない購入の商品や条件を変更します。' },
    en: { label: 'Change a goods purchase', help: 'Changes the goods or terms of a purchase that has not completed.' },
  },
  createGoodsQuote: {
    ja: { label: '商品の見積りを作成する', help: 'お客様に商品の見積りを作成します。' },
    en: { label: 'Create a goods quote', help: 'Makes a quote for goods for the customer.' },
  },
  createGoodsQuoteWithoutAccount: {
    ja: { label: '契約前の方に商品の見積りを作成する', help: 'お客様番号のない方に商品の見積りを作成します。' },
    en: {
      label: 'Create a goods quote without an account',
      help: 'Makes a quote for goods for somebody who has no account.',
    },
  },
  acceptGoodsQuote: {
    ja: { label: '商品の見積りで購入を確定する', help: '見積りを承諾したものとして、商品の購入を確定します。' },
    en: { label: 'Accept a goods quote', help: 'Takes the quote as accepted and confirms the purchase.' },
  },
  shareGoodsQuote: {
    ja: { label: '商品の見積りをメールで送る', help: '商品の見積りを、指定した宛先へメールで送ります。' },
    en: { label: 'Share a goods quote', help: 'Sends a quote for goods by e-mail.' },
  },
};
