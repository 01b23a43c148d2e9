import { Callout } from '#components/ui/callout.tsx';
import { getWords } from '#messages/index.ts';
import { sayCode } from '../../say-code.ts';
import { AgainLink } from './again-link.tsx';
import type { NoticeProps } from './outcome-notice.tsx';

/** It certainly never left: it may be sent again. */
export function NotSentNotice(props: NoticeProps) {
  const { command, locale } = props;
  const { notSent: words } = getWords(locale).command;
  return (
    <Callout actions={<AgainLink {...props} />} icon="circle-slash" title={words.title} tone="void">
      {command.outcome.code !== null && <p>{sayCode(command.outcome.code, locale)}</p>}
      <p>{words.body}</p>
    </Callout>
  );
}
