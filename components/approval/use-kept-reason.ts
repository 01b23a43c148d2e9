import { useEffect, useState } from 'react';
import { openVault } from '../form/drafts/open-vault.ts';

/**
 * The reason that is being typed for one request: encrypted in this tab like a draft, so that a fresh sign-in, a lost
 * session or a walk to the next request and back takes nothing away.
 */
export function useKeptReason(commandId: string): {
  reason: string;
  write: (reason: string) => void;
  forget: () => void;
} {
  const name = `decision ${commandId}`;
  const [reason, setReason] = useState('');
  useEffect(() => {
    let gone = false;
    const recall = async () => {
      const kept = await (await openVault('tab'))?.read(name);
      const text = kept?.content;
      if (!gone && typeof text === 'string') setReason((typed) => (typed === '' ? text : typed));
    };
    void recall();
    return () => {
      gone = true;
    };
  }, [name]);

  const write = (text: string) => {
    setReason(text);
    void openVault('tab').then((vault) => vault?.write(name, text));
  };
  const forget = () => {
    void openVault('tab').then((vault) => vault?.erase(name));
  };
  return { reason, write, forget };
}
