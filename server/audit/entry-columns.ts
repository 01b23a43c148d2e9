import type { Entry } from './event.ts';
import { foldText } from './fold-text.ts';

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
  /** Whole yen; the text of a bigint, as the database gives it. */
  yen: string | null;
  aboutId: string | null;
  /** What free text is looked for in, one piece a line, folded (fold-text.ts). */
  search: string;
}

/** Their names, and the columns' own. */
export const columnNames = {
  at: 'at',
  event: 'event',
  personId: 'person_id',
  account: 'account',
  operation: 'operation',
  commandId: 'command_id',
  outcome: 'outcome',
  code: 'code',
  reference: 'reference',
  yen: 'yen',
  aboutId: 'about_id',
  search: 'search',
} as const satisfies Record<keyof EntryColumns, string>;

/** The names but `at`, in the order in which joinColumns joins them. */
export const joinedNames = (Object.keys(columnNames) as (keyof EntryColumns)[]).filter((name) => name !== 'at');

/** Between two columns, and in the place of one that is null: signs that no column holds by itself. */
export const columnEnd = '\u001f';
export const columnNull = '\u001e';

/** Every search column but the time as one text, so that a verifier compares one text a row (read-rows.ts joins the same). */
export function joinColumns(columns: EntryColumns): string {
  let joined = '';
  for (const name of joinedNames) joined += `${columns[name] ?? columnNull}${columnEnd}`;
  return joined;
}

const timeOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const lastDay = { text: '', at: Number.NaN };

/**
 * Microseconds since 1970 of an ISO 8601 time in UTC with microseconds; NaN for anything else. A log is many entries a
 * day: the day is read once, and the rest digit by digit, which costs a tenth of Date.parse.
 */
export function toMicroseconds(at: string): number {
  const day = at.slice(0, 10);
  const time = at.slice(10);
  if (!timeOfDay.test(time)) return Number.NaN;
  if (day !== lastDay.text) Object.assign(lastDay, { text: day, at: Date.parse(`${day}T00:00:00Z`) * 1_000 });
  const seconds = (twoDigits(time, 1) * 60 + twoDigits(time, 4)) * 60 + twoDigits(time, 7);
  return lastDay.at + seconds * 1_000_000 + Number(time.slice(10, 16));
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** Derives the search columns; used when writing and again when verifying. */
export function toColumns(entry: Entry): EntryColumns {
  const about = 'about' in entry ? entry.about : undefined;
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
    yen: 'yen' in entry && entry.yen !== undefined ? String(entry.yen) : null,
    aboutId: about?.personId ?? null,
    search: toSearch(entry, about?.name),
  };
}

/** Staff and numbers, never a customer: those stand in payloads, which are not searched. */
function toSearch(entry: Entry, about: string | undefined): string {
  const { actor, address, details } = entry;
  let search = '';
  const add = (piece: unknown) => {
    if (typeof piece === 'string' && piece !== '') search += search === '' ? foldText(piece) : `\n${foldText(piece)}`;
  };
  for (const name of searched) add(pick(entry, name));
  if (actor.kind === 'person') add(actor.name);
  add(about);
  add(address);
  if (details) {
    const pieces = Object.entries(details).toSorted(([one], [other]) => (one < other ? -1 : 1));
    for (const [, piece] of pieces) add(piece);
  }
  return search;
}

const searched = ['reference', 'account', 'operation', 'code', 'name'] as const;

const outcomes: Partial<Record<Entry['event'], string>> = {
  'command.succeeded': 'succeeded',
  'command.refused': 'refused',
  'command.not_sent': 'not_sent',
  'command.unknown': 'unknown',
  'command.contradicted': 'contradicted',
  'command.waiting': 'waiting',
  'command.approved': 'approved',
  'command.rejected': 'rejected',
  'command.returned': 'returned',
  'command.withdrawn': 'withdrawn',
  'command.expired': 'expired',
  'command.void': 'void',
  'command.view_refused': 'refused',
  'command.decide_refused': 'refused',
  'command.withdraw_refused': 'refused',
  'command.send_refused': 'refused',
  'command.look_refused': 'refused',
  'command.link_refused': 'refused',
  'attempt.refused': 'refused',
  'session.refused': 'refused',
  'token.refused': 'refused',
  'operation.opening_refused': 'refused',
  'operation.closing_refused': 'refused',
  'list.change_refused': 'refused',
  'rule.change_refused': 'refused',
  'secret.show_refused': 'refused',
  'log.export_refused': 'refused',
  'customer.open_refused': 'refused',
  'personal.reveal_refused': 'refused',
  'digest.search_refused': 'refused',
  'retention.refused': 'refused',
  'hold.change_refused': 'refused',
  'sending.change_refused': 'refused',
  'log.disclosure_refused': 'refused',
};

/**
 * Refusals that were written before they had an outcome: one more column now would be damage to them. Whoever looks for
 * what was refused is shown them by their names.
 */
export const refusedWithoutOutcome = [
  'block.lift_refused',
  'stepup.refused',
  'delegation.refused',
  'people.change_refused',
] as const satisfies readonly Entry['event'][];

function pick(entry: Entry, name: string): string | null {
  const value: unknown = Reflect.get(entry, name);
  return typeof value === 'string' ? value : null;
}
