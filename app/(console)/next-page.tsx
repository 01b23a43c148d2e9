import { TableFoot } from '#components/table/table-foot.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';

export interface NextPageProps {
  path: string;
  /** The page's present search parameters; `before` is replaced. */
  query: Readonly<Record<string, string | string[] | undefined>>;
  /** Where the next page begins, or null at the end. */
  next: string | null;
  count: number;
  words: UiWords['tables'];
}

/** Foot of a table read by keyset: how many are shown, the next page, and back to the first. */
export function NextPage({ path, query, next, count, words }: NextPageProps) {
  const { before, ...rest } = query;
  const href = (extra: Record<string, string>) => {
    const search = new URLSearchParams(extra);
    for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') search.set(name, value);
    return search.size === 0 ? path : `${path}?${search}`;
  };
  return (
    <TableFoot
      count={fill(words.count, { count })}
      first={before === undefined ? null : { href: href({}), label: words.first }}
      keys={words.keys}
      next={next === null ? null : { href: href({ before: next }), label: words.next }}
    />
  );
}
