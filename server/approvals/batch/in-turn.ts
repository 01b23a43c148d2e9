/** Works through a list with a few at once, in its order; the answers stand in the order of the list. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const left = items.entries();
  const results: [place: number, result: Result][] = [];
  const hands = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    // One iterator for all hands: what one has taken, no other takes.
    for (const [place, item] of left) results.push([place, await work(item)]);
  });
  await Promise.all(hands);
  return results.toSorted(([one], [other]) => one - other).map(([, result]) => result);
}
