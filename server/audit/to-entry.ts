import { isUtf8 } from 'node:buffer';
import * as z from 'zod';
import { draftShape, type Entry, eventNames, payloadNames } from './event.ts';

const placeShape = z.object({
  v: z.literal(1),
  sequence: z.int().positive(),
  at: z.iso.datetime({ precision: 6 }),
  commitments: z.partialRecord(z.enum(payloadNames), z.string()).optional(),
});

/** The entry in a row's bytes, or null where they hold none: somebody changed them. */
export function toEntry(bytes: Uint8Array): Entry | null {
  const json = parse(bytes);
  const place = placeShape.safeParse(json);
  if (!place.success || typeof json !== 'object' || json === null) return null;
  const {
    v: _v,
    sequence: _sequence,
    at: _at,
    commitments: _commitments,
    ...facts
  }: Record<string, unknown> = { ...json };
  const draft = draftShape.safeParse(facts);
  if (!draft.success) return null;
  const { v, sequence, at, commitments } = place.data;
  return { ...draft.data, v, sequence, at, ...(commitments ? { commitments } : {}) };
}

/**
 * As much of an entry as its search columns are derived from, ten times as quick as toEntry: for a walk of millions whose
 * hashes say already that the bytes are what was written. Null where they can be no entry at all.
 */
export function glanceAtEntry(bytes: Uint8Array): Entry | null {
  const json = isUtf8(bytes) ? parse(bytes) : null;
  return isEntryLike(json) ? json : null;
}

function isEntryLike(json: unknown): json is Entry {
  if (typeof json !== 'object' || json === null) return false;
  const { v, sequence, at, event, actor }: Record<string, unknown> = { ...json };
  return (
    v === 1 &&
    Number.isSafeInteger(sequence) &&
    typeof at === 'string' &&
    at.length === 27 &&
    known.has(event) &&
    typeof actor === 'object' &&
    actor !== null
  );
}

const known: ReadonlySet<unknown> = new Set(eventNames);

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
