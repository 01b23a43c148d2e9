/** Works through a list with a few at once, in its order; the answers stand in the order of the list. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  results.length = items.length;
  let next = 0;
  const hands = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (let place = next++; place < items.length; place = next++) {
      const item = items[place];
      if (item !== undefined) results[place] = await work(item);
    }
  });
  await Promise.all(hands);
  return results;
}
