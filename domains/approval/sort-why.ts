import { type Why, whyCodes } from './requirement.ts';

/** Each reason once, in the order in which they are read. */
export function sortWhy(why: readonly Why[]): Why[] {
  const once = new Map(why.map((each) => [JSON.stringify(each, Object.keys(each).toSorted()), each]));
  return [...once]
    .toSorted(([one, a], [other, b]) => {
      const rank = whyCodes.indexOf(a.code) - whyCodes.indexOf(b.code);
      return rank !== 0 ? rank : Number(one > other) - Number(one < other);
    })
    .map(([, each]) => each);
}
