import type { OperationLines } from '../operation-line.ts';

/** Words for telephone calls. */
export const calls: OperationLines = {
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
};
