'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What the error page says. An error page gets no props from the server, so the layout above hands the words down. */
export interface ErrorWords {
  title: string;
  body: string;
  reference: string;
  retry: string;
  toToday: string;
  /** The console's own database cannot be reached. */
  away: { title: string; body: string; waiting: string };
}

const Context = createContext<ErrorWords | null>(null);

export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

export function useErrorWords(): ErrorWords {
  const words = useContext(Context);
  if (words === null) throw new Error('ErrorPage stands outside of ErrorWordsProvider');
  return words;
}
