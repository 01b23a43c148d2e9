import type { Entry } from './event.ts';

/** The search columns of log_entry. They are derived from the bytes and say nothing more. */
export interface EntryColumns {
  at: string;
  event: string;
  personId: string | null;
  account: string | null;
  operation: string | null;
  commandId: string | null;
  outcome: string | null;
  code: string | null;
  reference: string | null;
}

/** Derives the search columns; used when writing and again when verifying. */
export function toColumns(entry: Entry): EntryColumns {
  return {
    at: entry.at,
    event: entry.event,
    personId: entry.actor.kind === 'person' ? entry.actor.personId : null,
    account: pick(entry, 'account'),
    operation: pick(entry, 'operation'),
    commandId: pick(entry, 'commandId'),
    outcome: outcomes[entry.event] ?? null,
    code: pick(entry, 'code'),
    reference: pick(entry, 'reference'),
  };
}

const outcomes: Partial<Record<Entry['event'], string>> = {
  'command.succeeded': 'succeeded',
  'command.refused': 'refused',
  'command.not_sent': 'not_sent',
  'command.unknown': 'unknown',
  'command.contradicted': 'contradicted',
  'attempt.refused': 'refused',
  'session.refused': 'refused',
  'token.refused': 'refused',
  'operation.opening_refused': 'refused',
  'operation.closing_refused': 'refused',
  'list.change_refused': 'refused',
  'secret.show_refused': 'refused',
};

function pick(entry: Entry, name: string): string | null {
  const value: unknown = Object.getOwnPropertyDescriptor(entry, name)?.value;
  return typeof value === 'string' ? value : null;
}
