import { describe, expect, it } from 'vitest';
import { getWords } from '#messages/index.ts';
import type { Entry } from '#server/audit/event.ts';
import { toFilterValues } from './entry-filter.ts';
import { toEntryLine } from './entry-line.ts';
import { nameFilters } from './name-filters.ts';

const turning = '佐藤\u202e00001-A\u2066\u200b\u0007';
const shown = '佐藤\\u202e00001-A\\u2066\\u200b\\u0007';
const entry: Entry = {
  v: 1,
  sequence: 7,
  at: '2026-11-25T00:00:00.000000Z',
  event: 'attempt.refused',
  actor: { kind: 'person', personId: 'p-1', name: turning, roles: [] },
  operation: turning,
  code: turning,
  reference: 'r',
};

describe('a name that would turn or hide the line is shown as what it is', () => {
  it('in the list of the log', () => {
    const line = toEntryLine({ sequence: 7, entry }, 'ja');
    expect(line).toMatchObject({ who: shown, code: shown });
    expect(line.operation).toContain('\\u202e');
    expect(line.operation).not.toContain('\u202e');
  });

  it('in the conditions that are in force', () => {
    const words = getWords('ja');
    const values = toFilterValues({ reference: turning });
    const [filter] = nameFilters(values, { words, choices: {}, search: null });
    expect(filter?.label).toContain('\\u202e');
    expect(filter?.label).not.toContain('\u202e');
  });
});
