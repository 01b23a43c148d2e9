/** A month in Japan, from its first moment to the first of the next; ISO 8601. */
export interface Month {
  /** 2026-11. */
  name: string;
  from: string;
  until: string;
  days: number;
}

/** @returns null for what is no month */
export function toMonth(name: string): Month | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name) ?? [];
  if (year === undefined || month === undefined) return null;
  const next = moveMonth(name, 1);
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { name, from: `${name}-01T00:00:00+09:00`, until: `${next}-01T00:00:00+09:00`, days };
}

/** The month so many months later, or earlier. */
export function moveMonth(name: string, by: number): string {
  const [year = 0, month = 0] = name.split('-').map(Number);
  const moved = year * 12 + month - 1 + by;
  return `${String(Math.floor(moved / 12)).padStart(4, '0')}-${String((moved % 12) + 1).padStart(2, '0')}`;
}
