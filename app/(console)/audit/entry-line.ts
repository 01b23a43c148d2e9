import 'server-only';
import type { EntryLine } from '#components/audit/entry-table.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { FoundEntry } from '#server/audit/find-entries.ts';
import { eventLook } from '../event-look.ts';
import { sayActor } from '../say-actor.ts';

/** An entry of the log as a line of the table. A damaged one is named as such, never left out. */
export function toEntryLine({ sequence, entry }: FoundEntry, locale: Locale): EntryLine {
  const { events, audit } = getWords(locale);
  if (entry === null) {
    const look = { tone: 'refused', icon: 'shield-exclamation-point' } as const;
    return { sequence, at: null, event: audit.damaged, ...look, who: null, operation: null, account: null, code: null };
  }
  return {
    sequence,
    at: entry.at,
    event: events.names[entry.event],
    ...eventLook(entry.event),
    who: sayActor(entry.actor, events),
    operation:
      'operation' in entry && entry.operation !== undefined
        ? showHidden(labelOperation(entry.operation, locale))
        : null,
    account: 'account' in entry ? (entry.account ?? null) : null,
    code: 'code' in entry ? show(entry.code) : null,
  };
}

function show(text: string | undefined): string | null {
  return text === undefined ? null : showHidden(text);
}
