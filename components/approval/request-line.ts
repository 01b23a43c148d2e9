import type { Status } from '../command/status.ts';

/** One request as a line of the inbox; the page has already turned codes into words. */
export interface RequestLine {
  /** Of the line: a command that asks again has one for each round. */
  key: string;
  id: string;
  href: string;
  status: Status;
  what: string;
  /** In words; null: it moves no money. */
  amount: string | null;
  /** For the total of what is selected; null: not yen, or not known. */
  yen: number | null;
  account: string | null;
  /** Masked. */
  holder: string | null;
  why: string;
  reference: string;
  maker: string;
  /** The reader's own. */
  own: boolean;
  /** How long it still lives; null: it does not wait. */
  left: { text: string; until: string; soon: boolean } | null;
  votes: string | null;
  at: string;
  flags: readonly string[];
  /** Why this reader cannot decide it; null: they can, or nobody has to. */
  bar: string | null;
  /** Who looked afterwards; null: nobody yet. */
  looked: string | null;
}
