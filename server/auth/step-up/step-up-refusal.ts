/**
 * Why a fresh sign-in does not count. unknownAnswer: nobody asked for it, or another session did; alreadyUsed: the
 * answer came before; tooLate: after five minutes; cancelled: the person turned back; providerRefused,
 * providerUnreachable: there was no proof to look at; notVerified: signature, issuer, audience or nonce do not fit;
 * anotherPerson: somebody else signed in; noTime, notFresh: the provider does not say when, or it was before we asked.
 */
export const stepUpRefusals = [
  'unknownAnswer',
  'alreadyUsed',
  'tooLate',
  'cancelled',
  'providerRefused',
  'providerUnreachable',
  'notVerified',
  'anotherPerson',
  'noTime',
  'notFresh',
] as const;
export type StepUpRefusal = (typeof stepUpRefusals)[number];
