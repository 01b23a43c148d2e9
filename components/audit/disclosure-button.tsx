'use client';

import { useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';

export interface DisclosureButtonProps {
  account: string;
  label: string;
  refusals: Refusals;
}

/** Posts, because it is on record, and saves what comes back. */
export function DisclosureButton({ account, label, refusals }: DisclosureButtonProps) {
  const ready = useHydrated();
  const [state, setState] = useState({ busy: false, error: '' });
  const save = async () => {
    setState({ busy: true, error: '' });
    const posted = await postJson('/api/audit/disclosures', { account });
    if (posted.kind !== 'answer') return setState({ busy: false, error: sayRefusal(posted, refusals) });
    saveFile(`disclosure-${account}.json`, JSON.stringify(posted.body, null, 2));
    setState({ busy: false, error: '' });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button disabled={!ready || state.busy} onClick={() => void save()}>
        {label}
      </Button>
      {state.error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {state.error}
        </p>
      )}
    </div>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
