import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { readEvents } from '../../navigation/read-events.ts';
import { type BatchRow, type Opened, readOpened, readRow } from './batch-row.ts';
import { recallBatch } from './kept-batch.ts';

export type Opening =
  | { kind: 'looking'; done: number; of: number }
  /** This tab knows of no selection. */
  | { kind: 'nothing' }
  | ({ kind: 'opened'; rows: readonly BatchRow[] } & Opened)
  | { kind: 'refused'; code: string; reference: string };

/** Has every request of a batch read anew once its page stands before somebody, and follows how far that is. */
export function useOpening(batchId: string): { opening: Opening; lookAgain: () => void } {
  const [opening, setOpening] = useState<Opening>({ kind: 'looking', done: 0, of: 0 });
  const current = useRef<AbortController | null>(null);
  const open = async () => {
    // One look at a time: a new one ends the one before.
    current.current?.abort();
    const leaving = new AbortController();
    current.current = leaving;
    const { signal } = leaving;
    const kept = recallBatch(batchId);
    if (kept === null) return setOpening({ kind: 'nothing' });
    const tell = (next: Opening) => {
      if (!signal.aborted) setOpening(next);
    };
    tell({ kind: 'looking', done: 0, of: kept.commandIds.length });
    tell(await ask({ batchId, commandIds: kept.commandIds }, signal, tell));
  };
  const first = useEffectEvent(open);
  useEffect(() => {
    void first();
    return () => current.current?.abort();
  }, []);
  return { opening, lookAgain: () => void open() };
}

const lost = { kind: 'refused', code: 'lost', reference: '' } satisfies Opening;

async function ask(
  asked: { batchId: string; commandIds: readonly string[] },
  signal: AbortSignal,
  tell: (opening: Opening) => void,
): Promise<Opening> {
  try {
    const response = await fetch('/api/approvals/batches/open', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      cache: 'no-store',
      redirect: 'error',
      signal,
    });
    if (response.status === 401) return { ...lost, code: 'noSession' };
    if (!response.ok || response.body === null) return toRefused(await response.text());
    const rows = new Map<string, BatchRow>();
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'refused') return toRefused(data);
      const opened = event === 'opened' ? readOpened(data) : null;
      // As they were selected: they come in the order in which Kraken answered.
      if (opened !== null)
        return { kind: 'opened', rows: asked.commandIds.flatMap((id) => rows.get(id) ?? []), ...opened };
      const row = event === 'row' ? readRow(data) : null;
      if (row !== null) tell({ kind: 'looking', done: rows.set(row.commandId, row).size, of: asked.commandIds.length });
    }
    return lost;
  } catch {
    // A closed connection, a proxy's page, a page that was left.
    return lost;
  }
}

function toRefused(text: string): Opening {
  const body: unknown = JSON.parse(text);
  const of = (name: string): string => {
    const value: unknown = Object.getOwnPropertyDescriptor(Object(body), name)?.value;
    return typeof value === 'string' ? value : '';
  };
  return { kind: 'refused', code: of('code') || 'lost', reference: of('reference') };
}
