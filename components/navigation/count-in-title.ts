const counted = /^\(\d+\+?\) /;

/** The tab's title with how much there is to do before it: "(3) 承認 · Quarterdeck"; nothing before it for none. */
export function countInTitle(title: string, count: number): string {
  const plain = title.replace(counted, '');
  return count === 0 ? plain : `(${count > 99 ? '99+' : count}) ${plain}`;
}
