import type { OperationLines } from '../operation-line.ts';

/** Words for loyalty points and vouchers. */
export const points: OperationLines = {
  purchaseVoucher: {
    ja: {
      label: 'クーポンを1枚購入する',
      help: 'お客様の代わりにクーポンを購入し、代金を請求します。同じ内容を二度送ると二重に購入されます。',
    },
    en: {
      label: 'Buy a voucher',
      help: 'Buys a voucher for the customer and charges for it; sent twice, it buys two.',
    },
    find: 'バウチャー 商品券',
  },
  purchaseVouchers: {
    ja: {
      label: 'クーポンをまとめて購入する',
      help: 'お客様の代わりに複数のクーポンを購入し、代金を請求します。同じ内容を二度送ると二重に購入されます。',
    },
    en: {
      label: 'Buy several vouchers',
      help: 'Buys vouchers for the customer and charges for them; sent twice, it buys them twice.',
    },
    find: 'バウチャー 商品券',
  },
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
};
