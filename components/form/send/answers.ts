import type { Path } from '#graphql/kinds.ts';
import type { Status } from '../../command/status.ts';
import type { PlaybookLine } from '../../playbook/playbook.ts';

/** What the submit action answers: the shape of the server's SubmitResult, as far as a form needs it. */
export type SubmitAnswer =
  | { ok: true; commandId: string; status: string }
  | {
      ok: false;
      code: string;
      reference: string;
      fieldErrors?: readonly ServerFieldError[] | undefined;
      /** What the sentence names; `until` is a time, ISO 8601. */
      params?: Readonly<Record<string, string>> | undefined;
      /** The attempt that was kept for a lead, where the duplicate guard blocks it. */
      block?: string | undefined;
    };

/** Something that the server says of a field, in its code. */
export interface ServerFieldError {
  path: Path;
  code: string;
  params?: Readonly<Record<string, string | number>> | undefined;
}

/** What was read upstream before sending, in words already. */
export interface Review {
  /** As normalised; empty where the operation concerns nobody. */
  account: string;
  holder: string | null;
  facts: readonly { label: string; value: string; mono?: boolean; note?: string; warn?: boolean }[];
  /** The exact text that will be sent. */
  json: string;
  /** Other money of this account that stands against it; absent where nothing does. */
  money?: ReviewMoney | undefined;
  /** Whether it would wait for others. */
  approval: ReviewApproval;
}

/** What a command needs before it leaves, in words already. */
export interface ReviewApproval {
  waits: boolean;
  title: string;
  body: string;
  why: readonly string[];
  /** While it is being recorded. */
  asking: string;
}

/** What the duplicate guard found, in words already. */
export interface ReviewMoney {
  /** explain: it goes with a reason. blocked: it does not go. lifted: a lead lets it pass once. */
  kind: 'explain' | 'blocked' | 'lifted';
  title: string;
  body: string;
  earlier: readonly EarlierLine[];
  words: MoneyWords;
}

export interface MoneyWords {
  list: string;
  newTab: string;
  reasonHelp: string;
  reasonMissing: string;
  ask: string;
  lookAgain: string;
  keptTitle: string;
  kept: string;
  openBlock: string;
}

export interface EarlierLine {
  /** What the post names it by. */
  id: string;
  /** Its page; null where this person may not open it. */
  href: string | null;
  what: string;
  who: string;
  /** ISO 8601. */
  at: string;
  status: Status;
  statusWord: string;
  amount: string;
  /** Why it blocks, in words; null where it is only to be explained. */
  blocks: string | null;
}

export type ReviewAnswer =
  | { ok: true; review: Review }
  | { ok: false; code: string; reference: string; fieldErrors?: readonly ServerFieldError[] | undefined };

/** Why upstream refused, in words, with what it said of single fields. */
export interface Refusal {
  /** Empty where upstream gave none. */
  code: string;
  playbook: PlaybookLine;
  says: string;
  fieldErrors: readonly { path: Path; sentence: string }[];
}

/** Reads an answer of our own handler; null where it is not one (another version of the console answered). */
export function readReview(body: unknown): ReviewAnswer | null {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return null;
  if (body.ok === true && 'review' in body && isReview(body.review)) return { ok: true, review: body.review };
  if (body.ok !== false || !('code' in body) || typeof body.code !== 'string') return null;
  const reference = 'reference' in body && typeof body.reference === 'string' ? body.reference : '';
  const errors = 'fieldErrors' in body && Array.isArray(body.fieldErrors) ? body.fieldErrors.filter(isFieldError) : [];
  return { ok: false, code: body.code, reference, fieldErrors: errors };
}

export function readRefusal(body: unknown): Refusal | null {
  return isRefusal(body) ? body : null;
}

function isReview(value: unknown): value is Review {
  return (
    typeof value === 'object' &&
    value !== null &&
    'facts' in value &&
    Array.isArray(value.facts) &&
    'json' in value &&
    'approval' in value
  );
}

function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'playbook' in value &&
    typeof value.playbook === 'object' &&
    'fieldErrors' in value &&
    Array.isArray(value.fieldErrors)
  );
}

function isFieldError(value: unknown): value is ServerFieldError {
  return typeof value === 'object' && value !== null && 'path' in value && Array.isArray(value.path) && 'code' in value;
}
