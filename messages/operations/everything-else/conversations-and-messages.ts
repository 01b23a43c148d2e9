import type { OperationLines } from '../operation-line.ts';

/** Words for conversations, messages, calls and letters. */
export const conversationsAndMessages: OperationLines = {
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
  createInboundCall: {
    ja: { label: '着信を登録する', help: 'かかってきた電話を、通話として登録します。' },
    en: { label: 'Register an inbound call', help: 'Registers a phone call that came in.' },
    find: '電話',
  },
  enqueueInboundCall: {
    ja: { label: '着信を待ち行列に入れる', help: 'かかってきた電話を、担当者につながるまで待ち行列に入れます。' },
    en: { label: 'Queue an inbound call', help: 'Puts a phone call into the queue until somebody answers.' },
    find: '電話',
  },
  connectAiAgentToCall: {
    ja: { label: '通話を AI 応対につなぐ', help: 'かかってきた電話を、AI の応対につなぎます。' },
    en: { label: 'Connect a call to an AI agent', help: 'Connects a phone call to an AI agent.' },
    find: '電話',
  },
  associateCallWithAccount: {
    ja: { label: '通話をお客様に結び付ける', help: '通話の記録を、お客様の履歴に結び付けます。' },
    en: { label: 'Link a call to an account', help: 'Puts a phone call into the customer’s history.' },
    find: '電話',
  },
  associateArchivedCallRecordingsWithCalls: {
    ja: { label: '保管した録音を通話に結び付ける', help: '保管場所の録音ファイルを、該当する通話に結び付けます。' },
    en: { label: 'Link archived recordings to calls', help: 'Links recordings kept elsewhere to their phone calls.' },
    find: '電話',
  },
  createCallMetadata: {
    ja: { label: '通話に付加情報を登録する', help: '通話の記録に付加情報を加えます。' },
    en: { label: 'Add metadata to a call', help: 'Adds details to a phone call’s record.' },
    find: '電話',
  },
  updateAgentAuxiliaryStatus: {
    ja: { label: '応対者の状態を変更する', help: '電話の応対者を、離席中などの状態に変更します。' },
    en: { label: 'Change an agent’s status', help: 'Sets a phone agent’s status, such as away.' },
    find: 'オペレーター 離席',
  },
  nextOperationsTeamRoundRobin: {
    ja: { label: '次の担当チームを順番に選ぶ', help: 'チームの順番を一つ進め、次に担当するチームを決めます。' },
    en: { label: 'Pick the next team in turn', help: 'Moves the turn on and says which team is next.' },
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
  backendScreenEvent: {
    ja: { label: '画面の操作を実行する', help: 'サーバーが定めた画面で選ばれた操作を実行し、次の操作を返します。' },
    en: {
      label: 'Run a screen event',
      help: 'Carries out an event of a server-defined screen and says what comes next.',
    },
  },
};
