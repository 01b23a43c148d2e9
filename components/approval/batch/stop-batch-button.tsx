'use client';

import { useState } from 'react';
import type { Refusals } from '../../change/say-refusal.ts';
import { useChange } from '../../change/use-change.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface StopBatchProps {
  batchId: string;
  words: { stop: string; title: string; help: string; close: string };
  refusals: Refusals;
}

/** Stops what has not had its turn, once it was said what that means: it is never resumed. */
export function StopBatchButton({ batchId, words, refusals }: StopBatchProps) {
  const [open, setOpen] = useState(false);
  const { disabled, error, post } = useChange('/api/approvals/batches/stop', refusals);
  const stop = async () => {
    if (await post({ id: batchId })) setOpen(false);
  };
  return (
    <>
      <Button disabled={disabled.field} onClick={() => setOpen(true)} size="sm">
        {words.stop}
      </Button>
      <Dialog closeLabel={words.close} description={words.help} onOpenChange={setOpen} open={open} title={words.title}>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{words.close}</Button>
          <Button disabled={disabled.button} onClick={() => void stop()} variant="danger">
            {words.stop}
          </Button>
        </div>
        <p className="mt-2 text-refused text-sm empty:hidden" role="alert">
          {error}
        </p>
      </Dialog>
    </>
  );
}
