import type { Locale } from '../define-words.ts';
import { englishNames } from './english-names.ts';
import { fieldNames } from './field-names.ts';
import { fieldNamesInTypes } from './field-names-in-types.ts';
import { properNames } from './proper-names.ts';
import { japaneseNouns, japanesePhrases, japaneseVerbs } from './word-glossary.ts';

/** A readable label for an operation that nobody has worded yet: `cancelAccountCharge` -> 「お客様の追加料金を取り消す」. */
export function labelOperationByRule(name: string, locale: Locale): string {
  const words = splitName(name);
  const [first = '', ...rest] = words;
  const verb = own(japaneseVerbs, first);
  if (locale === 'en' || verb === undefined || rest.length === 0) return labelFieldByRule(name, locale);
  const turn = rest.findIndex((word, index) => index > 0 && index < rest.length - 1 && Object.hasOwn(particles, word));
  const object = turn < 0 ? rest : rest.slice(0, turn);
  const about = turn < 0 ? '' : `${inJapanese(rest.slice(turn + 1))}${particles[rest[turn] ?? ''] ?? ''}`;
  return `${about}${inJapanese(object)}を${verb}`;
}

/**
 * A readable label for a field: as somebody has worded its name in this input type, or its name anywhere; else by the
 * words it is made of, turned as Japanese turns them: `supplyStartDate` -> 「供給開始日」.
 */
export function labelFieldByRule(name: string, locale: Locale, inputType?: string): string {
  if (locale === 'en') return own(englishNames, name) ?? sayInEnglish(splitName(name));
  return own(fieldNamesInTypes[inputType ?? ''] ?? {}, name) ?? own(fieldNames, name) ?? sayInJapanese(splitName(name));
}

/** A readable label for a value of an enum: `BANK_TRANSFER`; `_0930` is a time of day. */
export function labelValueByRule(value: string, locale: Locale): string {
  const hour = /^_(\d\d)(\d\d)$/.exec(value);
  if (hour !== null) return `${Number(hour[1])}:${hour[2]}`;
  const words = splitName(value);
  return locale === 'en' ? sayInEnglish(words) : sayInJapanese(words);
}

function sayInEnglish(words: readonly string[]): string {
  const text = words.map((word) => own(properNames, word) ?? word.replace(/^line(\d)$/, 'line $1')).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What `to`, `from` and the like become when they part an operation's object from what it is done to. */
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

/** English says the thing before what it belongs to; Japanese after. `A of B` -> 「BのA」. */
const turning: Readonly<Record<string, string>> = {
  of: 'の',
  for: 'の',
  per: 'あたりの',
  with: '付きの',
  without: 'なしの',
  in: 'の',
  by: 'による',
  before: '前の',
  after: '後の',
  outside: '以外の',
  during: '中の',
};

function splitName(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function sayInJapanese(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  if (first === 'is' && rest.length > 0) return `${sayInJapanese(rest)}か`;
  if (first === 'has' && rest.length > 0) return `${sayInJapanese(rest)}の有無`;
  const turn = words.findIndex(
    (word, index) =>
      index > 0 && index < words.length - 1 && own(turning, word) !== undefined && !isInPhrase(words, index),
  );
  if (turn > 0) {
    const middle = own(turning, words[turn] ?? '') ?? '';
    return `${sayInJapanese(words.slice(turn + 1))}${middle}${inJapanese(words.slice(0, turn))}`;
  }
  return inJapanese(words);
}

/** Joined as Japanese joins nouns; Latin words that stayed are kept apart by spaces. */
function inJapanese(words: readonly string[]): string {
  return toPieces(words).reduce(
    (text, piece) => (/[\w.]$/.test(text) && /^[\w]/.test(piece) ? `${text} ${piece}` : `${text}${piece}`),
    '',
  );
}

/** The longest phrase first: `supply point` is one thing. */
function toPieces(words: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at);
    const word = words[at] ?? '';
    const isLast = at > 0 && at === words.length - 1;
    if (length > 1) pieces.push(own(japanesePhrases, words.slice(at, at + length).join(' ')) ?? '');
    else if (isLast && Object.hasOwn(lastWords, word)) pieces.push(lastWords[word] ?? '');
    else pieces.push(own(japaneseNouns, word) ?? own(properNames, word) ?? word);
    at += length;
  }
  return pieces;
}

/** What a name's last word becomes: a last `date` is a day, a last `at` a moment, and some nouns want their の. */
const lastWords: Readonly<Record<string, string>> = {
  at: '日時',
  data: 'のデータ',
  date: '日',
  description: 'の説明',
  details: 'の詳細',
  id: 'ID',
  identifier: 'の識別子',
  ids: 'ID',
  kana: '（カナ）',
  note: 'のメモ',
  params: 'のパラメーター',
  reason: 'の理由',
  status: 'の状態',
  type: 'の種類',
};

/** How many words the longest phrase that begins here has; 1 where there is none. */
function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(5, words.length - at); length > 1; length--) {
    if (Object.hasOwn(japanesePhrases, words.slice(at, at + length).join(' '))) return length;
  }
  return 1;
}

function isInPhrase(words: readonly string[], index: number): boolean {
  for (let at = 0; at <= index; at++) if (at + phraseAt(words, at) > index && phraseAt(words, at) > 1) return true;
  return false;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
