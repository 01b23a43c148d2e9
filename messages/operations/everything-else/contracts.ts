import type { OperationLines } from '../operation-line.ts';

/** Words for agreements and contracts. */
export const contracts: OperationLines = {
  actualizeContract: {
    ja: { label: '契約を成立させる', help: '準備した契約を、指定した日から有効な契約にします。' },
    en: { label: 'Make a contract effective', help: 'Makes a prepared contract effective from the day you name.' },
  },
  createContract: {
    ja: { label: '契約を作成して成立させる', help: 'お客様または法人の契約を、条件とともに作成し有効にします。' },
    en: {
      label: 'Create a contract',
      help: 'Creates a contract with its terms for a customer or a business and makes it effective.',
    },
  },
  varyContractTerms: {
    ja: { label: '契約の条件を変更する', help: '成立済みの契約の条件を、指定した日から変更します。' },
    en: { label: 'Vary a contract’s terms', help: 'Changes the terms of a contract from the day you name.' },
  },
  terminateContract: {
    ja: { label: '契約を終了する', help: '契約を指定した日で終わらせます。解約料を免除するかどうかも決めます。' },
    en: { label: 'Terminate a contract', help: 'Ends a contract on the day you name, with or without its exit fee.' },
    find: '解約 かいやく',
  },
  revokeContract: {
    ja: { label: '契約をなかったものにする', help: '契約を初めから無効にします。元には戻せません。' },
    en: { label: 'Revoke a contract', help: 'Makes a contract void from its beginning; this cannot be undone.' },
    find: '取消 とりけし',
  },
  rescindContract: {
    ja: { label: '契約を撤回する', help: 'クーリングオフなどにより、契約を撤回します。元には戻せません。' },
    en: {
      label: 'Rescind a contract',
      help: 'Withdraws a contract, for example within the cooling-off period; this cannot be undone.',
    },
    find: 'クーリングオフ',
  },
  instigateContractTermination: {
    ja: { label: '契約終了の手続きを始める', help: '契約を終わらせる一連の手続きを始めます。' },
    en: { label: 'Start ending a contract', help: 'Starts the journey that ends a contract.' },
    find: '解約 かいやく',
  },
  instigateContractVariation: {
    ja: { label: '契約変更の手続きを始める', help: '契約の条件を変える一連の手続きを始めます。' },
    en: { label: 'Start varying a contract', help: 'Starts the journey that changes a contract’s terms.' },
  },
  createAgreement: {
    ja: { label: 'プラン契約を作成する', help: '供給地点に、指定した期間のプランを適用します。' },
    en: { label: 'Create an agreement', help: 'Puts a supply point on a product for the period you name.' },
  },
  getOrCreateAgreement: {
    ja: {
      label: 'プラン契約を取得または作成する',
      help: '同じ内容のプラン契約があればそれを返し、なければ作成します。',
    },
    en: {
      label: 'Get or create an agreement',
      help: 'Gives the agreement that fits, or creates it where there is none.',
    },
  },
  createNewAgreementFromProductSwitchProcess: {
    ja: {
      label: 'プラン変更の手続きからプラン契約を作成する',
      help: '進行中のプラン変更の手続きをもとに、新しいプラン契約を作成します。',
    },
    en: {
      label: 'Create an agreement from a product switch',
      help: 'Creates the new agreement that a product switch under way leads to.',
    },
  },
  revokeAgreement: {
    ja: {
      label: 'プラン契約をなかったものにする',
      help: 'プラン契約を初めから無効にし、料金の計算もやり直しになります。元には戻せません。',
    },
    en: {
      label: 'Revoke an agreement',
      help: 'Makes an agreement void from its beginning, which changes what is billed; this cannot be undone.',
    },
    find: '取消 とりけし',
  },
  terminateAgreement: {
    ja: { label: 'プラン契約を終了する', help: 'プラン契約を指定した日時で終わらせます。' },
    en: { label: 'Terminate an agreement', help: 'Ends an agreement at the time you name.' },
    find: '解約 かいやく',
  },
  updateAgreementPeriod: {
    ja: {
      label: 'プラン契約の期間を変更する',
      help: 'プラン契約の開始日や終了日を変更します。料金の計算に影響します。',
    },
    en: {
      label: 'Change an agreement’s period',
      help: 'Changes when an agreement begins or ends, which affects what is billed.',
    },
  },
  extendAgreementPeriod: {
    ja: { label: 'プラン契約の期間を延長する', help: 'プラン契約の終了日を後ろへ延ばします。' },
    en: { label: 'Extend an agreement', help: 'Moves the end of an agreement to a later day.' },
  },
  updateAgreementRescission: {
    ja: {
      label: 'プラン契約の撤回の状態を更新する',
      help: '申出のあった撤回（クーリングオフ）の進み具合を更新します。',
    },
    en: { label: 'Update an agreement’s rescission', help: 'Updates how far the withdrawal of an agreement has come.' },
    find: 'クーリングオフ',
  },
  sendAgreementRescissionConfirmation: {
    ja: {
      label: 'プラン契約の撤回の確認を送る',
      help: '撤回（クーリングオフ）を受け付けたことを、お客様に知らせます。',
    },
    en: {
      label: 'Send a rescission confirmation',
      help: 'Tells the customer that the withdrawal of an agreement was received.',
    },
    find: 'クーリングオフ',
  },
  createAgreementRollover: {
    ja: {
      label: 'プラン契約の更新を予約する',
      help: '今のプラン契約が終わるときに、次のプランへ移る更新を予約します。',
    },
    en: { label: 'Plan an agreement rollover', help: 'Plans the move to the next product when the agreement ends.' },
    find: '自動更新',
  },
  updateAgreementRollover: {
    ja: { label: 'プラン契約の更新の予約を変更する', help: '予約した更新のプランや日付、状態を変更します。' },
    en: {
      label: 'Change an agreement rollover',
      help: 'Changes the product, the date or the status of a planned rollover.',
    },
    find: '自動更新',
  },
  runAgreementRollover: {
    ja: { label: 'プラン契約の更新を実行する', help: '予約した更新を今すぐ行い、次のプラン契約を作成します。' },
    en: {
      label: 'Run an agreement rollover',
      help: 'Carries out a planned rollover now and creates the next agreement.',
    },
    find: '自動更新',
  },
  attachAgreementsToContracts: {
    ja: { label: 'プラン契約を契約に結び付ける', help: 'プラン契約を、お客様または法人の契約の一部にします。' },
    en: {
      label: 'Attach agreements to a contract',
      help: 'Makes agreements part of a contract of an account or a business.',
    },
  },
  detachAgreementsFromContracts: {
    ja: { label: 'プラン契約を契約から切り離す', help: 'プラン契約と契約の結び付きを外します。' },
    en: { label: 'Detach agreements from a contract', help: 'Takes agreements out of the contract they belong to.' },
  },
  initiateProductSwitch: {
    ja: { label: 'プランの変更を申し込む', help: 'お客様のプランを、見積り済みのプランへ指定日に切り替えます。' },
    en: { label: 'Switch to another product', help: 'Moves the customer to a quoted product on the day you name.' },
    find: 'プラン変更 料金プラン',
  },
  switchToProductOnNextReadingDate: {
    ja: { label: '次の検針日にプランを変更する', help: '供給地点のプランを、次の検針日から切り替えます。' },
    en: {
      label: 'Switch product on the next reading date',
      help: 'Moves the supply point to the product from its next reading date.',
    },
    find: 'プラン変更',
  },
  switchToProductWithFixedFuelCostAdjustment: {
    ja: {
      label: '燃料費調整が固定のプランに変更する',
      help: '供給地点のプランを、燃料費調整を固定したプランへ切り替えます。',
    },
    en: {
      label: 'Switch to a product with fixed fuel cost',
      help: 'Moves the supply point to a product whose fuel cost adjustment is fixed.',
    },
    find: 'プラン変更',
  },
  revertProductSwitch: {
    ja: { label: 'プランの変更を元に戻す', help: '申し込んだプランの変更を取りやめ、元のプランに戻します。' },
    en: { label: 'Revert a product switch', help: 'Takes a product switch back and returns to the product before.' },
    find: 'プラン変更 取消',
  },
  joinSupplierAcceptTermsAndConditions: {
    ja: { label: '供給開始の約款への同意を登録する', help: 'お客様が供給開始にあたり約款に同意したことを登録します。' },
    en: {
      label: 'Accept the terms of joining',
      help: 'Records that the customer accepted the terms and conditions of joining us.',
    },
    find: '加入 規約',
  },
  legacyProcessOrder: {
    ja: {
      label: '契約の注文をまとめて処理する（旧方式）',
      help: '契約、供給地点、支払方法をまとめた注文を、旧方式で処理します。',
    },
    en: {
      label: 'Process an order (legacy)',
      help: 'Processes an order of contracts, supply points and payment in the old way.',
    },
  },
};
