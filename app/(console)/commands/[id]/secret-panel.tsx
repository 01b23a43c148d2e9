import { ShownOnce } from '#components/command/shown-once.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getOperation } from '#graphql/catalogue/catalogue.ts';
import { getWords } from '#messages/index.ts';
import { getSecretShelf } from '#server/commands/secret-shelf.ts';
import type { NoticeProps } from './outcome-notice.tsx';

/** Where a command was for a secret: for its maker alone, and only whether it can still be shown, never what it is. */
export function SecretPanel({ command, locale, staff }: NoticeProps) {
  const isMade = command.status === 'succeeded' && getOperation(command.operation)?.shownOnce !== undefined;
  if (!isMade || command.makerId !== staff.personId) return null;
  const { title, ...words } = getWords(locale).command.secret;
  const wasUnknown = command.timeline.some(({ event }) => event === 'command.unknown');
  const kept = !wasUnknown && getSecretShelf().has(command.id, staff);
  return (
    <Panel title={title}>
      <ShownOnce commandId={command.id} kept={kept} words={words} />
    </Panel>
  );
}
