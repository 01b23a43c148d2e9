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
  const json = parse(bytes);
  return isEntryLike(json) ? json : null;
}

function isEntryLike(json: unknown): json is Entry {
  if (typeof json !== 'object' || json === null) return false;
  if (!('v' in json && json.v === 1 && 'sequence' in json && Number.isSafeInteger(json.sequence))) return false;
  if (!('at' in json && typeof json.at === 'string' && json.at.length === 27)) return false;
  if (!('event' in json && known.has(json.event))) return false;
  return 'actor' in json && typeof json.actor === 'object' && json.actor !== null;
}

const known: ReadonlySet<unknown> = new Set(eventNames);

/** The same memory, where it is not one already. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function parse(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) return null;
  try {
    return JSON.parse(toBuffer(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
