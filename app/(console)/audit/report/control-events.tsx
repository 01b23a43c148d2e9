import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { Entry } from '#server/audit/event.ts';
import type { ControlGroup } from '#server/audit/report/find-control-events.ts';
import { eventLook } from '../../event-look.ts';
import { sayActor } from '../../say-actor.ts';

/** One kind of what loosens or moves a control, entry by entry. */
export function ControlEvents({
  group,
  entries,
  count,
  locale,
}: {
  group: ControlGroup;
  entries: readonly Entry[];
  /** Of all of them in the month, listed or not. */
  count: number;
  locale: Locale;
}) {
  const { auditReport: words, events, frame } = getWords(locale);
  const number = new Intl.NumberFormat(locale);
  return (
    <Panel
      aside={<span className="text-ink-3 text-sm tabular-nums">{number.format(count)}</span>}
      flush
      title={words.groups[group]}
    >
      {entries.length === 0 ? (
        <p className="p-4 text-ink-3 text-sm">{words.noEvents}</p>
      ) : (
        <Table label={words.groups[group]}>
          <thead>
            <tr>
              <Th>{words.when}</Th>
              <Th>{words.what}</Th>
              <Th>{words.who}</Th>
              <Th>{words.about}</Th>
              <Th align="right">{words.entry}</Th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <Td className="text-ink-2">
                  <Time at={entry.at} />
                </Td>
                <Td>
                  <Badge {...eventLook(entry.event)}>{events.names[entry.event]}</Badge>
                </Td>
                <Td>{sayActor(entry.actor, events)}</Td>
                <Td>{sayAbout(entry, locale, frame.role)}</Td>
                <Td align="right">
                  <Link className="rounded text-ink-2 hover:text-accent" href={`/audit/${entry.sequence}`}>
                    {entry.sequence}
                  </Link>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {count > entries.length && (
        <p className="border-line border-t px-4 py-2 text-ink-3 text-xs">
          {fill(words.more, { count: number.format(count), shown: number.format(entries.length) })}
        </p>
      )}
    </Panel>
  );
}

/** Whom or what it was done to. */
function sayAbout(entry: Entry, locale: Locale, roles: Readonly<Record<string, string>>): string {
  const parts: (string | undefined)[] = [];
  if ('about' in entry)
    parts.push(entry.about?.name, entry.about?.role === undefined ? undefined : roles[entry.about.role]);
  if ('operation' in entry && entry.operation !== undefined) parts.push(labelOperation(entry.operation, locale));
  if ('account' in entry) parts.push(entry.account);
  if ('scope' in entry) parts.push(entry.scope, entry.name);
  if ('version' in entry && entry.version !== undefined) parts.push(`#${entry.version}`);
  return showHidden(parts.filter((part) => part !== undefined).join(' · '));
}
