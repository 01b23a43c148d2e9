import type { Locale } from '../define-words.ts';
import { japaneseNouns, japaneseVerbs } from './word-glossary.ts';

/** A readable label for an operation that nobody has worded yet: `cancelAccountCharge` -> 「お客様請求を取り消す」. */
export function labelOperationByRule(name: string, locale: Locale): string {
  const words = splitName(name);
  const [first = '', ...rest] = words;
  const verb = japaneseVerbs[first];
  if (locale === 'en' || verb === undefined || rest.length === 0) return labelFieldByRule(name, locale);
  const turn = rest.findIndex((word, index) => index > 0 && index < rest.length - 1 && Object.hasOwn(particles, word));
  const object = turn < 0 ? rest : rest.slice(0, turn);
  const about = turn < 0 ? '' : `${inJapanese(rest.slice(turn + 1))}${particles[rest[turn] ?? ''] ?? ''}`;
  return `${about}${inJapanese(object)}を${verb}`;
}

/** A readable label for a field, a type or an enum value by its name: `amountInMinorUnit`, `BANK_TRANSFER`. */
export function labelFieldByRule(name: string, locale: Locale): string {
  const words = splitName(name);
  if (locale === 'ja') return inJapanese(words);
  const text = words.map((word) => acronyms[word] ?? word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const particles: Readonly<Record<string, string>> = {
  to: 'に',
  from: 'から',
  on: 'に',
  for: 'の',
  with: 'と',
  in: 'の',
  into: 'に',
  by: 'で',
  between: '間の',
};

const acronyms: Readonly<Record<string, string>> = {
  api: 'API',
  mfa: 'MFA',
  url: 'URL',
  uri: 'URI',
  id: 'id',
  spin: 'SPIN',
  dca: 'DCA',
  jpn: 'JPN',
  sms: 'SMS',
  ai: 'AI',
};

function splitName(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Joined as Japanese joins nouns; Latin words that stayed are kept apart by spaces. */
function inJapanese(words: string[]): string {
  return words
    .map((word) => japaneseNouns[word] ?? acronyms[word] ?? word)
    .reduce((text, word) => (/[\w]$/.test(text) && /^[\w]/.test(word) ? `${text} ${word}` : `${text}${word}`), '');
}
