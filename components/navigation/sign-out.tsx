'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { signedOut } from '../account/signed-out.ts';
import { wipeDrafts } from '../form/drafts/wipe-drafts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';

/** Fetched when it is first asked for: no page should wait for it. */
const Dialog = dynamic(() => import('../ui/dialog.tsx').then((module) => module.Dialog), { ssr: false });

export interface SignOutWords {
  signOut: string;
  signOutEverywhere: string;
  signOutEverywhereAsk: string;
  signOutFailed: string;
  cancel: string;
  close: string;
}

/** Ends this session, or, after asking, all of one's own. The whole document is loaded anew: nothing of it stays. */
export function SignOut({ words }: { words: SignOutWords }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async (everywhere: boolean) => {
    setFailed(false);
    const answer = await fetch(everywhere ? '/api/auth/sign-out-everywhere' : '/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => null);
    if (!answer?.ok) return setFailed(true);
    wipeDrafts();
    dispatchEvent(new Event(signedOut));
    location.assign('/sign-in');
  };
  const ask = () => {
    document.getElementById('me')?.hidePopover();
    setAsking(true);
  };
  return (
    <>
      <Entry icon="log-out" label={words.signOut} onPress={() => void leave(false)} />
      <Entry icon="monitor" label={words.signOutEverywhere} onPress={ask} />
      {failed && !asking && <Failed sentence={words.signOutFailed} />}
      {asking && (
        <Dialog
          closeLabel={words.close}
          description={words.signOutEverywhereAsk}
          onOpenChange={setAsking}
          open
          title={words.signOutEverywhere}
        >
          {failed && <Failed sentence={words.signOutFailed} />}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button onClick={() => void leave(true)} variant="danger">
              {words.signOutEverywhere}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Failed({ sentence }: { sentence: string }) {
  return (
    <p className="px-2.5 py-1.5 text-refused text-xs" role="alert">
      {sentence}
    </p>
  );
}

function Entry({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button
      className="flex h-8 items-center gap-2 rounded-md px-2.5 text-left text-sm hover:bg-hover"
      onClick={onPress}
      type="button"
    >
      <Icon className="text-ink-3" name={icon} size={14} />
      {label}
    </button>
  );
}
