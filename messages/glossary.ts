import type { Locale } from './define-words.ts';

export interface Term {
  term: string;
  meaning: string;
}

type Entry = Readonly<Record<Locale, Term>> & {
  /** People ask what it is: explained wherever it stands in a form. */
  hard?: true;
  /** What else it is called in labels. */
  also?: readonly string[];
};

/** The terms that staff meet, in both languages. docs/glossary.md says where each stands in the API. */
export const glossary: Readonly<Record<string, Entry>> = {
  account: {
    ja: {
      term: 'お客様番号',
      meaning: 'A- で始まる、お客様お一人または一法人ごとの番号です。Kraken の account にあたります。',
    },
    en: { term: 'account number', meaning: 'Starts with A-: the account of one customer, person or company.' },
  },
  holder: {
    ja: { term: '契約者', meaning: '請求先となっている個人または法人です。' },
    en: { term: 'holder', meaning: 'The person or company that the account bills.' },
  },
  user: {
    ja: {
      term: '利用者',
      meaning: 'お客様番号にひも付き、サインインや連絡の相手となる人です。一つのお客様番号に複数いることがあります。',
    },
    en: {
      term: 'user, account user',
      meaning: 'A person of an account: who signs in and is contacted. An account may have several.',
    },
  },
  ledger: {
    ja: {
      term: '台帳',
      meaning: 'L- で始まる、お客様のお金の出入りと残高の記録です。お客様番号ごとに一つ以上あります。',
    },
    en: {
      term: 'ledger',
      meaning: 'Starts with L-: where an account’s money and balance are kept. An account has one or more.',
    },
  },
  credit: {
    ja: { term: '充当金', meaning: '台帳の残高を増やし、請求から差し引かれる金額です。' },
    en: { term: 'credit', meaning: 'An amount that raises a ledger’s balance and comes off the bill.' },
  },
  charge: {
    ja: { term: '追加料金', meaning: '電気料金とは別に台帳へ計上し、請求に加える金額です。' },
    en: { term: 'charge', meaning: 'An amount beside the usage that is put on a ledger and billed.' },
  },
  payment: {
    ja: { term: '入金', meaning: 'お客様から受け取ったお金です。' },
    en: { term: 'payment', meaning: 'Money that came from the customer.' },
  },
  repayment: {
    ja: { term: '返金', meaning: 'お客様へ払い戻すお金です。返金依頼が受け付けられると作られます。' },
    en: {
      term: 'repayment, refund',
      meaning: 'Money paid back to the customer; it appears once a request was accepted.',
    },
  },
  repaymentRequest: {
    ja: { term: '返金依頼', meaning: '返金を求める依頼です。返金とは別の番号を持ちます。' },
    en: { term: 'repayment request', meaning: 'The wish to pay money back; its number is not the repayment’s.' },
  },
  paymentMethod: {
    ja: { term: '支払方法', meaning: '口座振替、カード、コンビニ払いなど、お客様がお金を払う手段です。' },
    en: { term: 'payment method', meaning: 'How the customer pays: direct debit, card, convenience store.' },
  },
  paymentInstruction: {
    ja: { term: '登録済み支払方法', meaning: 'お客様が登録した口座やカードなど、代金を徴収できる状態の支払方法です。' },
    en: { term: 'payment instruction', meaning: 'An account or card on file that money can be collected from.' },
  },
  paymentSchedule: {
    ja: { term: '支払計画', meaning: 'いつ、いくら徴収するかの予定です。' },
    en: { term: 'payment schedule', meaning: 'When the customer pays and how much.' },
  },
  deposit: {
    ja: { term: '保証金', meaning: '供給の前に預かるお金です。' },
    en: { term: 'deposit', meaning: 'Money held before supply begins.' },
  },
  agreement: {
    ja: {
      term: 'プラン契約',
      meaning:
        '供給地点に、ある期間プランを適用する約束です。Kraken の agreement にあたり、契約（contract）とは別のものです。',
    },
    en: { term: 'agreement', meaning: 'A supply point on a product for a period; not the same as a contract.' },
    hard: true,
  },
  contract: {
    ja: { term: '契約', meaning: 'お客様または法人と結ぶ約束の全体です。プラン契約を含むことがあります。' },
    en: {
      term: 'contract',
      meaning: 'The whole of what is agreed with a customer or business; it may hold agreements.',
    },
  },
  rollover: {
    ja: { term: 'プラン契約の更新', meaning: '期間の終わりに、次のプランへ自動で移ることです。' },
    en: { term: 'rollover', meaning: 'The automatic move to the next product when an agreement ends.' },
  },
  rescission: {
    ja: { term: '撤回', meaning: 'クーリングオフなどで、契約をなかったことにする手続きです。' },
    en: {
      term: 'rescission',
      meaning: 'Withdrawing an agreement or contract, for example within the cooling-off period.',
    },
  },
  product: {
    ja: { term: 'プラン', meaning: '料金プランです。Kraken の product にあたります。' },
    en: { term: 'product', meaning: 'What is sold: a set of prices and terms.' },
  },
  supplyPoint: {
    ja: { term: '供給地点', meaning: '電気が届けられる場所です。一つの物件に複数あることがあります。' },
    en: { term: 'supply point', meaning: 'Where electricity is delivered. A property may have several.' },
  },
  spin: {
    ja: {
      term: '供給地点特定番号',
      meaning: '供給地点を表す 22 桁の番号で、SPIN とも呼びます。検針票に載っています。',
    },
    en: { term: 'SPIN', meaning: 'The 22-digit number of a supply point, printed on meter statements.' },
    hard: true,
    also: ['SPIN'],
  },
  gpin: {
    ja: { term: '受電地点特定番号', meaning: '発電した電気を受け取る地点を表す 22 桁の番号で、GPIN とも呼びます。' },
    en: { term: 'GPIN', meaning: 'The 22-digit number of a point where generated electricity is taken in.' },
    hard: true,
    also: ['GPIN'],
  },
  property: {
    ja: { term: '物件', meaning: '供給地点のある建物や部屋です。' },
    en: { term: 'property', meaning: 'The building or room that has supply points.' },
  },
  amperage: {
    ja: {
      term: '契約アンペア',
      meaning: '同時に使える電流の上限です。変更には送配電事業者の工事を伴うことがあります。',
    },
    en: {
      term: 'amperage',
      meaning: 'The most current that may be drawn at once; changing it may need work by the grid operator.',
    },
  },
  switchIn: {
    ja: { term: '他社からの切替', meaning: '今の供給会社から当社へ移る手続きです。スイッチングとも呼びます。' },
    en: { term: 'switch-in', meaning: 'Moving from the present supplier to us.' },
  },
  leaveSupplier: {
    ja: { term: '供給終了手続き', meaning: '他社への切替や転出で、当社の供給を終える手続きです。' },
    en: { term: 'leave process', meaning: 'How our supply ends: by a switch to another supplier or a move-out.' },
  },
  enrolment: {
    ja: { term: '供給開始手続き', meaning: '当社の供給を始める手続きです。' },
    en: { term: 'enrolment', meaning: 'How our supply begins.' },
  },
  gridOperator: {
    ja: { term: '送配電事業者', meaning: '電線とメーターを受け持つ会社です。' },
    en: { term: 'grid operator', meaning: 'The company that runs the wires and the meters.' },
  },
  occto: {
    ja: {
      term: '広域機関',
      meaning: '電力広域的運営推進機関（OCCTO）です。供給会社の切替に使う仕組みを運営しています。',
    },
    en: { term: 'OCCTO', meaning: 'The organisation that runs the system for switching suppliers.' },
  },
  dca: {
    ja: {
      term: '債権回収委託',
      meaning: '未払いの債権の回収を、外部の債権回収会社に任せることです。DCA とも呼びます。',
    },
    en: { term: 'DCA, debt collection agency', meaning: 'Having an outside agency collect a debt.' },
    hard: true,
    also: ['DCA'],
  },
  collectionProcess: {
    ja: { term: '回収プロセス', meaning: '未払いの金額を回収するための、当社の一連の手続きです。' },
    en: { term: 'collection process', meaning: 'Our own steps to collect an unpaid amount.' },
  },
  dunning: {
    ja: { term: '督促', meaning: '決まった流れに沿って支払いを促すことです。' },
    en: { term: 'dunning', meaning: 'Reminders that follow a set path.' },
  },
  dunningPath: {
    ja: { term: '督促パス', meaning: '督促の流れの名前です。' },
    en: { term: 'dunning path', meaning: 'The name of that path.' },
    hard: true,
  },
  apiException: {
    ja: { term: 'API 例外', meaning: 'システム間の処理の失敗を、対応が必要な案件として記録したものです。' },
    en: { term: 'API exception', meaning: 'A failure between systems, kept as a case to work on.' },
  },
  template: {
    ja: { term: 'テンプレート', meaning: 'プランを作るときのひな型です。下書き、有効、期限切れのいずれかです。' },
    en: { term: 'template', meaning: 'What products are made from: draft, active or expired.' },
  },
  lead: {
    ja: { term: '見込み客', meaning: 'まだ契約のない、申込みの可能性がある方です。' },
    en: { term: 'lead', meaning: 'Somebody who may become a customer.' },
  },
  opportunity: {
    ja: { term: '商談', meaning: '見込み客に対する一件の提案の記録です。' },
    en: { term: 'opportunity', meaning: 'One possible sale to a lead.' },
  },
  affiliate: {
    ja: { term: '代理店', meaning: '当社に代わって申込みを取り次ぐ会社です。' },
    en: { term: 'affiliate', meaning: 'A company that sells for us.' },
  },
  urn: {
    ja: { term: 'URN', meaning: 'Uniform Resource Name の略で、外部のシステムが付けた一意の名前です。' },
    en: { term: 'URN', meaning: 'Uniform Resource Name: a unique name given by another system.' },
    hard: true,
  },
  portfolio: {
    ja: { term: 'ポートフォリオ', meaning: 'P- で始まる、複数のお客様番号を束ねる単位です。' },
    en: { term: 'portfolio', meaning: 'Starts with P-: a group of accounts.' },
  },
  segment: {
    ja: { term: '区分', meaning: '管理のために法人をまとめる単位です。' },
    en: { term: 'segment', meaning: 'A group that businesses are put into.' },
  },
  ink: {
    ja: { term: 'Ink', meaning: 'お客様とのメール、チャット、電話などのやり取りをまとめる、Kraken の機能です。' },
    en: { term: 'Ink', meaning: 'Kraken’s place for conversations with customers: e-mail, chat, calls.' },
    hard: true,
  },
  storyline: {
    ja: { term: '経緯の要約', meaning: 'お客様とのやり取りの流れを自動でまとめたものです。' },
    en: { term: 'storyline', meaning: 'A summary of what happened with the customer, made by the machine.' },
  },
  bucket: {
    ja: { term: '受信箱', meaning: 'Ink の会話を担当ごとに分ける入れ物です。' },
    en: { term: 'bucket', meaning: 'Where Ink conversations are put for those who deal with them.' },
  },
  smartFlex: {
    ja: { term: 'SmartFlex', meaning: '電気自動車や蓄電池などを遠隔で制御する、Kraken の仕組みです。' },
    en: { term: 'SmartFlex', meaning: 'Kraken’s control of cars, batteries and heat pumps from afar.' },
    hard: true,
  },
  ocpp: {
    ja: {
      term: 'OCPP',
      meaning: '充電器と制御側がやり取りするための国際的な取決め（Open Charge Point Protocol）です。',
    },
    en: { term: 'OCPP', meaning: 'Open Charge Point Protocol: how chargers and controllers talk.' },
    hard: true,
  },
  mfa: {
    ja: {
      term: '多要素認証',
      meaning: 'パスワードに加えて、コードなど別の手段でも本人を確かめることです。MFA とも呼びます。',
    },
    en: { term: 'MFA', meaning: 'Proving who one is by something beside the password.' },
    hard: true,
    also: ['MFA'],
  },
  preSigned: {
    ja: { term: '事前署名', meaning: 'サインインせずに、特定の手続きだけを一定期間行えるようにする仕組みです。' },
    en: { term: 'pre-signed', meaning: 'What lets somebody do one thing for a while without signing in.' },
    hard: true,
  },
  demandResponse: {
    ja: {
      term: 'デマンドレスポンス',
      meaning: '需給に合わせて電気の使い方を変えていただくことです。節電の呼びかけなどを指します。',
    },
    en: { term: 'demand response', meaning: 'Asking customers to use electricity at other times.' },
    hard: true,
    also: ['節電'],
  },
  metadata: {
    ja: { term: '付加情報', meaning: '項目名と値の組で付ける、任意の情報です。' },
    en: { term: 'metadata', meaning: 'Any information put on something as a key and a value.' },
  },
  idempotencyKey: {
    ja: { term: '二重送信防止キー', meaning: '同じ操作が二度行われないようにする番号です。コンソールが作成します。' },
    en: {
      term: 'key against double sending',
      meaning: 'Keeps one operation from being done twice; the console makes it.',
    },
  },
  assumed: {
    ja: { term: '推定', meaning: '公開された資料がなく、当社が形を推測したことを示します。' },
    en: { term: 'assumed', meaning: 'No published schema describes it; its shape is our guess.' },
  },
  deprecated: {
    ja: { term: '非推奨', meaning: 'まだ使えますが、廃止が予告されています。' },
    en: { term: 'deprecated', meaning: 'It still works, and its end has been announced.' },
  },
  unknown: {
    ja: { term: '結果不明', meaning: '送信したあと応答を受け取れず、実行されたかどうか分からない状態です。' },
    en: { term: 'unknown', meaning: 'It was sent, and nobody knows yet whether it took effect.' },
  },
};

/** The term that a label holds and that people ask about, or null. The longest wins. */
export function findTerm(label: string, locale: Locale): Term | null {
  const found = hardTerms[locale].find(({ names }) => names.some((name) => name.test(label)));
  return found?.term ?? null;
}

const hardTerms: Record<Locale, { term: Term; names: RegExp[] }[]> = { ja: hardOf('ja'), en: hardOf('en') };

function hardOf(locale: Locale): { term: Term; names: RegExp[] }[] {
  return Object.values(glossary)
    .filter((entry) => entry.hard)
    .map((entry) => ({
      term: entry[locale],
      names: [...entry[locale].term.split(', '), ...(entry.also ?? [])].map((name) => inLabel(name, locale)),
    }))
    .toSorted((one, other) => other.term.term.length - one.term.term.length);
}

/** English words stand alone, whatever their case; Japanese ones stand anywhere. */
function inLabel(name: string, locale: Locale): RegExp {
  return locale === 'en' ? new RegExp(`\\b${name}s?\\b`, 'i') : new RegExp(name);
}
