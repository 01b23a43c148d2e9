import type { Locale } from '../../define-words.ts';

/** Who takes the next step. */
export const owners = ['desk', 'lead', 'administrator', 'engineering', 'upstream'] as const;
export type Owner = (typeof owners)[number];

/** Whether the same may be sent again: as it is, never, once the input is mended, once the target was looked at. */
export const resends = ['yes', 'no', 'afterMending', 'afterChecking'] as const;
export type Resend = (typeof resends)[number];

/** What it means, what usually brings it about, what to do next; whole sentences. */
export interface PlaybookSentences {
  readonly meaning: string;
  readonly cause: string;
  readonly next: string;
}

/** One code's playbook in both languages. Every part is required: what is half written does not compile. */
export interface WrittenPlaybook extends Readonly<Record<Locale, PlaybookSentences>> {
  readonly owner: Owner;
  readonly resend: Resend;
}

/** Declares the playbooks of one domain, by code. */
export function definePlaybooks<const Code extends string>(
  playbooks: Readonly<Record<Code, WrittenPlaybook>>,
): Readonly<Record<Code, WrittenPlaybook>> {
  return playbooks;
}
