import { toHalfWidth } from './half-width.ts';

/** Japan has one time zone and no summer time; upstream dates are days in Tokyo. */
export const tokyoOffset = '+09:00';
const tokyoMinutes = 9 * 60;

/** `2026-1-5` or `2026/01/05` as `2026-01-05`; null where no such day exists. Years of four digits from 1000. */
export function readDate(text: string): string | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(toHalfWidth(text).trim());
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${parts[1]}-${pad(month)}-${pad(day)}` : null;
}

/** `9:05`, `09:05:30`, `09:05:30.123456` as `09:05[:30[.123456]]`; null where it is no time of day. */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?$/.exec(toHalfWidth(text).trim());
  if (!parts) return null;
  const [, hour = '', minute = '', second = '00', fraction = ''] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const rest = fraction ? `:${second}.${fraction}` : second === '00' ? '' : `:${second}`;
  return `${pad(Number(hour))}:${minute}${rest}`;
}

/**
 * A moment as Tokyo's wall clock shows it: `2026-01-05T09:05`. Text without an offset is Tokyo's already; with one
 * (`Z`, `+00:00`) it is moved. null where there is no such moment.
 */
export function readDateTime(text: string): string | null {
  const half = toHalfWidth(text).trim();
  const parts = /^([\d/-]+)[Tt ]([\d:.]+)\s*([Zz]|[+-]\d{2}:?\d{2})?$/.exec(half);
  const date = parts ? readDate(parts[1] ?? '') : null;
  const time = parts ? readTime(parts[2] ?? '') : null;
  if (!parts || date === null || time === null) return null;
  if (parts[3] === undefined) return `${date}T${time}`;
  const offset = readOffset(parts[3]);
  return offset === null ? null : shift(date, time, tokyoMinutes - offset);
}

/** The form in which a time or a moment is sent: seconds always there. */
export function withSeconds(text: string): string {
  return /\d{2}:\d{2}:\d{2}/.test(text) ? text : `${text}:00`;
}

function readOffset(text: string): number | null {
  if (/^z$/i.test(text)) return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function shift(date: string, time: string, minutes: number): string | null {
  const moved = new Date(Date.parse(`${date}T${time.slice(0, 5)}:00Z`) + minutes * 60_000);
  const year = moved.getUTCFullYear();
  if (year < 1000 || year > 9999) return null;
  return `${moved.toISOString().slice(0, 16)}${time.slice(5)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
