/** One line of the target, then and now; in words already. */
export interface TargetLine {
  key: string;
  label: string;
  whenAsked: string;
  now: string;
  differs: boolean;
  mono: boolean;
}

/** A payment, a repayment or a request, as upstream shows it now. */
export interface HistoryLine {
  id: string;
  date: string;
  amount: string;
  status: string;
}

export interface HistoryList {
  title: string;
  /** null: it could not be read. */
  lines: readonly HistoryLine[] | null;
}

/** A request with its decisive fields in the clear, in the words of who looks: the answer of the look. */
export interface Looked {
  digest: string;
  round: number;
  /** 2026-11-26 10:00:12 JST */
  readAt: string;
  /** What sending would do. */
  effect: string;
  content: readonly { key: string; label: string; value: string; mono: boolean }[];
  json: string;
  target: readonly TargetLine[];
  history: readonly HistoryList[];
  flags: readonly { code: string; label: string; meaning: string }[];
  /** Why it ends as void whatever is pressed; empty: it does not. */
  causes: readonly string[];
  /** A fresh sign-in is needed first. */
  stepUp: boolean;
  delegators: readonly { personId: string; name: string }[];
}

/** Reads our own handler's answer; null where it is not one (another version of the console answered). */
export function readLooked(body: unknown): Looked | null {
  return isLooked(body) ? body : null;
}

function isLooked(body: unknown): body is Looked {
  if (typeof body !== 'object' || body === null) return false;
  if (!('digest' in body) || typeof body.digest !== 'string' || !('effect' in body)) return false;
  const lists = ['content', 'target', 'history', 'flags', 'causes', 'delegators'];
  return lists.every((name) => Array.isArray(Object.getOwnPropertyDescriptor(body, name)?.value));
}
