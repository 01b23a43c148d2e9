import type pg from 'pg';
import { findEntries } from '#server/audit/find-entries.ts';
import { findSightings } from '#server/audit/find-sightings.ts';
import { quantile, timeEach } from '../quantile.ts';
import { accountOf, millisecondsApart, people, startsAt } from './generated-log.ts';

export interface Asked {
  what: string;
  p50: number;
  p95: number;
  goal: string;
}

const times = 100;

/** Every question of the log's page, with other values each time, after ten that warm up. */
export async function askLog(pool: pg.Pool, entries: number): Promise<Asked[]> {
  const page = { limit: 100 };
  const spread = (index: number, below: number) => (index * 7_919) % below;
  const personOf = (index: number) => people[spread(index, people.length)]?.id ?? '';
  const at = (sequence: number) => new Date(startsAt + sequence * millisecondsApart).toISOString();
  const questions: [string, string, (index: number) => Promise<unknown>][] = [
    [
      'one entry by its number (the floor)',
      '',
      (index) => pool.query('SELECT bytes FROM log_entry WHERE sequence = $1', [1 + spread(index, entries)]),
    ],
    ['first page', '10', () => findEntries({}, page)],
    ['page at half', '10', (index) => findEntries({}, { ...page, before: Math.floor(entries / 2) + index * 100 })],
    ['by person', '10', (index) => findEntries({ personId: personOf(index) }, page)],
    [
      'by person, at half',
      '10',
      (index) => findEntries({ personId: personOf(index) }, { ...page, before: Math.floor(entries / 2) }),
    ],
    ['by account', '10', (index) => findEntries({ account: accountOf(spread(index, 1_000_000)) }, page)],
    [
      'by domain (five operations)',
      '10',
      () =>
        findEntries({ operations: ['refundPayment', 'approveRepayment', 'submitRepaymentRequest', 'x', 'y'] }, page),
    ],
    [
      'between two days',
      '10',
      (index) =>
        findEntries({ from: at(spread(index, entries) * 0.9), to: at(spread(index, entries) * 0.9 + 27_000) }, page),
    ],
    ['amount from and to', '', () => findEntries({ least: 99_990, most: 99_999 }, page)],
    [
      'substring, of a case number',
      '100',
      (index) => findEntries({ text: `ase-${1_003 + spread(index, entries - 2_000)}` }, page),
    ],
    ['substring, on every page (CASE)', '100', () => findEntries({ text: 'case-' }, page)],
    [
      'substring, of an account',
      '100',
      (index) => findEntries({ text: accountOf(spread(index, 1_000_000)).slice(3) }, page),
    ],
    [
      'name of two characters',
      '100',
      (index) => findEntries({ text: ['佐藤', '鈴木', '田中', '渡辺'][index % 4] ?? '' }, page),
    ],
    ['text that is nowhere', '100', (index) => findEntries({ text: `zzq${index}` }, page)],
    ['who saw a customer', '1,000', (index) => findSightings({ account: accountOf(spread(index, 1_000_000)) })],
    [
      'what somebody saw in a week',
      '1,000',
      (index) =>
        findSightings({
          personId: personOf(index),
          from: at(spread(index, entries) * 0.9),
          to: at(spread(index, entries) * 0.9 + 190_000),
        }),
    ],
  ];
  const asked: Asked[] = [];
  for (const [what, goal, question] of questions) {
    await timeEach(10, (index) => question(index + 7));
    const samples = await timeEach(times, question);
    asked.push({ what, p50: quantile(samples, 0.5), p95: quantile(samples, 0.95), goal });
  }
  return asked;
}
