import type { DomainName, MainDomainName } from './operation-policy.ts';

/** Why a command is sent: a short closed list, `other` with a text of its own. The log stores the code. */
export const reasonCodes = [
  'customerRequest',
  'overpaid',
  'billingCorrection',
  'contractEnded',
  'paymentAgreed',
  'paid',
  'vulnerableCustomer',
  'dispute',
  'unpaid',
  'upstreamFailure',
  'dataCorrection',
  'plannedChange',
  'mistake',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const byDomain: Record<MainDomainName, readonly ReasonCode[]> = {
  repayments: ['customerRequest', 'overpaid', 'billingCorrection', 'contractEnded', 'dispute', 'mistake', 'other'],
  dca: ['unpaid', 'paid', 'paymentAgreed', 'dispute', 'vulnerableCustomer', 'mistake', 'other'],
  collections: [
    'unpaid',
    'paid',
    'paymentAgreed',
    'customerRequest',
    'vulnerableCustomer',
    'dispute',
    'mistake',
    'other',
  ],
  'api-exceptions': ['upstreamFailure', 'dataCorrection', 'customerRequest', 'mistake', 'other'],
  templates: ['plannedChange', 'dataCorrection', 'mistake', 'other'],
};

/** Everything else: the reasons that fit any of its operations. */
const general: readonly ReasonCode[] = [
  'customerRequest',
  'billingCorrection',
  'dataCorrection',
  'contractEnded',
  'plannedChange',
  'upstreamFailure',
  'mistake',
  'other',
];

/** The reasons that a domain's form offers, the likeliest first, `other` last. */
export function findReasons(domain: DomainName): readonly ReasonCode[] {
  const own: Partial<Record<DomainName, readonly ReasonCode[]>> = byDomain;
  return own[domain] ?? general;
}
