const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type Precision = 'date' | 'minute' | 'second';

/** A moment on the clock of Japan: `2026-11-23 14:05 JST`; `date` alone has no zone mark. */
export function formatJst(moment: Date | string, precision: Precision = 'minute'): string {
  const part = Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  const day = `${part.year}-${part.month}-${part.day}`;
  if (precision === 'date') return day;
  const seconds = precision === 'second' ? `:${part.second}` : '';
  return `${day} ${part.hour}:${part.minute}${seconds} JST`;
}
