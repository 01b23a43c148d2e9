import { Callout } from '#components/ui/callout.tsx';
import { getWords } from '#messages/index.ts';
import type { NoticeProps } from './outcome-notice.tsx';

/** It landed although somebody had said that it did not: money may have moved twice. */
export function ContradictedNotice({ locale }: NoticeProps) {
  const { statuses, unknown } = getWords(locale);
  return (
    <Callout icon="triangle-exclamation-point" title={statuses.word.contradicted} tone="refused">
      {unknown.contradicted.one}
    </Callout>
  );
}
