import { toHalfWidth } from './half-width.ts';

/** `ａ－4b54c4bc` as `A-4B54C4BC`; null where it is no account number (A-, eight hexadecimal digits). */
export function toAccountNumber(text: string): string | null {
  const parts = /^A-?([0-9A-F]{8})$/.exec(toHalfWidth(text).replace(/\s/g, '').toUpperCase());
  return parts ? `A-${parts[1]}` : null;
}
