/** An SDL type read from its text: `[LineInput!]!`. */
export interface TypeText {
  /** The named type inside all wrappers. */
  named: string;
  nonNull: boolean;
  /** The item's type text, for a list. */
  item: string | null;
}

/** Reads one wrapper; no GraphQL parser, since this also runs in the browser. */
export function readTypeText(text: string): TypeText {
  const nonNull = text.endsWith('!');
  const bare = nonNull ? text.slice(0, -1) : text;
  const item = bare.startsWith('[') ? bare.slice(1, -1) : null;
  return { named: text.replace(/[[\]!]/g, ''), nonNull, item };
}
