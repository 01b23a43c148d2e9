import type { OperationLines } from '../operation-line.ts';

/** Words for conversations, messages and letters. */
export const messages: OperationLines = {
  createCustomerFeedback: {
    ja: { label: 'お客様の声の回答用紙を用意する', help: 'お客様の評価を受け付けるための、未回答の記録を作成します。' },
    en: {
      label: 'Prepare customer feedback',
      help: 'Creates an unanswered record that the customer’s feedback goes into.',
    },
    find: 'アンケート',
  },
  submitCustomerFeedback: {
    ja: { label: 'お客様の声を登録する', help: 'お客様から受けた回答と、解決したかどうかを登録します。' },
    en: {
      label: 'Submit customer feedback',
      help: 'Registers what the customer answered and whether the matter was resolved.',
    },
    find: 'アンケート',
  },
  createFormSubmission: {
    ja: { label: 'フォームの回答を登録する', help: 'お客様がフォームに入力した内容を、JSON のまま登録します。' },
    en: { label: 'Keep a form’s answers', help: 'Keeps what the customer filled into a form, as JSON.' },
  },
  createInkInboundMessage: {
    ja: {
      label: '届いたメッセージを登録する',
      help: 'メールや SMS などで届いたメッセージを、Ink の会話に登録します。',
    },
    en: {
      label: 'Register an inbound message',
      help: 'Registers a message that came in as part of an Ink conversation.',
    },
    find: '問い合わせ',
  },
  createInkLiveChatMessage: {
    ja: { label: 'チャットのメッセージを登録する', help: 'お客様がチャットで送ったメッセージを登録します。' },
    en: { label: 'Register a live chat message', help: 'Registers a message that the customer sent in a live chat.' },
    find: '問い合わせ',
  },
  closeInkLiveChat: {
    ja: { label: 'チャットを終了する', help: 'お客様とのチャットを終わらせます。' },
    en: { label: 'Close a live chat', help: 'Ends a live chat with the customer.' },
    find: '問い合わせ',
  },
  closeInkConversation: {
    ja: { label: '会話を終了する', help: 'Ink の会話を、理由を付けて終わらせます。' },
    en: { label: 'Close a conversation', help: 'Closes an Ink conversation with a reason.' },
    find: '問い合わせ',
  },
  escalateInkConversation: {
    ja: { label: '会話を担当者に引き継ぐ', help: 'Ink の会話を、対応できる担当者へ引き継ぎます。' },
    en: { label: 'Escalate a conversation', help: 'Hands an Ink conversation to somebody who can deal with it.' },
    find: 'エスカレーション 問い合わせ',
  },
  addNoteToInkConversation: {
    ja: { label: '会話にメモを追加する', help: 'Ink の会話に、スタッフ向けのメモを残します。' },
    en: { label: 'Add a note to a conversation', help: 'Keeps a note for staff on an Ink conversation.' },
    find: '問い合わせ',
  },
  addStorylineToInkConversation: {
    ja: { label: '会話に経緯の要約を付ける', help: 'やり取りの経緯をまとめた要約を、Ink の会話に付けます。' },
    en: { label: 'Add a storyline to a conversation', help: 'Puts a summary of what happened on an Ink conversation.' },
    find: 'ストーリーライン',
  },
  assignInkBucket: {
    ja: { label: '会話を受信箱に割り当てる', help: 'Ink の会話を、指定した受信箱に割り当てます。' },
    en: { label: 'Assign a conversation to a bucket', help: 'Puts an Ink conversation into a bucket.' },
    find: 'バケット',
  },
  moveToBucket: {
    ja: { label: '会話を別の受信箱へ移す', help: 'Ink の会話を別の受信箱へ移し、必要なら今の担当を外します。' },
    en: {
      label: 'Move a conversation to a bucket',
      help: 'Moves an Ink conversation to another bucket, taking it from its present owner if you wish.',
    },
    find: 'バケット',
  },
  updateMessageTags: {
    ja: { label: 'メッセージのタグを変更する', help: 'Ink のメッセージに付けたタグを置き換えます。' },
    en: { label: 'Change a message’s tags', help: 'Replaces the tags of an Ink message.' },
  },
  generateInkPresignedUrl: {
    ja: {
      label: '会話の添付ファイルの送り先を発行する',
      help: 'Ink の会話に付けるファイルをアップロードするための一時的な URL を発行します。',
    },
    en: {
      label: 'Issue an upload address for a conversation',
      help: 'Issues a short-lived address to upload a file of an Ink conversation.',
    },
  },
  createExternalMessage: {
    ja: {
      label: '社外から送ったメッセージを記録する',
      help: '外部の配信会社からお客様に送ったメッセージを記録します。',
    },
    en: { label: 'Record an external message', help: 'Records a message that an outside vendor sent to the customer.' },
  },
  createExternalMessageEvent: {
    ja: {
      label: '社外から送ったメッセージの配信結果を記録する',
      help: '外部の配信会社が知らせてきた、到達や開封などの結果を記録します。',
    },
    en: { label: 'Record an external message’s event', help: 'Records what the vendor says became of a message.' },
  },
  publishTransactionalMessagingTrigger: {
    ja: { label: 'お客様への通知を配信する', help: '決められた種類の通知を、お客様へ配信します。取り消せません。' },
    en: {
      label: 'Send a transactional message',
      help: 'Sends the customer a message of a set kind; it cannot be taken back.',
    },
    find: 'メール送信',
  },
  publishTransactionalMessagingExternalTrigger: {
    ja: {
      label: '社外のきっかけで通知を配信する',
      help: '外部で定めたきっかけをもとに、お客様へ通知を配信します。取り消せません。',
    },
    en: {
      label: 'Send an externally defined message',
      help: 'Sends the customer a message that is defined outside; it cannot be taken back.',
    },
    find: 'メール送信',
  },
  createPostEvents: {
    ja: { label: '郵便の配達状況を登録する', help: '外部の業者が知らせてきた、郵便の配達結果を登録します。' },
    en: { label: 'Register post events', help: 'Registers what a vendor says became of letters.' },
  },
  closeOpenPrintBatch: {
    ja: {
      label: '受付中の印刷バッチを締め切る',
      help: '印刷を受け付けているバッチを締め切り、印刷に回せるようにします。',
    },
    en: {
      label: 'Close the open print batch',
      help: 'Closes the batch that takes letters, so that it can be printed.',
    },
  },
  markPrintBatchAsProcessed: {
    ja: { label: '印刷バッチを処理済みにする', help: '印刷会社が処理した印刷バッチを、処理済みにします。' },
    en: { label: 'Mark a print batch as processed', help: 'Marks a batch that the printer has dealt with.' },
  },
};
