import type { Field } from '../kinds.ts';
import { readTypeText } from '../type-text.ts';
import { toHalfWidth } from './half-width.ts';
import { accept, type Checked, type LeafCheck, refuse } from './leaf-check.ts';

/** GraphQL's Int. */
const int32 = { min: -2_147_483_648, max: 2_147_483_647 };
/** More digits than any amount has; keeps the arithmetic bounded. */
const maxDigits = 38;
/** A double keeps 15 significant decimal digits through text and back. */
const floatDigits = 15;

/** `"１２，３４５"`, `"12,345"`: grouping must be in threes, so that `"12,34"` is not read as 1234. */
function readNumber(text: string): string {
  const half = toHalfWidth(text).trim();
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half;
}

export const checkInteger: LeafCheck = (text, field) => {
  const number = readNumber(text);
  if (!/^[+-]?\d+$/.test(number)) return refuse('notAnInteger');
  if (number.length > maxDigits) return refuse('outOfRange', boundsOf(field));
  const value = BigInt(number.replace(/^\+/, ''));
  const { min, max } = boundsOf(field);
  if ((min !== undefined && value < BigInt(Math.ceil(min))) || (max !== undefined && value > BigInt(Math.floor(max)))) {
    return refuse('outOfRange', boundsOf(field));
  }
  return accept(value.toString());
};

/** Decimal places are kept as typed: 1.50 stays 1.50. */
export const checkDecimal: LeafCheck = (text, field) => {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(readNumber(text));
  if (!parts) return refuse('notADecimal');
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits.length > maxDigits) return refuse('outOfRange', boundsOf(field));
  const size = `${whole.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
  const number = sign === '-' && digits !== '' ? `-${size}` : size;
  const { min, max } = boundsOf(field);
  if ((min !== undefined && Number(number) < min) || (max !== undefined && Number(number) > max)) {
    return refuse('outOfRange', boundsOf(field));
  }
  if (readTypeText(field.type).named !== 'Float') return accept(number);
  return digits.length > floatDigits || fraction.length > floatDigits
    ? refuse('tooPrecise')
    : accept(toPlainNumber(Number(number)));
};

/** Yen as staff write them: `¥12,345`, `１２，３４５円`. A Decimal amount may carry decimal places. */
export const checkMoney: LeafCheck = (text, field, choices): Checked => {
  const bare = toHalfWidth(text)
    .trim()
    .replace(/^[¥]\s*/, '')
    .replace(/\s*円$/, '');
  const isWhole = !['Decimal', 'NormalizedDecimal', 'Float'].includes(readTypeText(field.type).named);
  return isWhole ? checkInteger(bare, field, choices) : checkDecimal(bare, field, choices);
};

function boundsOf(field: Field): { min?: number; max?: number } {
  const isInt = readTypeText(field.type).named === 'Int';
  const min = field.min ?? (isInt ? int32.min : undefined);
  const max = field.max ?? (isInt ? int32.max : undefined);
  return { ...(min !== undefined ? { min } : {}), ...(max !== undefined ? { max } : {}) };
}

/** A double as text without an exponent. */
export function toPlainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  return text.includes('e-') ? value.toFixed(floatDigits + 5).replace(/0+$/, '') : text;
}
