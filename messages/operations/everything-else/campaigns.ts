import type { OperationLines } from '../operation-line.ts';

/** Words for campaigns and demand response. */
export const campaigns: OperationLines = {
  addCampaignToAccount: {
    ja: { label: 'お客様をキャンペーンに加える', help: 'お客様をキャンペーンの対象にします。' },
    en: { label: 'Add an account to a campaign', help: 'Makes the customer part of a campaign.' },
  },
  removeCampaignFromAccount: {
    ja: { label: 'お客様をキャンペーンから外す', help: 'お客様をキャンペーンの対象から外します。' },
    en: { label: 'Take an account out of a campaign', help: 'Takes the customer out of a campaign.' },
  },
  updateCampaignAccountExpiryDate: {
    ja: { label: 'キャンペーンの適用期限を変更する', help: 'お客様に適用しているキャンペーンの期限を変更します。' },
    en: { label: 'Change a campaign’s expiry date', help: 'Changes until when a campaign applies to the customer.' },
  },
  createCampaignItems: {
    ja: { label: 'キャンペーンに対象を登録する', help: 'キャンペーンの対象となる項目を登録します。' },
    en: { label: 'Add items to a campaign', help: 'Registers what a campaign covers.' },
  },
  removeCampaignItems: {
    ja: { label: 'キャンペーンから対象を外す', help: 'キャンペーンの対象となる項目を外します。' },
    en: { label: 'Remove items from a campaign', help: 'Takes items out of a campaign.' },
  },
  registerDemandResponseCampaignParticipant: {
    ja: {
      label: '節電キャンペーンに参加させる',
      help: 'お客様を、デマンドレスポンス（節電）のキャンペーンに参加させます。',
    },
    en: {
      label: 'Join a demand response campaign',
      help: 'Makes the customer take part in a demand response campaign.',
    },
    find: 'デマンドレスポンス DR せつでん',
  },
  updateDemandResponseCampaignParticipantCommsPreferences: {
    ja: {
      label: '節電キャンペーンの連絡設定を変更する',
      help: '節電の知らせをメールや LINE で受け取るかどうかを変更します。',
    },
    en: {
      label: 'Change demand response messages',
      help: 'Changes whether the customer hears of events by e-mail or LINE.',
    },
    find: 'デマンドレスポンス DR せつでん',
  },
  updateDemandResponseCampaignParticipantTip: {
    ja: { label: '節電のヒントの実施状況を更新する', help: 'お客様が節電のヒントを済ませたかどうかを更新します。' },
    en: { label: 'Update a demand response tip', help: 'Updates whether the customer has done a tip.' },
    find: 'デマンドレスポンス DR せつでん',
  },
};
