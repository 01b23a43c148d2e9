import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSlots } from './call-slots.ts';

test('whatever people press, nobody has more calls at once than allowed, and every place is given on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.constantFrom('sato', 'suzuki', 'takahashi'), { maxLength: 40 }),
      async (perPerson, overall, people) => {
        const take = makeSlots({ perPerson, overall, longestQueue: 100 });
        const inside = new Map<string, number>();
        const calls = people.map(async (person) => {
          const leave = await take(person, 10_000);
          if (!leave) throw new Error('Nobody got a place in time');
          inside.set(person, (inside.get(person) ?? 0) + 1);
          expect(inside.get(person)).toBeLessThanOrEqual(perPerson);
          expect([...inside.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(overall);
          await Promise.resolve();
          inside.set(person, (inside.get(person) ?? 0) - 1);
          leave();
          leave();
        });
        await Promise.all(calls);
        expect(await take('watanabe', 0)).not.toBeNull();
      },
    ),
  );
});

test('somebody who holds all their places holds nobody else up, and is told when none becomes free', async () => {
  const take = makeSlots({ perPerson: 1, overall: 2, longestQueue: 1 });
  const leave = await take('sato', 0);
  const waiting = take('sato', 10_000);
  expect(await take('suzuki', 0)).not.toBeNull();
  expect(await take('takahashi', 0)).toBeNull();
  leave?.();
  expect(await waiting).not.toBeNull();
  expect(await take('sato', 1)).toBeNull();
});
