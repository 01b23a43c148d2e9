/** Why a delegation was not asked for, confirmed or ended: nothing was changed, and the log says who tried. */
export const delegationRefusalCodes = [
  'leadsOnly',
  'roleTooNew',
  'notLead',
  'toOneself',
  'badPeriod',
  'tooLong',
  'noReason',
  'alreadyRunning',
  'thirdNeeded',
  'alreadyConfirmed',
  'periodOver',
  'notStanding',
] as const;
export type DelegationRefusalCode = (typeof delegationRefusalCodes)[number];

/** Thrown inside a change so that its transaction ends; becomes a returned code in `settleDelegation`. */
export class DelegationRefused extends Error {
  override readonly name = 'DelegationRefused';
  readonly code: DelegationRefusalCode;
  constructor(code: DelegationRefusalCode) {
    super(code);
    this.code = code;
  }
}
