import type { FieldError } from './field-error.ts';
import type { Path } from './kinds.ts';

const limits = { depth: 40, values: 300_000, characters: 200_000 };
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks at anything at all before its shape is looked at: how deep, how much, which characters. Walks with a list of its
 * own instead of recursion, so that hostile depth cannot exhaust the stack. Returns the first faults, at most 20.
 */
export function findUnsound(root: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const waiting: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  let count = 0;
  for (let here = waiting.pop(); here && errors.length < 20; here = waiting.pop()) {
    count += 1;
    if (count > limits.values) return [{ path: [], code: 'tooMany', params: { max: limits.values } }];
    const { value, path } = here;
    if (path.length > limits.depth) return [{ path: path.slice(0, 8), code: 'tooDeep', params: { max: limits.depth } }];
    if (typeof value === 'string') errors.push(...findInText(value, path));
    else if (Array.isArray(value)) {
      if (value.length > limits.values) return [{ path, code: 'tooMany', params: { max: limits.values } }];
      for (let index = value.length - 1; index >= 0; index -= 1)
        waiting.push({ value: value[index], path: [...path, index] });
    } else if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) errors.push({ path, code: 'notAnObject' });
      else
        for (const [key, inner] of Object.entries(value).reverse()) {
          if (reserved.has(key) || findInText(key, path).length > 0) errors.push({ path, code: 'reservedKey' });
          else waiting.push({ value: inner, path: [...path, key] });
        }
    }
  }
  return errors;
}

function findInText(text: string, path: Path): FieldError[] {
  if (text.length > limits.characters) return [{ path, code: 'tooLong', params: { max: limits.characters } }];
  if (text.includes('\0')) return [{ path, code: 'nulCharacter' }];
  return text.isWellFormed() ? [] : [{ path, code: 'loneSurrogate' }];
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
