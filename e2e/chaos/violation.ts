/** What must never be. */
export const violationKinds = [
  /** More than one effect, or a mutation that left twice. */
  'duplicate',
  /** Acknowledged, sent or effective without a record; a record without its entries; never classified. */
  'lost',
  /** The record says something else than what upstream did. */
  'misclassified',
  /** Somebody was told something that is not so, or learned what is another's. */
  'wrong answer',
  /** The log's chain does not hold. */
  'chain broken',
] as const;
export type ViolationKind = (typeof violationKinds)[number];

export interface Violation {
  kind: ViolationKind;
  fault: string;
  id: string;
  what: string;
}
