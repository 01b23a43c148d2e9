'use client';

import { useEffect, useRef, useState } from 'react';
import { signedOut } from '../../account/signed-out.ts';
import type { FormParts } from '../form-context.tsx';
import { mintCommandId } from '../send/mint-command-id.ts';
import { type Draft, draftPrefix, toDraft } from './draft.ts';
import { eraseDraft, findDrafts } from './find-drafts.ts';
import { fitDraft, type ValueApart } from './fit-draft.ts';
import { keepTyped } from './keep-typed.ts';
import { openVault } from './open-vault.ts';

export interface DraftKeeper {
  /** Other unfinished forms of this operation, to be taken up by choice. */
  found: readonly Draft[];
  /** The one that was taken up. */
  opened: Draft | null;
  /** The last attempt to keep what is typed failed: the storage is full or switched off, or nobody is signed in any more. */
  unkept: boolean;
  open: (draft: Draft) => void;
  discard: (draft: Draft) => void;
  /** Keeps what is there now; false where nothing could be kept. */
  save: () => Promise<boolean>;
  erase: () => void;
}

interface Ids {
  commandId: { current: string | null };
  againOf: { current: string | null };
}

/**
 * Keeps what is typed, encrypted, in this browser, under the id of the command it is going to be: any number for one
 * operation. Nothing is loaded by itself; `asked` is the one that the person chose from the list of drafts.
 */
export function useDraft({ setup, store }: FormParts, { commandId, againOf }: Ids, asked: string | null): DraftKeeper {
  const [found, setFound] = useState<readonly Draft[]>([]);
  const [opened, setOpened] = useState<Draft | null>(null);
  const [unkept, setUnkept] = useState(false);
  // Off once the form has been sent or its person has signed out: what follows must not bring it back.
  const on = useRef(true);
  const keptAs = useRef<string | null>(null);
  // Kept with the draft for as long as it lives: this version of the form has no place for it.
  const apart = useRef<readonly ValueApart[]>([]);

  const save = async (): Promise<boolean> => {
    const kept = await write();
    // What has been sent needs no draft: nothing is amiss.
    setUnkept(on.current && !kept);
    return kept;
  };

  const write = async (): Promise<boolean> => {
    const vault = await openVault('browser');
    if (!on.current || vault === null) return false;
    commandId.current ??= mintCommandId();
    const id = commandId.current;
    const before = keptAs.current;
    keptAs.current = id;
    if (before !== null && before !== id) vault.erase(`${draftPrefix}${before}`);
    const draft = toDraft(setup, store.all(), { commandId: id, againOf: againOf.current }, apart.current);
    const kept = await vault.write(`${draftPrefix}${id}`, draft);
    // Sent, or signed out, while it was being kept.
    if (!on.current) vault.erase(`${draftPrefix}${id}`);
    return kept;
  };

  const open = (draft: Draft) => {
    commandId.current = draft.commandId;
    againOf.current = draft.againOf;
    keptAs.current = draft.commandId;
    const fitted = fitDraft(setup.slice, draft.filled);
    apart.current = [...draft.apart, ...fitted.apart];
    store.replace(fitted.filled);
    setOpened({ ...draft, apart: apart.current });
    setFound((all) => all.filter((one) => one.commandId !== draft.commandId));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one keeper per form; `save` and `open` read what is current.
  useEffect(() => {
    let left = false;
    on.current = true;
    const forget = () => {
      on.current = false;
    };
    window.addEventListener(signedOut, forget);
    void findDrafts().then((all) => {
      if (left) return;
      const own = all.filter(({ operation, commandId: id }) => operation === setup.operation && id !== keptAs.current);
      if (own.length > 0) setFound(own);
      const chosen = own.find((one) => one.commandId === asked);
      if (chosen) open(chosen);
    });
    const leave = keepTyped(store, () => void save());
    return () => {
      left = true;
      leave();
      window.removeEventListener(signedOut, forget);
    };
  }, [setup.operation, store]);

  return {
    found,
    opened,
    unkept,
    open,
    discard(draft) {
      setFound((all) => all.filter((one) => one !== draft));
      void eraseDraft(draft.commandId);
    },
    save,
    erase() {
      on.current = false;
      setUnkept(false);
      if (keptAs.current !== null) void eraseDraft(keptAs.current);
    },
  };
}
