import type { ReactNode } from 'react';
import { Callout } from '#components/ui/callout.tsx';
import type { UiWords } from '#messages/index.ts';
import type { SignInProblem } from '#server/auth/refuse-sign-in.ts';

interface SignInNoticeProps {
  ended: boolean;
  invited: boolean;
  problem: SignInProblem | null;
  words: UiWords['signIn'];
}

/** What brought the person here, where it is more than wanting in. A problem says the most, so it stands alone. */
export function SignInNotice({ ended, invited, problem, words }: SignInNoticeProps) {
  if (problem !== null) {
    return <Notice icon="circle-exclamation-point" said={words.problems[problem]} tone="refused" />;
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
