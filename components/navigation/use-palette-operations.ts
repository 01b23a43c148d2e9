'use client';

import { useEffect, useState } from 'react';
import type { PaletteOperation } from './palette-item.ts';

type State = 'loading' | 'ready' | 'failed';

export interface KnownOperations {
  operations: readonly PaletteOperation[];
  state: State;
}

/** All operations, fetched when the palette first opens and kept; asked again after a failure. */
export function usePaletteOperations(open: boolean): KnownOperations {
  const [operations, setOperations] = useState<readonly PaletteOperation[]>([]);
  const [state, setState] = useState<State>('loading');
  const ready = state === 'ready';

  useEffect(() => {
    if (!open || ready) return;
    setState('loading');
    const gone = new AbortController();
    fetch('/api/palette', { signal: gone.signal, headers: { accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((answer: { operations: PaletteOperation[] }) => {
        setOperations(answer.operations);
        setState('ready');
      })
      .catch(() => {
        if (!gone.signal.aborted) setState('failed');
      });
    return () => gone.abort();
  }, [open, ready]);

  return { operations, state };
}
