import { defineWords } from '../define-words.ts';

/** Heads and foot of the tables of commands and entries. */
export const tables = defineWords({
  ja: {
    when: '日時',
    status: '状態',
    operation: '操作',
    account: 'お客様番号',
    reference: '案件番号',
    maker: '担当者',
    amount: '金額',
    code: 'コード',
    next: '次のページ',
    first: '最初のページ',
    keys: 'j・k で行を移動、Enter で開く',
    count: '{count} 件を表示',
    none: '—',
  },
  en: {
    when: 'When',
    status: 'Status',
    operation: 'Operation',
    account: 'Account',
    reference: 'Reference',
    maker: 'By',
    amount: 'Amount',
    code: 'Code',
    next: 'Next page',
    first: 'First page',
    keys: 'j and k move between rows, Enter opens',
    count: '{count} shown',
    none: '—',
  },
});
