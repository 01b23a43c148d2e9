import { wasSent } from '#components/command/status.ts';
import { CodeView } from '#components/ui/code-view.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';

/** What came back, in words and as the text that was kept of it. */
export function Received({ command, locale }: { command: CommandView; locale: Locale }) {
  const { command: words } = getWords(locale);
  const { reply, httpStatus } = command.outcome;
  const nothing = command.status === 'sending' ? words.notYet : words.noReply;
  const said = { yes: nothing, notYet: words.notSentYet, never: words.neverSent }[wasSent(command.status)];
  return (
    <Panel title={words.received}>
      {httpStatus !== null && (
        <div className="mb-3">
          <Facts facts={[{ label: words.httpStatus, value: String(httpStatus) }]} />
        </div>
      )}
      {reply === null ? (
        <p className="text-ink-3 text-sm">{said}</p>
      ) : (
        <>
          <p className="mb-2 text-ink-3 text-xs">{words.receivedHelp}</p>
          <CodeView indent label={words.received} text={reply} />
        </>
      )}
    </Panel>
  );
}
