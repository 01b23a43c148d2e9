import { defineWords } from '../define-words.ts';

export const glossary = defineWords({
  ja: {
    title: '用語集',
    lead: 'このコンソールで使う言葉と、その英語です。入力画面では、項目名の横の印にカーソルを合わせるか、キーボードで印に移ると、同じ説明が出ます。',
    term: '用語',
    other: '英語',
    meaning: '意味',
    count: '{count} 語',
  },
  en: {
    title: 'Glossary',
    lead: 'The words of the console, with their Japanese. In a form, the mark beside a field’s name shows the same on hover and focus.',
    term: 'Term',
    other: 'Japanese',
    meaning: 'Meaning',
    count: 'Terms: {count}',
  },
});
