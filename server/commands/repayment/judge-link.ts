import type { Seen } from '#domains/probe.ts';

/** What one look at upstream says about the repayment that a request became. */
export type LinkVerdict =
  /** Upstream has not accepted the request. */
  | { verdict: 'undecided' }
  /** Upstream rejected or cancelled it: there will be none. */
  | { verdict: 'ended' }
  /** Accepted, and no repayment fits yet. */
  | { verdict: 'notYet' }
  /** A person has to say which of these it is. */
  | { verdict: 'several'; fits: Seen[] }
  | { verdict: 'linked'; repayment: Seen };

export interface LinkQuestion {
  /** What upstream calls the request; null: no answer ever named it. */
  requestId: string | null;
  /** Whole yen asked for; null: not known, and everything fits. */
  yen: number | null;
  /** Every repayment of the account, read before the requests. */
  repayments: readonly Seen[];
  /** Every repayment request of the account. */
  requests: readonly Seen[];
  /** Ids that stood on the account before the request was sent; null: nobody looked. */
  before: readonly string[] | null;
  /** Ids of repayments that belong to another command. */
  taken: ReadonlySet<string>;
  /** Ids of requests that have their repayment, or had been accepted before this one was sent. */
  settled: ReadonlySet<string>;
}

/**
 * Which repayment upstream made of a request. Pure. Upstream joins the two by no field (facts.md): it is the evidence's
 * own where exactly one of the right amount appeared after sending, nobody has it, and no other accepted request of that
 * amount still lacks one; else a person says.
 */
export function judgeLink(asked: LinkQuestion): LinkVerdict {
  const { requestId, yen, repayments, requests, before, taken, settled } = asked;
  const request = requests.find(({ id }) => id === requestId);
  const status = request?.facts.status;
  if (status === 'REQUESTED') return { verdict: 'undecided' };
  if (status === 'CANCELLED' || status === 'REJECTED') return { verdict: 'ended' };
  const fits = repayments.filter(
    ({ id, facts }) => !taken.has(id) && before?.includes(id) !== true && (yen === null || facts.amount === yen),
  );
  const [first] = fits;
  if (first === undefined) return { verdict: 'notYet' };
  const rival = requests.some(
    ({ id, facts }) => id !== requestId && facts.status === 'ACCEPTED' && facts.amount === yen && !settled.has(id),
  );
  const proves = fits.length === 1 && status === 'ACCEPTED' && yen !== null && before !== null && !rival;
  return proves ? { verdict: 'linked', repayment: first } : { verdict: 'several', fits };
}
