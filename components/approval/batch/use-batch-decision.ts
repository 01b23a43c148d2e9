import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useKeptReason } from '../use-kept-reason.ts';
import { type BatchAnswer, type BatchTyped, findChosen, findMissing, toPost } from './batch-decision.ts';
import type { BatchRow } from './batch-row.ts';
import { forgetBatch, keepBatch, recallBatch } from './kept-batch.ts';

interface Deciding {
  batchId: string;
  rows: readonly BatchRow[];
  decide: (input: unknown) => Promise<BatchAnswer>;
  refusals: Readonly<Record<string, string>>;
  /** `Reference {reference}` */
  reference: string;
  /** A fresh sign-in comes first. */
  waitsForProof: boolean;
  goTo: (place: 'flag' | 'reason') => void;
}

/** From what is ticked and typed to the one press. What was left out is kept in the tab, like the reason. */
export function useBatchDecision({ batchId, rows, decide, refusals, reference, waitsForProof, goTo }: Deciding) {
  const router = useRouter();
  const { reason, write, forget } = useKeptReason(batchId);
  const [leftOut, setLeftOut] = useState<readonly string[]>(() => recallBatch(batchId)?.leftOut ?? []);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const typed: BatchTyped = { reason, leftOut, ticked };
  const chosen = findChosen(rows, typed);

  const include = (commandId: string, included: boolean) => {
    const others = leftOut.filter((id) => id !== commandId);
    const now = included ? others : [...others, commandId];
    setLeftOut(now);
    keepBatch(batchId, { commandIds: rows.map((row) => row.commandId), leftOut: now });
    setError('');
  };
  const tick = (name: string, on: boolean) => {
    setTicked((before) => [...before.filter((one) => one !== name), ...(on ? [name] : [])]);
    setError('');
  };
  const refuse = (code: string, number = '') => {
    const sentence = refusals[code] ?? (refusals.other ?? '').replace('{code}', code);
    setError(number === '' ? sentence : `${sentence} ${reference.replace('{reference}', number)}`);
  };

  const press = async () => {
    if (busy || waitsForProof || chosen.length === 0) return;
    const missing = findMissing(chosen, typed);
    if (missing !== null) {
      refuse(missing);
      goTo(missing === 'reasonMissing' ? 'reason' : 'flag');
      return;
    }
    setBusy(true);
    setError('');
    const answer = await post(() => decide(toPost(batchId, rows, typed)));
    if (answer.ok) {
      forget();
      forgetBatch(batchId);
    } else {
      refuse(answer.code, answer.reference);
      setBusy(false);
    }
    // The same address shows what became of each, once there is something: also where only the answer was lost.
    if (answer.ok || answer.code === 'lost') router.refresh();
  };

  return { typed, chosen, busy, error, write, include, tick, press };
}

async function post(decide: () => Promise<BatchAnswer>): Promise<BatchAnswer> {
  try {
    return await decide();
  } catch {
    return { ok: false, code: 'lost', reference: '' };
  }
}
