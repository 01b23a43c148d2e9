import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, judgeProbe } from './judge-probe.ts';

const thing = (id: string, proves = true) => ({ id, facts: {}, proves });
const evidence = (more: Partial<Evidence>): Evidence => ({
  kind: 'made',
  before: [],
  now: [],
  taken: new Set<string>(),
  silent: false,
  seenAbsent: false,
  ...more,
});

describe('what the reads say', () => {
  test('one new thing is proof, two are none, and what was there before is nothing new', () => {
    expect(judgeProbe(evidence({ now: [thing('a')] }))).toMatchObject({ verdict: 'landed', thing: { id: 'a' } });
    expect(judgeProbe(evidence({ now: [thing('a'), thing('b')] }))).toMatchObject({ code: 'several' });
    expect(judgeProbe(evidence({ before: [thing('a')], now: [thing('a')] }))).toMatchObject({ verdict: 'notSeen' });
  });

  test('what proves another command is not counted', () => {
    const now = [thing('a'), thing('b')];
    expect(judgeProbe(evidence({ now, taken: new Set(['a']) }))).toMatchObject({ thing: { id: 'b' } });
  });

  test('a state that stood before, or that another command reached, says nothing', () => {
    const changed = { kind: 'changed', seenAbsent: true } as const;
    expect(judgeProbe(evidence({ ...changed, before: [thing('a')], now: [thing('a')] }))).toMatchObject({
      code: 'stoodBefore',
    });
    expect(
      judgeProbe(evidence({ ...changed, before: [thing('a', false)], now: [thing('a')], taken: new Set(['a']) })),
    ).toMatchObject({ code: 'rival' });
    expect(judgeProbe(evidence({ ...changed, before: [thing('a', false)] }))).toMatchObject({ code: 'gone' });
  });

  test('without a state before, or where nothing can be seen, absence says nothing', () => {
    expect(judgeProbe(evidence({ before: null, seenAbsent: true }))).toMatchObject({ code: 'noBefore' });
    expect(judgeProbe(evidence({ silent: true, seenAbsent: true }))).toMatchObject({ code: 'cannotBeSeen' });
    expect(judgeProbe(evidence({ seenAbsent: true }))).toMatchObject({ verdict: 'absent' });
  });

  test('it never says landed unless exactly one proving thing is new and free', () => {
    const things = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), proves: fc.boolean() }), {
      selector: ({ id }) => id,
    });
    const full = (list: { id: string; proves: boolean }[]) => list.map(({ id, proves }) => thing(id, proves));
    fc.assert(
      fc.property(
        fc.constantFrom('made' as const, 'changed' as const),
        fc.option(things),
        things,
        fc.subarray(['a', 'b', 'c', 'd']),
        fc.boolean(),
        fc.boolean(),
        (kind, before, now, taken, silent, seenAbsent) => {
          const verdict = judgeProbe({
            kind,
            before: before && full(before),
            now: full(now),
            taken: new Set(taken),
            silent,
            seenAbsent,
          });
          const stood = new Set(before?.filter(({ proves }) => proves).map(({ id }) => id));
          const open = now.filter(({ id, proves }) => proves && !stood.has(id) && !taken.includes(id));
          if (verdict.verdict === 'landed') expect(before !== null && open.length === 1).toBe(true);
          if (verdict.verdict === 'absent') expect(before !== null && open.length === 0 && seenAbsent).toBe(true);
        },
      ),
    );
  });
});
