import type { TimelineOf, TimelinePlace } from '#server/audit/find-timeline.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

const names = ['command', 'account', 'person'] as const;
const places = ['after', 'before', 'around'] as const;

/** Whose story an address asks for, and which part of it: identifiers only. null: nobody's. */
export function readTimelineAddress(search: Search): { of: TimelineOf; place: TimelinePlace } | null {
  const name = names.find((one) => typeof search[one] === 'string' && search[one].trim() !== '');
  const value = name === undefined ? undefined : search[name];
  if (name === undefined || typeof value !== 'string') return null;
  // No stored text holds NUL, and PostgreSQL takes none in a question either.
  const text = value.normalize('NFKC').replaceAll('\0', '').trim().slice(0, 100);
  const place: TimelinePlace = {};
  for (const one of places) {
    const number = Number(search[one] ?? Number.NaN);
    if (Number.isSafeInteger(number) && number >= 0) place[one] = number;
  }
  if (name === 'command') return { of: { commandId: text }, place };
  return { of: name === 'account' ? { account: text.toUpperCase() } : { personId: text }, place };
}

/** The address of a story, or of a part of it. */
export function toTimelineAddress(of: TimelineOf, place: TimelinePlace = {}): string {
  const query = new URLSearchParams(toIdentifier(of));
  for (const one of places) if (place[one] !== undefined) query.set(one, String(place[one]));
  return `/audit/timeline?${query}`;
}

/** The same entries in the log's list, newest first. */
export function toListAddress(of: TimelineOf): string {
  return `/audit?${new URLSearchParams(toIdentifier(of))}`;
}

function toIdentifier(of: TimelineOf): Record<string, string> {
  if ('commandId' in of) return { command: of.commandId };
  return 'account' in of ? { account: of.account } : { person: of.personId };
}
