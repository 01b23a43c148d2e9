import { defineWords } from '../define-words.ts';

/** What somebody had not finished, listed from their own browser. */
export const drafts = defineWords({
  ja: {
    title: '下書き',
    lead: 'このブラウザーに保存された、入力途中の内容です。本人だけが開けます。サインアウトすると消え、24 時間たつと消えます。',
    listTitle: '入力途中の操作',
    open: '続きから入力する',
    discard: '破棄する',
    noAccount: 'お客様番号は未入力',
    sensitive: '機密の項目は保存されていません',
    loading: '下書きを読み込んでいます…',
    empty: '下書きはありません',
    emptyHelp: '操作の画面で入力を始めると、途中の内容が自動で保存され、ここに並びます。',
    all: 'すべて見る',
  },
  en: {
    title: 'Drafts',
    lead: 'What you had not finished, kept in this browser. Only you can open it. It goes when you sign out, and after 24 hours.',
    listTitle: 'Not finished yet',
    open: 'Carry on',
    discard: 'Throw away',
    noAccount: 'No account number yet',
    sensitive: 'Sensitive fields were not kept',
    loading: 'Loading drafts…',
    empty: 'No drafts',
    emptyHelp: 'What you begin to fill in on an operation’s page is kept by itself and listed here.',
    all: 'See all',
  },
});
