import { wasSent } from '#components/command/status.ts';
import { CodeView } from '#components/ui/code-view.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { describeCommand } from './describe-command.ts';

/** What was sent: field by field in words, then the exact text. */
export function Sent({ command, locale }: { command: CommandView; locale: Locale }) {
  const { command: words } = getWords(locale);
  const sent = wasSent(command.status);
  const json = sent === 'yes' ? words.asStored : words.asKept;
  return (
    <Panel title={{ yes: words.sent, notYet: words.toSend, never: words.unsent }[sent]}>
      <Facts
        facts={describeCommand(command, locale).map((described) => ({
          key: described.path,
          label: [...described.trail, described.label].join(' › '),
          value: <span className={described.mono ? 'font-mono text-[0.95em]' : undefined}>{described.value}</span>,
        }))}
      />
      {command.masked && <p className="mt-3 text-ink-3 text-xs">{words.masked}</p>}
      <Disclosure summary={json}>
        <p className="mb-2 text-ink-3 text-xs">
          {command.masked ? words.masked : sent === 'yes' ? words.asStoredHelp : words.asKeptHelp}
        </p>
        <CodeView label={json} text={command.body} />
      </Disclosure>
      <Disclosure summary={words.document}>
        <CodeView label={words.document} text={command.document} />
        <p className="mt-2 text-ink-3 text-xs">
          {words.schemaVersion} <code className="break-all font-mono">{command.schemaVersion}</code>
        </p>
      </Disclosure>
    </Panel>
  );
}
