'use client';

import { useEffect } from 'react';
import { openVault } from '../form/drafts/open-vault.ts';
import { eraseSent } from '../form/drafts/sent.ts';

/** The command took effect: what this browser kept in case it had to be asked for again goes. */
export function ForgetSent({ id }: { id: string }) {
  useEffect(() => {
    void openVault('browser').then((vault) => eraseSent(vault, id));
  }, [id]);
  return null;
}
