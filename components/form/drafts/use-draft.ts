'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormParts } from '../form-context.tsx';
import { type Draft, readDraft, toDraft } from './draft.ts';
import { openVault } from './open-vault.ts';

/** How long the typing must rest before it is kept, in milliseconds. */
const restMilliseconds = 400;

export interface DraftKeeper {
  /** What was found when the form opened; null once it was taken up or thrown away. */
  found: Draft | null;
  restore: () => void;
  discard: () => void;
  /** Keeps what is there now; false where nothing could be kept. */
  save: () => Promise<boolean>;
  erase: () => void;
}

/** Keeps what is typed, encrypted, in this tab, and offers it when the form is opened again. */
export function useDraft({ setup, store }: FormParts, commandId: { current: string | null }): DraftKeeper {
  const name = `form:${setup.operation}`;
  const [found, setFound] = useState<Draft | null>(null);
  // Off once the form has been sent: what follows must not bring it back.
  const on = useRef(true);

  const save = async (): Promise<boolean> => {
    const vault = await openVault();
    if (!on.current || vault === null) return false;
    return vault.write(name, toDraft(setup, store.all(), commandId.current));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one keeper per form; `save` reads what is current.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    on.current = true;
    void openVault()
      .then((vault) => vault?.read(name))
      .then((kept) => {
        const draft = kept ? readDraft(kept.content, kept.at) : null;
        if (draft !== null && !left) setFound(draft);
      });
    const leave = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), restMilliseconds);
    });
    return () => {
      left = true;
      leave();
      clearTimeout(timer);
    };
  }, [name, store]);

  const erase = () => {
    on.current = false;
    void openVault().then((vault) => vault?.erase(name));
  };
  return {
    found,
    restore() {
      if (found === null) return;
      commandId.current = found.commandId;
      store.replace(found.filled);
      setFound(null);
    },
    discard() {
      setFound(null);
      void openVault().then((vault) => vault?.erase(name));
    },
    save,
    erase,
  };
}
