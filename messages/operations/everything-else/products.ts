import type { OperationLines } from '../operation-line.ts';

/** Words for products and their prices. */
export const products: OperationLines = {
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
};
