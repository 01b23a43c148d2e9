import { defineWords } from '../define-words.ts';

export const operations = defineWords({
  ja: {
    title: '操作一覧',
    lead: '利用できる操作を、日本語・英語・API 名で検索できます。',
    search: '操作を検索',
    placeholder: '例：返金、refund、submitRepaymentRequest',
    submit: '検索',
    clear: '条件を消す',
    found: '{count} 件の操作',
    apiName: 'API 名',
    empty: '該当する操作はありません',
    emptyHelp: '別の言葉で検索してください。一覧にない操作は、まだ公開されていません。',
  },
  en: {
    title: 'Operations',
    lead: 'Every open operation, found by its Japanese, English or API name.',
    search: 'Search operations',
    placeholder: 'For example: refund, 返金, submitRepaymentRequest',
    submit: 'Search',
    clear: 'Clear',
    found: 'Operations: {count}',
    apiName: 'API name',
    empty: 'No operation matches',
    emptyHelp: 'Try other words. What is not in the list is not open yet.',
  },
});
