import { useState } from 'react';
import type { Path } from '#graphql/kinds.ts';
import { useReveal } from '../form-context.tsx';

/** Rows drawn at once: ten thousand of them would freeze the page. */
export const rowsPerPage = 25;

/** Which rows of a long list are drawn; a row that somebody must see brings its page. */
export function useListPage(path: Path, count: number): { page: number; setPage: (page: number) => void } {
  const [wanted, setPage] = useState(0);
  const reveal = useReveal(path);
  const [shown, setShown] = useState(0);
  if (reveal !== null && reveal.count !== shown) {
    setShown(reveal.count);
    if (typeof reveal.next === 'number') setPage(Math.floor(reveal.next / rowsPerPage));
  }
  const last = Math.max(0, Math.ceil(count / rowsPerPage) - 1);
  return { page: Math.min(wanted, last), setPage };
}
