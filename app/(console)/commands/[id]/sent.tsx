import { CodeView } from '#components/ui/code-view.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { getOperationWords } from '#messages/operations/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { type DescribedValue, describeValues } from './describe-values.ts';

/** What was sent: field by field in words, then the exact text. */
export function Sent({ command, locale }: { command: CommandView; locale: Locale }) {
  const { command: words } = getWords(locale);
  return (
    <Panel title={words.sent}>
      <Facts
        facts={inWords(command, locale).map((described) => ({
          key: described.path,
          label: [...described.trail, described.label].join(' › '),
          value: <span className={described.mono ? 'font-mono text-[0.95em]' : undefined}>{described.value}</span>,
        }))}
      />
      {command.masked && <p className="mt-3 text-ink-3 text-xs">{words.masked}</p>}
      <Disclosure summary={words.asStored}>
        <p className="mb-2 text-ink-3 text-xs">{command.masked ? words.masked : words.asStoredHelp}</p>
        <CodeView label={words.asStored} text={command.body} />
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

/** An operation that has left the schema since has no form any more: its fields keep their API names. */
function inWords(command: CommandView, locale: Locale): DescribedValue[] {
  const { command: words } = getWords(locale);
  const known = getOperation(command.operation) !== null;
  const slice = known
    ? sliceFor(catalogue, command.operation, getOperationPolicy(command.operation)?.fields ?? {})
    : { operation: command.operation, schemaVersion: command.schemaVersion, fields: [], types: {}, enums: {} };
  return describeValues(command.variables, { slice, fields: getOperationWords(slice, locale).fields, words, locale });
}
