import { toEntry } from '#server/audit/to-entry.ts';

/** One row of the log. */
export interface PushedRow {
  sequence: number;
  bytes: Buffer;
  hash: Buffer;
}

/** What could hide or reorder what a terminal or a viewer shows; JSON may write any of it as an escape. */
const hidden = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/**
 * One line for a SIEM: the entry as JSON with its number and hash. Entries hold nothing of a customer but numbers (what does
 * stands beside them), so there is nothing left to mask. Control and bidirectional characters are escaped.
 */
export function toPushedLine({ sequence, bytes, hash }: PushedRow): string {
  const entry = toEntry(bytes);
  const line = entry === null ? { sequence, damaged: true } : { sequence, hash: hash.toString('hex'), entry };
  return `${JSON.stringify(line).replace(hidden, toEscape)}\n`;
}

function toEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
