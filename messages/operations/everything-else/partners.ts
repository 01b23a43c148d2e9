import type { OperationLines } from '../operation-line.ts';

/** Words for agencies and partners that sell for us. */
export const partners: OperationLines = {
  createPartnerUser: {
    ja: { label: 'パートナーの利用者を作成する', help: 'パートナーのチームに、新しい利用者を作成します。' },
    en: { label: 'Create a partner user', help: 'Creates a user in a partner’s team.' },
  },
  addPartnerUserToTeam: {
    ja: { label: 'パートナーの利用者をチームに加える', help: 'パートナーの利用者を、別のチームにも加えます。' },
    en: { label: 'Add a partner user to a team', help: 'Puts a partner’s user into a team.' },
  },
  revokePartnerUserAccess: {
    ja: { label: 'パートナーの利用者を使えなくする', help: 'パートナーの利用者のアクセスをすべて取り上げます。' },
    en: { label: 'Revoke a partner user’s access', help: 'Takes all access away from a partner’s user.' },
  },
  createAffiliateLink: {
    ja: { label: '代理店の販売用リンクを作成する', help: '代理店の販売担当者に、申込み用のリンクを作成します。' },
    en: { label: 'Create an affiliate link', help: 'Creates the sign-up link of an affiliate’s sales agent.' },
    find: 'アフィリエイト 提携先',
  },
  updateAffiliateLink: {
    ja: { label: '代理店の販売用リンクを変更する', help: '販売用リンクの連絡先や行き先などを変更します。' },
    en: {
      label: 'Change an affiliate link',
      help: 'Changes the contact, landing page and so on of an affiliate link.',
    },
    find: 'アフィリエイト 提携先',
  },
  createAffiliateOrganisation: {
    ja: { label: '代理店を登録する', help: '販売を担う代理店を、できることの範囲とともに登録します。' },
    en: { label: 'Register an affiliate', help: 'Registers an organisation that sells for us, and what it may do.' },
    find: 'アフィリエイト 提携先',
  },
  updateAffiliateOrganisation: {
    ja: { label: '代理店の情報を変更する', help: '代理店の連絡先や、できることの範囲を変更します。' },
    en: { label: 'Change an affiliate', help: 'Changes an affiliate’s contact or what it may do.' },
    find: 'アフィリエイト 提携先',
  },
  createAffiliateSession: {
    ja: { label: '代理店からの訪問を記録する', help: '販売用リンクから訪れた方の記録を作成します。' },
    en: { label: 'Record an affiliate session', help: 'Records a visit that came through an affiliate link.' },
    find: 'アフィリエイト 提携先',
  },
  createAudioRecording: {
    ja: { label: '販売時の録音を登録する', help: '代理店の販売時の録音を、場所や結果とともに登録します。' },
    en: { label: 'Register a sales recording', help: 'Registers the recording of an affiliate’s sale.' },
    find: 'アフィリエイト 提携先',
  },
  generateAffiliatesAudioRecordingPreSignedUrl: {
    ja: {
      label: '販売時の録音の送り先を発行する',
      help: '録音ファイルをアップロードするための一時的な URL を発行します。',
    },
    en: {
      label: 'Issue an upload address for a recording',
      help: 'Issues a short-lived address to upload a sales recording.',
    },
    find: 'アフィリエイト 提携先',
  },
};
