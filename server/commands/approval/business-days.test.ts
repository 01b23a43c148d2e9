import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays, isBusinessDay } from './business-days.ts';

const jst = (text: string) => new Date(`${text}+09:00`);

test('a request of a Wednesday morning lives until the same time on Monday', () => {
  expect(addBusinessDays(jst('2026-11-25T10:00'), 3)).toEqual(jst('2026-11-30T10:00'));
});

test('a national holiday, its day in lieu and a citizens’ holiday do not count', () => {
  // 2026-11-23 is Labour Thanksgiving Day, a Monday.
  expect(addBusinessDays(jst('2026-11-20T16:30'), 1)).toEqual(jst('2026-11-24T16:30'));
  // 2026-09-21 to 23: Respect for the Aged Day, a citizens' holiday, the equinox.
  expect(addBusinessDays(jst('2026-09-18T09:00'), 1)).toEqual(jst('2026-09-24T09:00'));
  // 2026-05-03 falls on a Sunday: Wednesday the 6th is off in lieu.
  expect(isBusinessDay(jst('2026-05-06T12:00'))).toBe(false);
});

test('nobody decides between 29 December and 3 January', () => {
  expect(addBusinessDays(jst('2026-12-28T15:00'), 1)).toEqual(jst('2027-01-04T15:00'));
});

test('what is asked for on a Saturday begins to live on Monday morning', () => {
  expect(addBusinessDays(jst('2026-11-28T22:15'), 1)).toEqual(jst('2026-12-01T00:00'));
});

test('the day is Tokyo’s: late on a Friday in London is Saturday there', () => {
  expect(isBusinessDay(new Date('2026-11-27T16:00Z'))).toBe(false);
});

test('a longer life ends later, and always on a business day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: jst('2020-01-01T00:00'), max: jst('2040-12-31T00:00'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 30 }),
      (from, days) => {
        const end = addBusinessDays(from, days);
        expect(isBusinessDay(end)).toBe(true);
        expect(end.getTime()).toBeGreaterThan(from.getTime());
        expect(addBusinessDays(from, days + 1).getTime()).toBeGreaterThan(end.getTime());
      },
    ),
  );
});
