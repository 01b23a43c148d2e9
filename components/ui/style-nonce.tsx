'use client';

import { setNonce } from 'get-nonce';
import { useEffect } from 'react';

/**
 * Gives the page's nonce to the style sheets that an open dialog adds (scroll lock), which the content security policy
 * would refuse otherwise. The nonce is read from a script of this very document, so it never travels as data.
 */
export function StyleNonce() {
  useEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
    if (nonce) setNonce(nonce);
  }, []);
  return null;
}
