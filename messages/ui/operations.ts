import { defineWords } from '../define-words.ts';

export const operations = defineWords({
  ja: {
    title: '操作一覧',
    lead: 'すべての操作を、日本語・読みがな・英語・API 名で検索できます。閉じている操作も見つかり、誰が公開できるかが分かります。',
    search: '操作を検索',
    placeholder: '例：返金、へんきん、refund',
    found: '{count} 件の操作',
    empty: '該当する操作はありません',
    emptyHelp: '別の言葉や、ひらがなの読みでも検索できます。',
    again: '最近・よく使う操作',
    badges: {
      money: '金銭が動く',
      stops: '止める',
      closed: '閉じています',
      notYours: 'お持ちのロールでは不可',
      twoPersons: '閉じています（公開は 2 人）',
    },
    marks: { assumed: '推定', gone: '掲載なし', deprecated: '非推奨' },
    markHelp: {
      assumed: '公開された資料がなく、入力項目は推定です。',
      gone: '公開された最新のスキーマ（{since}）に載っていません。',
    },
  },
  en: {
    title: 'Operations',
    lead: 'Every operation, found by its Japanese name or its reading, its English or its API name. Closed ones are found too, and say who opens them.',
    search: 'Search operations',
    placeholder: 'For example: refund, 返金, へんきん',
    found: 'Operations: {count}',
    empty: 'No operation matches',
    emptyHelp: 'Try other words, or the reading of the Japanese name.',
    again: 'Recently and often used',
    badges: {
      money: 'Moves money',
      stops: 'Stops',
      closed: 'Closed',
      notYours: 'Not for your roles',
      twoPersons: 'Closed (two open it)',
    },
    marks: { assumed: 'assumed', gone: 'not listed', deprecated: 'deprecated' },
    markHelp: {
      assumed: 'No published schema describes its fields.',
      gone: 'The latest published schema ({since}) does not list it.',
    },
  },
});
