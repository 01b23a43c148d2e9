// Control characters except tab and newline, the bidirectional marks and overrides, zero-width characters, lone surrogates.
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * Makes invisible characters visible as `\u202e`, so that text from outside cannot reorder or hide what a page shows
 * (safety: the log).
 */
export function showHidden(text: string): string {
  return text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
