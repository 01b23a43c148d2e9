import holidays from '@holiday-jp/holiday_jp';

const dayMs = 86_400_000;
/** Japan has no summer time. */
const jstMs = 9 * 3_600_000;

/**
 * The same time of day this many business days later, by the Japanese calendar: Saturdays, Sundays, national holidays
 * (and those in lieu) and the days around the New Year (29 December to 3 January) do not count. What is asked for on such
 * a day begins to live at the start of the next business day.
 * @param from a moment; days are those of Asia/Tokyo
 */
export function addBusinessDays(from: Date, days: number): Date {
  let at = isBusinessDay(from) ? from : startOfDay(from);
  while (!isBusinessDay(at)) at = new Date(at.getTime() + dayMs);
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** Whether offices work on the day, in Asia/Tokyo, that this moment lies in. */
export function isBusinessDay(moment: Date): boolean {
  const local = new Date(moment.getTime() + jstMs);
  const weekday = local.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const day = local.toISOString().slice(0, 10);
  const monthDay = day.slice(5);
  if (monthDay >= '12-29' || monthDay <= '01-03') return false;
  return !Object.hasOwn(holidays.holidays, day);
}

function startOfDay(moment: Date): Date {
  const local = moment.getTime() + jstMs;
  return new Date(local - (local % dayMs) - jstMs);
}
