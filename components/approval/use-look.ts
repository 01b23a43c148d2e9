import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Posted, postJson } from '../form/send/post-json.ts';
import { type Looked, readLooked } from './looked.ts';

export type Look =
  | { kind: 'looking' }
  /** `changed`: labels of what is different from the look before; absent on the first. */
  | { kind: 'looked'; looked: Looked; changed?: readonly string[] }
  | { kind: 'refused'; code: string; reference: string };

/**
 * Asks for the decisive fields of one request once its page stands before somebody: reading ahead never does. Looking
 * again says what is different.
 */
export function useLook(commandId: string): { look: Look; lookAgain: () => Promise<Looked | null> } {
  const router = useRouter();
  const [look, setLook] = useState<Look>({ kind: 'looking' });

  const ask = async (): Promise<Looked | null> => {
    const posted = await postJson('/api/approvals/look', { commandId });
    const looked = posted.kind === 'answer' ? readLooked(posted.body) : null;
    if (looked !== null) {
      setLook((before) =>
        before.kind === 'looked'
          ? { kind: 'looked', looked, changed: findChanges(before.looked, looked) }
          : { kind: 'looked', looked },
      );
      return looked;
    }
    const { code, reference } = readRefusal(posted);
    setLook({ kind: 'refused', code, reference });
    // It does not wait any more: the page itself says what became of it.
    if (code === 'notWaiting') router.refresh();
    return null;
  };
  const first = useEffectEvent(ask);
  useEffect(() => {
    void first();
  }, []);
  return { look, lookAgain: ask };
}

/** Too late is an answer of the look's own: another lead was quicker. */
function readRefusal(posted: Posted): { code: string; reference: string } {
  if (posted.kind === 'refused') return posted;
  if (posted.kind === 'signedOut') return { code: 'noSession', reference: '' };
  return { code: posted.kind === 'answer' && isTooLate(posted.body) ? 'notWaiting' : 'lost', reference: '' };
}

function isTooLate(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'notWaiting';
}

/** What a person sees to be different between two looks, by its label. */
export function findChanges(before: Looked, after: Looked): string[] {
  const target = after.target
    .filter(({ key, now }) => before.target.find((line) => line.key === key)?.now !== now)
    .map(({ label, now }) => `${label}: ${now}`);
  const gone = before.target.filter(({ key }) => !after.target.some((line) => line.key === key));
  const flags = after.flags.filter(({ code }) => !before.flags.some((flag) => flag.code === code));
  const causes = after.causes.filter((cause) => !before.causes.includes(cause));
  return [...target, ...gone.map(({ label }) => label), ...flags.map(({ label }) => label), ...causes];
}
