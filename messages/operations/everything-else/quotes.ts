import type { OperationLines } from '../operation-line.ts';

/** Words for quotes and offers of electricity. */
export const quotes: OperationLines = {
  estimateUsage: {
    ja: {
      label: '月々の使用量を見積もる',
      help: '建物と人数から、月々の電気の使用量を計算します。登録内容は変わりません。',
    },
    en: {
      label: 'Estimate usage',
      help: 'Works out a month’s usage from the building and its people; nothing is changed.',
    },
  },
  createLifelineAgencyQuote: {
    ja: {
      label: 'ライフライン取次の申込みの見積りを作成する',
      help: '取次会社から届いた申込みについて、約款への同意をもとに見積りを作成します。',
    },
    en: {
      label: 'Create a lifeline agency quote',
      help: 'Makes a quote for a sign-up through a lifeline agency, taking the terms as accepted.',
    },
    find: 'ライフラインエージェンシー',
  },
  createElectricityQuote: {
    ja: { label: '電気料金の見積りを作成する', help: '使用量と地域から、電気料金の見積りを作成します。' },
    en: { label: 'Create an electricity quote', help: 'Makes a quote for electricity from usage and area.' },
  },
  createQuoteForAccount: {
    ja: {
      label: 'プラン変更の見積りを作成する',
      help: 'お客様の供給地点について、プランを変えた場合の見積りを作成します。',
    },
    en: { label: 'Create a quote for an account', help: 'Makes a quote for the customer to change product.' },
  },
  createOfferGroupForQuoting: {
    ja: { label: '見積り用の提案グループを作成する', help: 'いくつかのプランを並べた提案グループを作成します。' },
    en: { label: 'Create an offer group', help: 'Makes a group of product offers to quote.' },
  },
  acceptOfferForQuoting: {
    ja: { label: '提案を承諾する', help: '提案グループの中から、お客様が選んだ提案を承諾済みにします。' },
    en: { label: 'Accept an offer', help: 'Marks an offer of a group as accepted.' },
  },
  selectProducts: {
    ja: { label: '見積りのプランを選ぶ', help: '見積りの中から、お客様が選んだプランを記録します。' },
    en: { label: 'Select quoted products', help: 'Records which products of a quote the customer chose.' },
  },
  emailQuote: {
    ja: { label: '見積りをメールで送る', help: '見積りを、指定したメールアドレスへ送ります。' },
    en: { label: 'E-mail a quote', help: 'Sends a quote to an e-mail address.' },
  },
  sendQuoteSummary: {
    ja: { label: '見積りの概要を送る', help: '見積りの概要を、指定した宛先へ送ります。' },
    en: { label: 'Send a quote summary', help: 'Sends a summary of a quote to a recipient.' },
  },
  sendOfferQuoteSummary: {
    ja: { label: '提案の見積りの概要を送る', help: '提案グループの見積りの概要を、お客様へ送ります。' },
    en: { label: 'Send an offer summary', help: 'Sends a summary of an offer group to the customer.' },
  },
  scheduleQuoteFollowUp: {
    ja: { label: '見積り後の連絡を予約する', help: '見積りを送った方への、後日の連絡を予約します。' },
    en: { label: 'Schedule a quote follow-up', help: 'Plans a later message to somebody who was given a quote.' },
  },
  updateQuoteConfiguration: {
    ja: { label: '見積りの設定を変更する', help: '法人向け見積りの条件、期限、予想使用量、状態を変更します。' },
    en: { label: 'Change a quote configuration', help: 'Changes the terms, expiry, forecast or status of a quote.' },
  },
  setQuoteConfigurationRatesRequestErrors: {
    ja: { label: '見積りの単価取得の失敗を記録する', help: '見積りに使う単価を取得できなかった理由を記録します。' },
    en: { label: 'Record failed quote rates', help: 'Records why the rates of a quote could not be obtained.' },
  },
};
