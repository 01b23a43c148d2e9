import type { OperationLines } from '../operation-line.ts';

/** Words for the beginning, the move and the end of supply. */
export const supply: OperationLines = {
  enrollment: {
    ja: {
      label: '供給開始の手続きを始める',
      help: 'お客様の供給地点について、当社からの供給を始める手続きに入ります。',
    },
    en: {
      label: 'Start an enrolment',
      help: 'Starts the process by which we begin to supply the customer’s supply points.',
    },
    find: '加入 かにゅう 申込',
  },
  cancelEnrollment: {
    ja: { label: '供給開始の手続きを取り消す', help: '進行中の供給開始の手続きを取りやめます。' },
    en: { label: 'Cancel an enrolment', help: 'Stops an enrolment that is under way.' },
    find: '加入 かにゅう 申込',
  },
  reverseEnrollment: {
    ja: { label: '供給開始をなかったことにする', help: '完了した供給開始の手続きを取り消し、開始前の状態に戻します。' },
    en: { label: 'Reverse an enrolment', help: 'Undoes an enrolment that had completed.' },
    find: '加入 かにゅう',
  },
  initiateSwitchIn: {
    ja: { label: '他社からの切替を申し込む', help: 'お客様を登録し、今の供給会社から当社への切替を始めます。' },
    en: {
      label: 'Start a switch-in',
      help: 'Creates the account and starts switching it from its present supplier to us.',
    },
    find: 'スイッチング スイッチイン 乗換え',
  },
  selfServeSwitchInCorrection: {
    ja: {
      label: '他社からの切替の申込内容を訂正する',
      help: 'お客様の申出により、切替に使う契約者名やお客様番号などを訂正します。',
    },
    en: {
      label: 'Correct a switch-in',
      help: 'Corrects the present supplier’s details of a switch-in, as the customer gave them.',
    },
    find: 'スイッチング スイッチイン',
  },
  sendFamilySwitchInOffer: {
    ja: { label: 'ご家族の切替の案内を送る', help: 'お客様に、ご家族の切替をお勧めする案内を送ります。' },
    en: { label: 'Send a family switch-in offer', help: 'Sends the customer an offer to switch a family member.' },
    find: 'スイッチング 家族',
  },
  instigateLeaveSupplier: {
    ja: {
      label: '供給終了の手続きを始める',
      help: '他社への切替や転出に伴い、当社からの供給を終える手続きを始めます。',
    },
    en: { label: 'Start leaving', help: 'Starts the process by which we stop supplying the customer.' },
    find: '解約 かいやく 離脱',
  },
  updateLeaveSupplier: {
    ja: { label: '供給終了の手続きを変更する', help: '進行中の供給終了の手続きの日付や条件を変更します。' },
    en: { label: 'Change a leave process', help: 'Changes the date or details of a leave process that is under way.' },
    find: '解約 かいやく',
  },
  cancelLeaveSupplier: {
    ja: { label: '供給終了の手続きを取り消す', help: '進行中の供給終了の手続きを取りやめ、供給を続けます。' },
    en: { label: 'Cancel a leave process', help: 'Stops a leave process that is under way; supply goes on.' },
    find: '解約 かいやく',
  },
  reverseLeaveSupplier: {
    ja: { label: '供給終了をなかったことにする', help: '完了した供給終了の手続きを取り消し、終了前の状態に戻します。' },
    en: { label: 'Reverse a leave process', help: 'Undoes a leave process that had completed.' },
    find: '解約 かいやく',
  },
  initiateMoveIn: {
    ja: { label: '転入を申し込む', help: 'お客様を登録し、引越し先での電気の使用を指定日から始めます。' },
    en: {
      label: 'Start a move-in',
      help: 'Creates the account and starts supply at the new home on the day you name.',
    },
    find: '引越し ひっこし 入居 使用開始 再点',
  },
  initiateMoveOut: {
    ja: { label: '転出を申し込む', help: 'お客様の物件での電気の使用を、指定日で終えます。' },
    en: { label: 'Start a move-out', help: 'Ends supply at the customer’s property on the day you name.' },
    find: '引越し ひっこし 退去 使用停止 廃止',
  },
  initiateMoveOutAndMoveIn: {
    ja: {
      label: '転出と転入をまとめて申し込む',
      help: '今の物件の使用終了と引越し先の使用開始を、一度に申し込みます。',
    },
    en: {
      label: 'Start a move-out and a move-in',
      help: 'Ends supply at the old home and starts it at the new one together.',
    },
    find: '引越し ひっこし',
  },
  cancelMoveOut: {
    ja: { label: '転出を取り消す', help: '進行中の転出を取りやめ、今の物件での供給を続けます。' },
    en: { label: 'Cancel a move-out', help: 'Stops a move-out that is under way; supply goes on.' },
    find: '引越し ひっこし',
  },
  updateMoveInDate: {
    ja: { label: '転入日を変更する', help: '供給地点の使用開始日を変更します。' },
    en: { label: 'Change a move-in date', help: 'Changes the day supply starts at the supply point.' },
    find: '引越し ひっこし 使用開始日',
  },
  updateMoveOutDate: {
    ja: { label: '転出日を変更する', help: '供給地点の使用終了日を変更します。' },
    en: { label: 'Change a move-out date', help: 'Changes the day supply ends at the supply point.' },
    find: '引越し ひっこし 使用停止日',
  },
  initiateAmperageChange: {
    ja: { label: '契約アンペアの変更を申し込む', help: '供給地点の契約アンペアを、指定日に変更するよう申し込みます。' },
    en: {
      label: 'Start an amperage change',
      help: 'Asks for another contracted amperage at the supply point from the day you name.',
    },
  },
  requestAmperageChange: {
    ja: {
      label: '契約アンペアの変更を依頼する（事業者）',
      help: '事業者として、供給地点の契約アンペアの変更を送配電事業者に依頼します。',
    },
    en: {
      label: 'Request an amperage change as an organisation',
      help: 'Asks the grid operator, as an organisation, for another contracted amperage.',
    },
  },
  updateAmperageChangeRequest: {
    ja: {
      label: '契約アンペアの変更の依頼を修正する',
      help: '依頼済みの契約アンペアや希望日、立会いの条件を修正します。',
    },
    en: { label: 'Change an amperage request', help: 'Changes the amperage, the date or the attendance of a request.' },
  },
  cancelAmperageChangeRequest: {
    ja: { label: '契約アンペアの変更の依頼を取り消す', help: '依頼済みの契約アンペアの変更を取りやめます。' },
    en: { label: 'Cancel an amperage request', help: 'Cancels a request to change the amperage.' },
  },
  assignSupplyPointToEstimationGroup: {
    ja: { label: '供給地点を推計グループに入れる', help: '使用量の推計に使うグループへ供給地点を入れます。' },
    en: {
      label: 'Assign a supply point to an estimation group',
      help: 'Puts a supply point into a group that is used to estimate usage.',
    },
  },
  detachSupplyPointFromEstimationGroup: {
    ja: { label: '供給地点を推計グループから外す', help: '供給地点を、使用量の推計に使うグループから外します。' },
    en: {
      label: 'Take a supply point out of an estimation group',
      help: 'Takes a supply point out of its estimation group.',
    },
  },
  fetchElectricitySupplyPointDetails: {
    ja: { label: '供給地点の情報を照会する', help: '供給地点特定番号をもとに、広域機関から設備の情報を取り寄せます。' },
    en: { label: 'Look up a supply point', help: 'Asks OCCTO for the details of a supply point by its number.' },
    find: 'スイッチング支援システム OCCTO',
  },
  fetchElectricityGenerationPointDetails: {
    ja: {
      label: '受電地点の情報を照会する',
      help: '受電地点特定番号をもとに、広域機関から発電設備の情報を取り寄せます。',
    },
    en: {
      label: 'Look up a generation point',
      help: 'Asks OCCTO for the details of a generation point by its number.',
    },
    find: 'OCCTO 発電',
  },
};
