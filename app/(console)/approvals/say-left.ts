import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { approvals } from '#messages/ui/approvals.ts';
import { soonHours } from '#server/approvals/inbox/request-filter.ts';

const minuteMs = 60_000;

/**
 * How long a request still lives: 2 日 3 時間, 3 時間 20 分, 12 分. By the clock on the wall, nights and holidays included.
 * @param now milliseconds since the epoch
 */
export function sayLeft(expiresAt: string, now: number, locale: Locale): string {
  const words = approvals[locale];
  const minutes = Math.floor((Date.parse(expiresAt) - now) / minuteMs);
  if (minutes < 0) return words.over;
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  if (days > 0) return fill(words.leftDays, { days, hours });
  if (hours > 0) return fill(words.leftHours, { hours, minutes: minutes % 60 });
  return fill(words.leftMinutes, { minutes });
}

/** Little is left. */
export function isSoon(expiresAt: string, now: number): boolean {
  return Date.parse(expiresAt) - now < soonHours * 60 * minuteMs;
}
