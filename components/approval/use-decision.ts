import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Status } from '../command/status.ts';
import { statusLook } from '../command/status-badge.tsx';
import { showToast } from '../ui/toast.ts';
import { rememberDecided, toUndecided } from './decided-here.ts';
import { type DecideAnswer, findMissing, type Typed, toPost, type Verdict } from './decision.ts';
import type { DecisionFormProps } from './decision-form.tsx';
import { goToFlag, goToReason } from './go-to.ts';
import { useKeptReason } from './use-kept-reason.ts';

/** Why nothing was recorded, in words. */
export interface DecisionError {
  sentence: string;
  atReason: boolean;
}

/** Refusals after which what the page shows is not what is there. */
const lookAfter: ReadonlySet<string> = new Set([
  'changed',
  'notViewed',
  'duplicateFound',
  'flagsNotOverridden',
  'stepUpNeeded',
]);
/** Refusals that say that the request does not stand as it did. */
const refreshAfter: ReadonlySet<string> = new Set([
  'notWaiting',
  'expired',
  'targetChanged',
  'votedAlready',
  'principalVoted',
]);

/** From what is typed to the next request: every turn that a decision can take. */
export function useDecision(props: DecisionFormProps, at: { form: string; reason: string }) {
  const { commandId, looked, lookAgain, decide, refusals, words, ways } = props;
  const router = useRouter();
  const { reason, write, forget } = useKeptReason(commandId);
  const [rest, setRest] = useState<Omit<Typed, 'reason'>>({ ticked: [], onBehalfOf: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<DecisionError | null>(null);
  const typed: Typed = { reason, ...rest };

  const change = ({ reason: text, ...more }: Partial<Typed>) => {
    if (text !== undefined) write(text);
    setRest((before) => ({ ...before, ...more }));
    setError(null);
  };

  const refuse = (code: string, reference = '') => {
    const sentence = refusals[code] ?? words.other.replace('{code}', code);
    const shown = reference === '' ? '' : ` ${words.reference.replace('{reference}', reference)}`;
    setError({ sentence: `${sentence}${shown}`, atReason: code === 'reasonMissing' });
  };

  const press = async (verdict: Verdict) => {
    if (busy || (verdict === 'approve' && looked.stepUp && looked.causes.length === 0)) return;
    const missing = findMissing(verdict, typed, looked);
    if (missing !== null) {
      refuse(missing);
      if (missing === 'reasonMissing') goToReason(verdict, at);
      else goToFlag(at);
      return;
    }
    setBusy(true);
    setError(null);
    const answer = await post(() => decide(toPost(commandId, verdict, withWords(typed, looked, words.void), looked)));
    if (answer.ok) {
      forget();
      rememberDecided(commandId);
      const next = toUndecided(ways.next);
      tell(answer, props, next);
      router.push(next ?? ways.list);
      return;
    }
    refuse(answer.code, answer.reference);
    // Not before what is there now stands on the page: a press meanwhile would be about what was there.
    if (lookAfter.has(answer.code)) await lookAgain();
    setBusy(false);
    if (refreshAfter.has(answer.code) || answer.code === 'lost') router.refresh();
  };

  return { typed, change, busy, error, press };
}

/** The action's answer may be lost, or be that of another build: what is typed stays, and the page shows what became of it. */
async function post(decide: () => Promise<DecideAnswer>): Promise<DecideAnswer> {
  try {
    return await decide();
  } catch {
    return { ok: false, code: 'lost', reference: '' };
  }
}

/** A request that ends as void whatever is pressed takes the button's own words for its reason. */
function withWords(typed: Typed, { causes }: { causes: readonly string[] }, word: string): Typed {
  return causes.length > 0 && typed.reason.trim() === '' ? { ...typed, reason: word } : typed;
}

/** Exact words: what waits for others is never said to be done. */
function tell(
  { status, missing }: Extract<DecideAnswer, { ok: true }>,
  { commandId, what, words, statusWords }: DecisionFormProps,
  next: string | null,
): void {
  const said: Readonly<Record<string, string>> = words.done;
  const sentence = Object.hasOwn(said, status) ? said[status] : undefined;
  showToast({
    ...statusLook[status],
    title: (sentence ?? words.done.other)
      .replace('{missing}', String(missing))
      .replace('{status}', () => statusWords[status satisfies Status]),
    body: next === null ? `${what} ${words.done.allDone}` : what,
    link: { href: `/commands/${commandId}`, label: words.openCommand },
  });
}
