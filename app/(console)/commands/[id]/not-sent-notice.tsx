import { PlaybookBlock } from '#components/playbook/playbook-block.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { getWords } from '#messages/index.ts';
import { sayPlaybook } from '../../say-playbook.ts';
import { AgainLink } from './again-link.tsx';
import type { NoticeProps } from './outcome-notice.tsx';

/** It certainly never left; its code says whether the same may be sent again. */
export function NotSentNotice(props: NoticeProps) {
  const { command, locale } = props;
  const { command: words, playbooks } = getWords(locale);
  const { code } = command.outcome;
  const playbook = code === null ? null : sayPlaybook(code, locale);
  return (
    <Callout
      actions={playbook?.resend !== 'no' && <AgainLink {...props} />}
      icon="circle-slash"
      title={words.notSent.title}
      tone="void"
    >
      <p>{words.notSent.body}</p>
      {playbook !== null && <PlaybookBlock playbook={playbook} words={playbooks.block} />}
    </Callout>
  );
}
