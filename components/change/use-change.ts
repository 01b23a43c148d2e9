import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { type Refusals, sayRefusal } from './say-refusal.ts';

export interface Change {
  /** Not before the page is taken over, and not twice at once. */
  disabled: { field: boolean; button: boolean };
  /** Why nothing was changed; '' where nothing was refused. */
  error: string;
  refuse: (sentence: string) => void;
  /** Posts, and draws the page anew where it was taken. @returns whether it was */
  post: (body: unknown) => Promise<boolean>;
}

/** One change of the console itself (a stop, an opening, a list) by one of our own handlers; what is typed stays. */
export function useChange(url: string, refusals: Refusals): Change {
  const router = useRouter();
  const ready = useHydrated();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const post = async (body: unknown): Promise<boolean> => {
    setBusy(true);
    setError('');
    const posted = await postJson(url, body);
    setBusy(false);
    if (posted.kind === 'answer') router.refresh();
    else setError(sayRefusal(posted, refusals));
    return posted.kind === 'answer';
  };
  return { disabled: { field: !ready, button: !ready || busy }, error, refuse: setError, post };
}
