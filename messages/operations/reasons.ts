import type { ReasonCode } from '#domains/reasons.ts';
import { defineWords, type Locale } from '../define-words.ts';

const reasons = defineWords({
  ja: {
    customerRequest: 'お客様からの申し出',
    overpaid: '過入金・二重払い',
    billingCorrection: '請求の訂正',
    contractEnded: '契約の終了・精算',
    paymentAgreed: '支払いの約束・分割払いの合意',
    paid: '入金を確認',
    vulnerableCustomer: '配慮が必要なお客様',
    dispute: '苦情・申立て',
    unpaid: '未払い',
    upstreamFailure: 'システム間の処理の失敗',
    dataCorrection: '登録内容の訂正',
    plannedChange: '予定された変更',
    mistake: '誤った操作のやり直し',
    other: 'その他（下に記入）',
  },
  en: {
    customerRequest: 'The customer asked',
    overpaid: 'Paid too much or twice',
    billingCorrection: 'The bill was corrected',
    contractEnded: 'The contract ended',
    paymentAgreed: 'A payment or a plan was agreed',
    paid: 'It has been paid',
    vulnerableCustomer: 'The customer needs consideration',
    dispute: 'A complaint or a dispute',
    unpaid: 'It is unpaid',
    upstreamFailure: 'Something failed between systems',
    dataCorrection: 'Correcting what is recorded',
    plannedChange: 'A planned change',
    mistake: 'Making good a mistake',
    other: 'Something else (say below)',
  },
});

/** A reason as people read it; a code that is not ours stays as it is. */
export function labelReason(code: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = reasons[locale] satisfies Record<ReasonCode, string>;
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}
