import { useEffect, useState } from 'react';
import type { Slice } from '#graphql/kinds.ts';
import { loadSeldomUsed } from './inputs/seldom-used.tsx';

/** False until the controls that this form needs beyond the usual are there: a press on one before that would be lost. */
export function useSeldomUsed(slice: Slice): boolean {
  const [loading] = useState(() => loadSeldomUsed(slice));
  const [loaded, setLoaded] = useState(loading === null);
  useEffect(() => {
    let left = false;
    void loading?.then(() => !left && setLoaded(true));
    return () => {
      left = true;
    };
  }, [loading]);
  return loaded;
}
