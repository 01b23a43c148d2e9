/** The list with one item moved by so many places; the same list where there is no such place. */
export function moveItem<T>(list: readonly T[], index: number, by: number): T[] {
  const item = list[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, item);
}
