import type { Locale } from '#messages/define-words.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { ContradictedNotice } from './contradicted-notice.tsx';
import { NotSentNotice } from './not-sent-notice.tsx';
import { RefusedNotice } from './refused-notice.tsx';
import { UnknownNotice } from './unknown-notice.tsx';

export interface NoticeProps {
  command: CommandView;
  locale: Locale;
  staff: Staff;
}

/** What an outcome that is no success means, and what to do now. Stands above everything else on the page. */
export function OutcomeNotice(props: NoticeProps) {
  if (props.command.status === 'unknown') return <UnknownNotice {...props} />;
  if (props.command.status === 'refused') return <RefusedNotice {...props} />;
  if (props.command.status === 'not_sent') return <NotSentNotice {...props} />;
  if (props.command.status === 'contradicted') return <ContradictedNotice {...props} />;
  return null;
}
