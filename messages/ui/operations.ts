import { defineWords } from '../define-words.ts';

export const operations = defineWords({
  ja: {
    title: '操作一覧',
    lead: 'すべての操作を、日本語・読みがな・英語・API 名で検索できます。',
    search: '操作を検索',
    placeholder: '例：返金、へんきん、refund',
    submit: '検索',
    clear: '条件を消す',
    found: '{count} 件の操作',
    apiName: 'API 名',
    empty: '該当する操作はありません',
    emptyHelp: '別の言葉や、ひらがなの読みでも検索できます。',
    marks: { assumed: '推定', gone: '掲載なし', deprecated: '非推奨' },
    markHelp: {
      assumed: '公開された資料がなく、入力項目は推定です。',
      gone: '公開された最新のスキーマ（{since}）に載っていません。',
    },
  },
  en: {
    title: 'Operations',
    lead: 'Every operation, found by its Japanese name or its reading, its English or its API name.',
    search: 'Search operations',
    placeholder: 'For example: refund, 返金, へんきん',
    submit: 'Search',
    clear: 'Clear',
    found: 'Operations: {count}',
    apiName: 'API name',
    empty: 'No operation matches',
    emptyHelp: 'Try other words, or the reading of the Japanese name.',
    marks: { assumed: 'assumed', gone: 'not listed', deprecated: 'deprecated' },
    markHelp: {
      assumed: 'No published schema describes its fields.',
      gone: 'The latest published schema ({since}) does not list it.',
    },
  },
});
