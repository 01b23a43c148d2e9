'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from '../form/send/post-json.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export interface LookNowWords {
  lookNow: string;
  looking: string;
  lookFailed: string;
}

/** Looks upstream for one command now, whatever the schedule says. `url`: for its outcome unless told. */
export function LookNow({
  commandId,
  words,
  url = '/api/probes',
}: {
  commandId: string;
  words: LookNowWords;
  url?: string;
}) {
  const router = useRouter();
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  const look = async () => {
    setState('looking');
    const answer = await postJson(url, { commandId });
    setState(answer.kind === 'answer' ? 'idle' : 'failed');
    router.refresh();
  };
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button disabled={state === 'looking'} onClick={() => void look()} size="sm">
        <Icon name="refresh-cw" size={14} />
        {state === 'looking' ? words.looking : words.lookNow}
      </Button>
      <span className="text-refused text-xs" role="status">
        {state === 'failed' ? words.lookFailed : ''}
      </span>
    </span>
  );
}
