import type { Posted } from '../form/send/post-json.ts';

/** Sentences by code; `other` has a {code}. */
export type Refusals = Readonly<Record<string, string>> & { readonly other: string };
/** Of a change that wants a reason. */
export type ReasonedRefusals = Refusals & { readonly noReason: string };

/** Why nothing was changed, in words. */
export function sayRefusal(posted: Exclude<Posted, { kind: 'answer' }>, words: Refusals): string {
  const code = posted.kind === 'refused' ? posted.code : posted.kind;
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? words.other.replace('{code}', code);
}
