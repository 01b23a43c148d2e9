'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Refusals, sayRefusal } from '../change/say-refusal.ts';
import { postJson } from '../form/send/post-json.ts';
import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';

export interface ExportButtonsProps {
  /** As the log is asked. */
  filter: object;
  words: { csv: string; jsonl: string; refusals: Refusals };
}

/** Takes out what is looked for. It is on record before the page of the export opens. */
export function ExportButtons({ filter, words }: ExportButtonsProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [state, setState] = useState({ busy: false, error: '' });
  const begin = async (format: 'csv' | 'jsonl') => {
    setState({ busy: true, error: '' });
    const begun = await postJson('/api/audit/exports', { format, filter });
    if (begun.kind !== 'answer') return setState({ busy: false, error: sayRefusal(begun, words.refusals) });
    const id: unknown = Object.getOwnPropertyDescriptor(begun.body, 'id')?.value;
    router.push(`/audit/exports/${String(id)}`);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {(['csv', 'jsonl'] as const).map((format) => (
        <Button disabled={!ready || state.busy} key={format} onClick={() => void begin(format)} variant="primary">
          {words[format]}
        </Button>
      ))}
      {state.error !== '' && (
        <p className="text-refused text-sm" role="alert">
          {state.error}
        </p>
      )}
    </div>
  );
}
