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
  const { command: words, personal } = getWords(locale);
  const holder = findHolder(command.snapshot);
  const facts: Fact[] = [
    { label: words.account, value: <Account account={command.account} customers={customers} locale={locale} /> },
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

/** Its number, and the way to its page for who may open customers. */
function Account({ account, customers, locale }: { account: string | null; customers: boolean; locale: Locale }) {
  const { accounts, command: words } = getWords(locale);
  if (account === null) return words.noAccount;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Copyable value={account} />
      {customers && (
        <Link className="rounded text-accent hover:underline" href={`/accounts/${account}`}>
          {accounts.page}
        </Link>
      )}
    </span>
  );
}

function CommandLink({ id }: { id: string }) {
  return (
    <Link className="block w-fit rounded font-mono text-accent text-xs hover:underline" href={`/commands/${id}`}>
      {id}
    </Link>
  );
}
