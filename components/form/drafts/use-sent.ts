'use client';

import { useEffect, useState } from 'react';
import type { FormParts } from '../form-context.tsx';
import type { FormStart } from '../form-setup.ts';
import { loadSent } from './load-sent.ts';
import { openVault } from './open-vault.ts';

/**
 * Gives back what a stored command has masked, out of this browser, to whoever asks for it again: they chose these values
 * themselves. Whoever has typed meanwhile keeps what they typed.
 * @returns whether something was given back
 */
export function useSent({ setup, store }: FormParts, start: FormStart | null): boolean {
  const [given, setGiven] = useState(false);
  const again = start?.from.kind === 'again' && start.from.hidden ? start.from.commandId : null;
  useEffect(() => {
    if (again === null) return;
    let left = false;
    const before = store.all();
    const giveBack = async () => {
      const [vault, sent] = await Promise.all([openVault('browser'), loadSent()]);
      const values = (await sent?.readSent(vault, setup, again)) ?? null;
      if (left || values === null || store.all() !== before) return;
      store.replace({ ...before, values });
      setGiven(true);
    };
    void giveBack();
    return () => {
      left = true;
    };
  }, [again, setup, store]);
  return given;
}
