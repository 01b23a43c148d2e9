import type { OperationLines } from '../operation-line.ts';

/** Words for quotes, products and the catalogue. */
export const quotesAndProducts: OperationLines = {
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
  createProduct: {
    ja: { label: 'プランを作成する', help: '新しい料金プランを、条件と提供期間とともに作成します。' },
    en: { label: 'Create a product', help: 'Creates a product with its terms and availability.' },
    find: '料金プラン',
  },
  updateProductPrices: {
    ja: {
      label: 'プランの単価を変更する',
      help: 'プランの単価を、指定した期間について変更します。適用中のお客様の請求に影響します。',
    },
    en: {
      label: 'Change a product’s prices',
      help: 'Changes a product’s prices for a period; it affects what customers on it are billed.',
    },
    find: '料金プラン',
  },
  createTimeSeriesPrices: {
    ja: { label: '時系列の単価を登録する（旧）', help: '時間帯ごとの単価を登録します。新しい操作を使ってください。' },
    en: { label: 'Register time series prices (old)', help: 'Registers prices by time; use the newer operation.' },
  },
  createOrUpdateTimeSeriesEntries: {
    ja: {
      label: '時系列の値を登録・更新する',
      help: '時間帯ごとの単価などの値を登録し、同じ時間帯の値は置き換えます。',
    },
    en: {
      label: 'Register or change time series entries',
      help: 'Registers values by time, replacing those of the same time.',
    },
  },
  createCatalogInput: {
    ja: { label: 'カタログの入力項目を作成する', help: 'プランの組立てに使う入力項目を作成します。' },
    en: { label: 'Create a catalogue input', help: 'Creates an input that products are made from.' },
  },
  updateCatalogInput: {
    ja: { label: 'カタログの入力項目を変更する', help: 'プランの組立てに使う入力項目を変更します。' },
    en: { label: 'Change a catalogue input', help: 'Changes an input that products are made from.' },
  },
  deleteCatalogInput: {
    ja: { label: 'カタログの入力項目を削除する', help: 'プランの組立てに使う入力項目を削除します。元には戻せません。' },
    en: {
      label: 'Delete a catalogue input',
      help: 'Deletes an input that products are made from; this cannot be undone.',
    },
  },
  legacyProcessOrder: {
    ja: {
      label: '契約の注文をまとめて処理する（旧方式）',
      help: '契約、供給地点、支払方法をまとめた注文を、旧方式で処理します。',
    },
    en: {
      label: 'Process an order (legacy)',
      help: 'Processes an order of contracts, supply points and payment in the old way.',
    },
  },
};
