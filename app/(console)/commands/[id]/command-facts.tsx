import { isOpen } from '#components/command/status.ts';
import { Copyable } from '#components/ui/copyable.tsx';
import { type Fact, Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { findHolder } from './find-holder.ts';

/** A command at a glance: whose account, who asked, why, when. */
export function CommandFacts({
  command,
  locale,
  customers,
}: {
  command: CommandView;
  locale: Locale;
  /** The reader may open customers. */
  customers: boolean;
}) {
  const { accounts, command: words, personal } = getWords(locale);
  const holder = findHolder(command.snapshot);
  const facts: Fact[] = [
    { label: words.account, value: command.account === null ? words.noAccount : <Copyable value={command.account} /> },
    ...(command.account !== null && customers
      ? [
          {
            label: accounts.title,
            value: (
              <Link className="rounded text-accent hover:underline" href={`/accounts/${command.account}`}>
                {accounts.page}
              </Link>
            ),
          },
        ]
      : []),
    ...(holder === null ? [] : [{ label: personal.holder, value: holder }]),
    { label: words.maker, value: command.makerName },
    { label: words.reference, value: command.reference },
    {
      label: words.reason,
      value: [labelReason(command.reason.code, locale), command.reason.text].filter(Boolean).join(words.reasonJoin),
    },
    { label: words.submittedAt, value: <Time at={command.madeAt} precision="second" /> },
    ...(isOpen(command.status)
      ? []
      : [{ label: words.settledAt, value: <Time at={command.statusAt} precision="second" /> }]),
    { label: words.number, value: <Copyable className="break-all text-left" value={command.id} /> },
    { label: words.operationName, value: <code className="font-mono text-xs">{command.operation}</code> },
  ];
  if (command.againOf !== null) facts.push({ label: words.againOf, value: <CommandLink id={command.againOf} /> });
  if (command.repeatedBy.length > 0) {
    facts.push({
      label: words.related,
      value: command.repeatedBy.map((id) => <CommandLink id={id} key={id} />),
    });
  }
  return <Facts facts={facts} />;
}

function CommandLink({ id }: { id: string }) {
  return (
    <Link className="block w-fit rounded font-mono text-accent text-xs hover:underline" href={`/commands/${id}`}>
      {id}
    </Link>
  );
}
