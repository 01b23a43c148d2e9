import type { OperationLines } from '../operation-line.ts';

/** Words for what is sold beside electricity. */
export const goods: OperationLines = {
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
