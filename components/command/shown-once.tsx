'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { showHidden } from '../ui/show-hidden.ts';
import { readSecrets, type ShownSecret } from './read-secrets.ts';

export interface ShownOnceWords {
  lead: string;
  gone: string;
  show: string;
  asking: string;
  failed: string;
  hide: string;
  showAgain: string;
  copy: string;
  untilLeft: string;
}

export interface ShownOnceProps {
  commandId: string;
  /** Whether the server still has them for this reader. Once they are here, it has not. */
  kept: boolean;
  words: ShownOnceWords;
}

type State =
  | { step: 'closed' | 'asking' | 'failed' | 'gone' }
  | { step: 'shown'; secrets: readonly ShownSecret[]; visible: boolean };

/**
 * The secrets of one command, fetched by a press and held by this element alone: leaving the page, in whatever way,
 * forgets them.
 */
export function ShownOnce({ commandId, kept, words }: ShownOnceProps) {
  const router = useRouter();
  const [state, setState] = useState<State>({ step: 'closed' });
  useEffect(() => {
    const wipe = () => setState((now) => (now.step === 'shown' ? { step: 'gone' } : now));
    // A page that is kept to go back to is frozen with everything in it.
    window.addEventListener('pagehide', wipe);
    return () => {
      window.removeEventListener('pagehide', wipe);
      wipe();
    };
  }, []);
  const ask = async () => {
    setState({ step: 'asking' });
    const answer = await postJson('/api/secrets', { commandId });
    const secrets = answer.kind === 'answer' ? readSecrets(answer.body) : null;
    const isGone = answer.kind === 'refused' && answer.code === 'secretGone';
    setState(secrets ? { step: 'shown', secrets, visible: true } : { step: isGone ? 'gone' : 'failed' });
    // The page as the server drew it, which the browser keeps to go back to, still offers them.
    router.refresh();
  };
  if (state.step === 'shown') {
    const { secrets, visible } = state;
    return (
      <div className="flex flex-col gap-3">
        <p className="text-ink-2 text-sm" role="status">
          {words.untilLeft}
        </p>
        {visible &&
          secrets.map(({ name, value }) => (
            <div key={name} className="flex flex-col gap-1">
              <span className="flex items-center justify-between gap-2">
                <span className="font-mono text-ink-3 text-xs">{name}</span>
                <Button aria-label={`${words.copy}: ${name}`} data-copy={value} size="sm">
                  {words.copy}
                </Button>
              </span>
              <code className="block break-all rounded-md bg-sunken p-3 font-mono text-ink text-sm">
                {showHidden(value)}
              </code>
            </div>
          ))}
        <span>
          <Button onClick={() => setState({ ...state, visible: !visible })} size="sm">
            <Icon name="eye" size={14} />
            {visible ? words.hide : words.showAgain}
          </Button>
        </span>
      </div>
    );
  }
  if (state.step === 'gone' || (state.step === 'closed' && !kept)) {
    return (
      <p className="text-ink-2 text-sm" role="status">
        {words.gone}
      </p>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-2 text-sm">{words.lead}</p>
      <Button disabled={state.step === 'asking'} onClick={() => void ask()} variant="primary">
        <Icon name="key-round" size={14} />
        {state.step === 'asking' ? words.asking : words.show}
      </Button>
      <span className="text-refused text-sm" role="status">
        {state.step === 'failed' ? words.failed : ''}
      </span>
    </div>
  );
}
