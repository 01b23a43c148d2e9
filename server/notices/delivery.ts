import type { NoticeKind, NoticeTurn } from './notice.ts';

/** Ways out of the console. */
export const channels = ['webhook', 'email'] as const;
export type Channel = (typeof channels)[number];

/** All that is known of a notice once it is on its way: nothing else can be said about it outside. */
export interface NoticeFacts {
  kind: NoticeKind;
  turn: NoticeTurn | null;
  /** Null, like its operation and its maker, where it is about the log itself. */
  commandId: string | null;
  operation: string | null;
  amount: { value: number; unit: 'yen' | 'points' } | null;
  makerName: string | null;
  /** ISO 8601. */
  deadline: string | null;
  /** Of the page in the console, from its first slash. */
  path: string;
}

/** One notice on one way out. */
export interface Delivery {
  /** The same at every attempt: the receiver knows by it what it has already. */
  id: string;
  notice: NoticeFacts;
  /** Mail only: where to, and in which language. */
  to: { address: string; locale: 'ja' | 'en' } | null;
}

/** How one attempt ended. `code`: ours, never what the other side said. `final`: trying again would not help. */
export type Carried = { ok: true } | { ok: false; code: string; final?: boolean; retryAfterMs?: number };
