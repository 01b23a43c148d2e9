import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { type Fact, Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { Entry } from '#server/audit/event.ts';
import { eventLook } from '../../event-look.ts';
import { sayActor } from '../../say-actor.ts';

/** An entry in words: whatever of who, when, what and why it holds. */
export function EntryFacts({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { audit, events, frame, tables } = getWords(locale);
  const words = audit.entry;
  const facts: Fact[] = [
    { label: audit.what, value: <Badge {...eventLook(entry.event)}>{events.names[entry.event]}</Badge> },
    { label: tables.when, value: <Time at={entry.at} precision="second" /> },
    { label: audit.person, value: sayActor(entry.actor, events) },
  ];
  const add = (label: string, value: Fact['value'] | undefined) => {
    if (value !== undefined) facts.push({ key: String(facts.length), label, value });
  };
  if (entry.actor.kind === 'person') {
    add(words.roles, entry.actor.roles.map((role) => frame.role[role]).join(frame.comma) || frame.noRoles);
    if (entry.actor.sessionId !== undefined)
      add(words.session, <code className="font-mono text-xs">{entry.actor.sessionId}</code>);
  }
  if ('about' in entry && entry.about?.name !== undefined) add(words.about, showHidden(entry.about.name));
  if ('about' in entry && entry.about?.role !== undefined) add(words.role, frame.role[entry.about.role]);
  if ('operation' in entry && entry.operation !== undefined) {
    add(audit.operation, showHidden(`${labelOperation(entry.operation, locale)} (${entry.operation})`));
  }
  if ('account' in entry && entry.account !== undefined) add(tables.account, <Copyable value={entry.account} />);
  if ('reference' in entry && entry.reference !== undefined) add(tables.reference, showHidden(entry.reference));
  if ('reasonCode' in entry) add(words.reason, labelReason(entry.reasonCode, locale));
  if ('code' in entry && entry.code !== undefined)
    add(tables.code, <code className="font-mono text-xs">{showHidden(entry.code)}</code>);
  add(words.address, entry.address === undefined ? undefined : showHidden(entry.address));
  add(words.userAgent, entry.userAgent === undefined ? undefined : showHidden(entry.userAgent));
  for (const [name, value] of Object.entries(entry.details ?? {})) add(showHidden(name), showHidden(String(value)));
  if ('commandId' in entry && entry.event !== 'attempt.refused') {
    add(
      words.number,
      <Link className="rounded text-accent hover:underline" href={`/commands/${entry.commandId}`}>
        {words.command}
      </Link>,
    );
  }
  return <Facts facts={facts} />;
}
