import type { OperationLines } from '../operation-line.ts';

/** Words for leads and opportunities. */
export const sales: OperationLines = {
  createLead: {
    ja: { label: '見込み客を登録する', help: '契約前の方を、連絡先や住所とともに見込み客として登録します。' },
    en: { label: 'Create a lead', help: 'Registers somebody who may become a customer.' },
    find: 'リード',
  },
  createOpportunityAndLead: {
    ja: { label: '見込み客と商談を登録する', help: '見込み客と、その商談をまとめて登録します。' },
    en: { label: 'Create a lead and an opportunity', help: 'Registers a lead and the opportunity with it.' },
    find: 'リード',
  },
  createOpportunityForLead: {
    ja: { label: '見込み客に商談を追加する', help: '登録済みの見込み客に、新しい商談を加えます。' },
    en: { label: 'Add an opportunity to a lead', help: 'Adds an opportunity to a lead.' },
    find: 'リード',
  },
  createOpportunitySolarPanelMarket: {
    ja: { label: '太陽光パネルの商談を登録する', help: '太陽光パネルの相談を、連絡先とともに商談として登録します。' },
    en: {
      label: 'Create a solar panel opportunity',
      help: 'Registers an enquiry about solar panels as an opportunity.',
    },
    find: 'ソーラー',
  },
  updateLeadDetails: {
    ja: { label: '見込み客の情報を変更する', help: '見込み客の住所や担当者などを変更します。' },
    en: { label: 'Change a lead’s details', help: 'Changes a lead’s address, owner and so on.' },
    find: 'リード',
  },
  updateLeadAssignment: {
    ja: { label: '見込み客の担当を変更する', help: '見込み客を担当するチームや人を変更します。' },
    en: { label: 'Change who has a lead', help: 'Changes the team or person that has a lead.' },
    find: 'リード',
  },
  updateLeadStage: {
    ja: { label: '見込み客の段階を進める', help: '見込み客を、今の段階から次の段階へ移します。' },
    en: { label: 'Move a lead to a stage', help: 'Moves a lead from its present stage to another.' },
    find: 'リード',
  },
  storeBankDetailsForLead: {
    ja: { label: '見込み客の口座を登録する', help: '見込み客の銀行口座を、契約前に預かります。' },
    en: { label: 'Store a lead’s bank details', help: 'Keeps a lead’s bank account before the contract.' },
    find: 'リード',
  },
  removeBankDetailsForLead: {
    ja: { label: '見込み客の口座を削除する', help: '預かった見込み客の銀行口座を消します。元には戻せません。' },
    en: { label: 'Remove a lead’s bank details', help: 'Deletes a lead’s bank account; this cannot be undone.' },
    find: 'リード',
  },
  registerLeadFlowStatusEvent: {
    ja: {
      label: '見込み客の手続きの進み具合を記録する',
      help: '外部の手続きが見込み客についてどこまで進んだかを記録します。',
    },
    en: { label: 'Record a lead’s flow status', help: 'Records how far an outside flow has come for a lead.' },
    find: 'リード',
  },
  transferLeadOpportunities: {
    ja: { label: '商談を別の見込み客へ移す', help: '見込み客のすべての商談を、別の見込み客に付け替えます。' },
    en: { label: 'Move opportunities to another lead', help: 'Moves a lead’s opportunities to another lead.' },
    find: 'リード',
  },
  updateOpportunityDetails: {
    ja: { label: '商談の情報を変更する', help: '商談の住所や供給地点を変更します。' },
    en: { label: 'Change an opportunity’s details', help: 'Changes an opportunity’s address or supply points.' },
  },
  updateOpportunityExtraDetails: {
    ja: { label: '商談の追加項目を変更する', help: '商談に付けた追加項目の値を変更します。' },
    en: { label: 'Change an opportunity’s extra details', help: 'Changes the extra details of an opportunity.' },
  },
  updateOpportunityAssignment: {
    ja: { label: '商談の担当を変更する', help: '商談を担当するチームや人を変更します。' },
    en: { label: 'Change who has an opportunity', help: 'Changes the team or person that has an opportunity.' },
  },
  updateOpportunityStage: {
    ja: { label: '商談の段階を進める', help: '商談を、今の段階から次の段階へ移します。' },
    en: { label: 'Move an opportunity to a stage', help: 'Moves an opportunity from its present stage to another.' },
  },
  setOpportunityOutcome: {
    ja: { label: '商談の結果を登録する', help: '商談を、成約または失注として締めくくります。' },
    en: { label: 'Set an opportunity’s outcome', help: 'Marks an opportunity as won or lost.' },
    find: '成約 失注',
  },
  updateNotesOnOpportunity: {
    ja: { label: '商談のメモを書き換える', help: '商談のメモを新しい内容に置き換えます。' },
    en: { label: 'Rewrite an opportunity’s notes', help: 'Replaces the notes of an opportunity.' },
  },
  updateOfferGroupOnOpportunity: {
    ja: { label: '商談の提案グループを変更する', help: '商談に使う提案グループを差し替えます。' },
    en: { label: 'Change an opportunity’s offer group', help: 'Replaces the offer group of an opportunity.' },
  },
  registerOpportunityFlowStatusEvent: {
    ja: { label: '商談の手続きの進み具合を記録する', help: '外部の手続きが商談についてどこまで進んだかを記録します。' },
    en: {
      label: 'Record an opportunity’s flow status',
      help: 'Records how far an outside flow has come for an opportunity.',
    },
  },
  createOpportunityFileAttachment: {
    ja: { label: '商談にファイルを添付する', help: 'アップロード済みのファイルを商談に付けます。' },
    en: { label: 'Attach a file to an opportunity', help: 'Attaches an uploaded file to an opportunity.' },
  },
  generateLeadsFileAttachmentPreSignedUrl: {
    ja: {
      label: '商談の添付ファイルの送り先を発行する',
      help: '商談に付けるファイルをアップロードするための一時的な URL を発行します。',
    },
    en: {
      label: 'Issue an upload address for an opportunity',
      help: 'Issues a short-lived address to upload a file of an opportunity.',
    },
  },
  generateLeadsFileAttachmentDownloadPreSignedUrl: {
    ja: {
      label: '商談の添付ファイルの受取り先を発行する',
      help: '商談に付けたファイルをダウンロードするための一時的な URL を発行します。',
    },
    en: {
      label: 'Issue a download address for an opportunity',
      help: 'Issues a short-lived address to download a file of an opportunity.',
    },
  },
  fetchPreSignedLinkForOpportunityAttachment: {
    ja: {
      label: '商談の添付ファイルのリンクを取得する',
      help: '商談に付けたファイルを開くための一時的なリンクを取得します。',
    },
    en: { label: 'Get a link to an opportunity’s file', help: 'Gets a short-lived link to a file of an opportunity.' },
  },
};
