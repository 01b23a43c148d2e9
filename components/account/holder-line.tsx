'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useLeaving } from './use-leaving.ts';

/** Why a customer's page is opened, in the order of their keys. */
export const openingReasons = ['phone', 'letter', 'case'] as const;
type Reason = (typeof openingReasons)[number];

export interface HolderLineProps {
  account: string;
  /** As it is drawn for everybody; null where upstream names nobody. */
  masked: string | null;
  urls: { open: string; leave: string };
  words: {
    why: string;
    whyHelp: string;
    reasons: Readonly<Record<Reason, string>>;
    none: string;
    shown: string;
    leave: string;
    unreadable: string;
  };
  refusals: Refusals;
}

/**
 * The account's holder: masked, until somebody says why by one key; in clear from then on until the page is left in
 * whatever way, or the time is over. The name is in no document and in no history: it comes when it is asked for.
 */
export function HolderLine({ account, masked, urls, words, refusals }: HolderLineProps) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [shown, setShown] = useState<{ holder: string | null; until: string } | null>(null);
  const hide = useCallback(() => setShown(null), []);
  const leave = useLeaving({ url: urls.leave, account, until: shown?.until ?? null, onLeft: hide });

  const open = useCallback(
    async (why: Reason) => {
      setBusy(true);
      setError('');
      const posted = await postJson(urls.open, { account, why });
      setBusy(false);
      if (posted.kind === 'answer') setShown(readShown(posted.body));
      else setError(sayRefusal(posted, refusals));
    },
    [account, refusals, urls.open],
  );
  useReasonKeys(hydrated && !busy && shown === null, open);

  if (shown !== null) {
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="font-semibold text-base" data-holder>
          {shown.holder ?? words.unreadable}
        </span>
        <span className="flex items-center gap-2 text-ink-2 text-sm" role="status">
          <Icon name="eye" />
          {words.shown}
        </span>
        <Button onClick={leave} size="sm">
          {words.leave}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <span className="font-semibold text-base">{masked ?? words.none}</span>
      {masked !== null && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 flex items-center gap-2 text-ink-2 text-sm">
            <Icon name="lock" />
            {words.why}
          </legend>
          <div className="flex flex-wrap gap-2">
            {openingReasons.map((reason, at) => (
              <Button
                aria-keyshortcuts={hydrated ? String(at + 1) : undefined}
                disabled={!hydrated || busy}
                key={reason}
                onClick={() => void open(reason)}
                size="sm"
              >
                {words.reasons[reason]}
                <Kbd>{at + 1}</Kbd>
              </Button>
            ))}
          </div>
          <p className="prose-text text-ink-3 text-xs">{words.whyHelp}</p>
        </fieldset>
      )}
      {error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** 1, 2 and 3 anywhere on the page, but where somebody types. */
function useReasonKeys(listens: boolean, open: (why: Reason) => Promise<void>): void {
  useEffect(() => {
    if (!listens) return undefined;
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [role=dialog] *');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const reason = openingReasons[Number(event.key) - 1];
      if (reason !== undefined) void open(reason);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [listens, open]);
}

function readShown(body: unknown): { holder: string | null; until: string } | null {
  if (typeof body !== 'object' || body === null || !('until' in body) || typeof body.until !== 'string') return null;
  return { holder: 'holder' in body && typeof body.holder === 'string' ? body.holder : null, until: body.until };
}
