import { defineWords } from '../define-words.ts';

/** What of the approvals stands on Today. */
export const requestsToday = defineWords({
  ja: {
    toDecide: {
      title: '判断を待つ依頼が {count} 件あります',
      body: '内容を確かめて、承認・却下・差戻しをしてください。期限の近いものから開きます。',
      open: '承認の一覧を開く',
    },
    toSend: {
      title: '承認済みで、まだ送信していない依頼があります',
      body: '何も送信されていません。開いて「送信する」を押してください。',
    },
    returned: {
      title: '質問を添えて差し戻された依頼があります',
      body: '送信されていません。質問を読み、必要なら同じ内容で依頼し直してください。',
    },
    waiting: { title: '自分の依頼（承認待ち）' },
  },
  en: {
    toDecide: {
      title: 'Requests that wait for a decision: {count}',
      body: 'Read them and approve, reject or return. What runs out first comes first.',
      open: 'Open the approvals',
    },
    toSend: { title: 'Approved, and not sent yet', body: 'Nothing has been sent. Open it and press “Send”.' },
    returned: {
      title: 'Returned to you with a question',
      body: 'It was not sent. Read the question, and ask again with the same values where that is right.',
    },
    waiting: { title: 'Your requests that wait for approval' },
  },
});
