export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Japan keeps one offset all year. */
const offsetOfJapan = 9 * hour;

/** The calendar day in Japan, `2026-11-23`. */
export function toDay(milliseconds: number): string {
  return new Date(milliseconds + offsetOfJapan).toISOString().slice(0, 10);
}

/** The instant as upstream writes it, with Japan's offset: `2026-11-23T18:00:00.000+09:00`. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds + offsetOfJapan).toISOString().replace('Z', '+09:00');
}

/** Midnight in Japan on that day, or null where the text is no day. */
export function fromDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00+09:00`);
  return Number.isNaN(milliseconds) || toDay(milliseconds) !== text ? null : milliseconds;
}
