'use client';

import { useEffect, useRef, useState } from 'react';
import type { LookUp, Path } from '#graphql/kinds.ts';
import { useForm } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import { type Option, readOptions } from './options.ts';
import { postJson } from './send/post-json.ts';
import { accountNear } from './values/account-near.ts';
import type { FormStore } from './values/form-store.ts';

export type LookUpState = 'idle' | 'loading' | 'ready' | 'failed' | 'needAccount';

/** How long the typing must rest before anyone is asked, in milliseconds. */
const restMilliseconds = 180;
/** A person's name has at least two letters; fewer would list customers to somebody who is not looking for one. */
const leastCharacters = 2;

/** Asks for choices while typing. Searches go by POST, so that no name ever stands in an address; an answer that is overtaken is dropped. */
export function useLookUp(
  kind: LookUp | undefined,
  path: Path,
): {
  options: readonly Option[];
  state: LookUpState;
  ask: (text: string) => void;
} {
  const { setup, store } = useForm();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [state, setState] = useState<LookUpState>('idle');
  const running = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({});
  useEffect(() => {
    const here = running.current;
    return () => {
      clearTimeout(here.timer);
      here.abort?.abort();
    };
  }, []);

  const ask = (text: string) => {
    if (kind === undefined) return;
    const here = running.current;
    clearTimeout(here.timer);
    here.abort?.abort();
    const account = accountFor(setup, store, path);
    if (kind === 'account' ? text.trim().length < leastCharacters : ofAccount.has(kind) && account === '') {
      setOptions([]);
      setState(kind === 'account' ? 'idle' : 'needAccount');
      return;
    }
    setState('loading');
    const abort = new AbortController();
    here.abort = abort;
    here.timer = setTimeout(async () => {
      const posted = await postJson('/api/look-ups', { operation: setup.operation, kind, text, account }, abort.signal);
      if (abort.signal.aborted) return;
      setOptions(posted.kind === 'answer' ? readOptions(posted.body) : []);
      setState(posted.kind === 'answer' ? 'ready' : 'failed');
    }, restMilliseconds);
  };
  return { options, state, ask };
}

/** What can only be listed for one account. */
const ofAccount: ReadonlySet<LookUp> = new Set([
  'ledger',
  'payment',
  'paymentNumber',
  'repayment',
  'repaymentRequest',
  'dunningPath',
  'dcaProceeding',
]);

/** The account beside the field; else the one that the form asks for or speaks of. */
function accountFor({ slice, account }: FormSetup, store: FormStore, path: Path): string {
  const values = store.get(['values']);
  const isGroup = typeof values === 'object' && values !== null && !Array.isArray(values);
  const near = isGroup && path[0] === 'values' ? accountNear(slice, values, path.slice(1)) : '';
  if (near !== '' || account === null) return near;
  const value = store.get('at' in account ? ['values', ...account.at.split('.')] : ['account']);
  return typeof value === 'string' ? value : '';
}
