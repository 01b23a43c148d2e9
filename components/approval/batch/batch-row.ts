import type { TargetLine } from '../looked.ts';

/** What a request of a batch is about, in words; the customer's name stands in it only where it was opened. */
interface About {
  commandId: string;
  what: string;
  /** In words; null: it moves no money. */
  amount: string | null;
  /** For the total; null: not yen, or not known. */
  yen: number | null;
  account: string | null;
  holder: string | null;
  why: string;
  reference: string;
  maker: string;
}

/** A request that stands in the clear before somebody who may decide it. */
export interface DecidableRow extends About {
  kind: 'decidable';
  digest: string;
  /** What sending would do. */
  effect: string;
  content: readonly { key: string; label: string; value: string; mono: boolean }[];
  target: readonly TargetLine[];
  flags: readonly { code: string; label: string; meaning: string }[];
  /** How many more have to approve after this person. */
  missing: number;
}

/** A request that this person does not decide here, and why. */
export interface BarredRow extends About {
  kind: 'barred' | 'void';
  because: readonly string[];
}

export type BatchRow = DecidableRow | BarredRow;

/** The last word of the handler: what a fresh sign-in would be about, and whether one is needed. */
export interface Opened {
  about: string;
  stepUp: boolean;
}

/** Reads one event of our own handler; null where it is none (another version of the console answered). */
export function readRow(text: string): BatchRow | null {
  const value: unknown = parse(text);
  return isRow(value) ? value : null;
}

export function readOpened(text: string): Opened | null {
  const value: unknown = parse(text);
  return isOpened(value) ? value : null;
}

function isRow(value: unknown): value is BatchRow {
  if (typeof value !== 'object' || value === null || !('commandId' in value) || !('kind' in value)) return false;
  const lists = value.kind === 'decidable' ? ['content', 'target', 'flags'] : ['because'];
  return lists.every((name) => Array.isArray(Object.getOwnPropertyDescriptor(value, name)?.value));
}

function isOpened(value: unknown): value is Opened {
  return typeof value === 'object' && value !== null && 'about' in value && typeof value.about === 'string';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
