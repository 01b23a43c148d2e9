const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const width = 5;

/**
 * The form in which the log is searched for free text: NFKC, Latin letters small, and every character beyond ASCII (and
 * `~` itself) as `~` and five capital letters. PostgreSQL's trigrams know only what its locale calls a letter, which in a C locale is
 * ASCII alone; so folded, 田中 has trigrams on every server, and a search for it can match nothing else.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text.normalize('NFKC')) folded += foldCharacter(character);
  return folded;
}

/** ASCII without `~` folds to itself in small letters. */
const plain = /^[^~\P{ASCII}]*$/u;

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80 && character !== '~') return character.toLowerCase();
  const before = known.get(character);
  if (before !== undefined) return before;
  let code = '';
  for (let rest = point, place = 0; place < width; place += 1, rest = Math.floor(rest / 26)) {
    code = `${letters[rest % 26]}${code}`;
  }
  known.set(character, `~${code}`);
  return `~${code}`;
}
