import type { ReactNode } from 'react';
import { Callout } from '#components/ui/callout.tsx';
import type { UiWords } from '#messages/index.ts';
import type { SignInRefusal } from './refusal.ts';

interface SignInNoticeProps {
  ended: boolean;
  invited: boolean;
  refusal: SignInRefusal | null;
  words: UiWords['signIn'];
}

/** What brought the person here, where it is more than wanting in. A refusal says the most, so it stands alone. */
export function SignInNotice({ ended, invited, refusal, words }: SignInNoticeProps) {
  if (refusal !== null) {
    return <Notice icon="circle-exclamation-point" said={words.refused[refusal]} tone="refused" />;
  }
  if (invited) return <Notice icon="users" said={words.invited} tone="active" />;
  if (ended) return <Notice icon="clock" said={words.ended} tone="waiting" />;
  return null;
}

type Look = Pick<Parameters<typeof Callout>[0], 'icon' | 'tone'>;

function Notice({ said, ...look }: Look & { said: { title: string; body: string } }): ReactNode {
  return (
    <div className="mt-6">
      <Callout {...look} title={said.title}>
        {said.body}
      </Callout>
    </div>
  );
}
