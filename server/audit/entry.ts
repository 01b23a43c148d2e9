import { hash, randomBytes } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import { draftShape, type Entry, type EntryDraft, type EntryFacts, type PayloadName, payloadNames } from './event.ts';

/** The hash before the first entry. */
export const firstPrevious = Buffer.alloc(32);

/** One text beside an entry, with the salt of its commitment. */
export interface Payload {
  name: PayloadName;
  salt: Buffer;
  content: string;
}

/** A draft that was checked, with its payloads salted: ready for a place in the chain. */
export interface PreparedDraft {
  facts: EntryFacts;
  payloads: Payload[];
}

/** An entry with its place in the chain: what one row of log_entry holds. */
export interface ChainedEntry {
  entry: Entry;
  bytes: Buffer;
  previous: Buffer;
  hash: Buffer;
  payloads: Payload[];
}

/**
 * Checks a draft against the closed list of events.
 * @throws ZodError for what is not an event, and Error for a payload that PostgreSQL cannot hold: both are mistakes in the caller
 */
export function prepareDraft({ payloads = {}, ...facts }: EntryDraft): PreparedDraft {
  const prepared: Payload[] = [];
  for (const name of payloadNames) {
    const content = payloads[name];
    if (content === undefined) continue;
    if (!content.isWellFormed() || content.includes('\0')) throw new Error(`The payload ${name} cannot be stored`);
    prepared.push({ name, salt: randomBytes(32), content });
  }
  return { facts: draftShape.parse(facts), payloads: prepared };
}

/** Gives a prepared draft its place. `at`: ISO 8601 in UTC with microseconds, from the database's clock(). */
export function chainEntry(
  { facts, payloads }: PreparedDraft,
  place: { sequence: number; at: string; previous: Buffer },
): ChainedEntry {
  const commitments: Partial<Record<PayloadName, string>> = {};
  for (const payload of payloads) commitments[payload.name] = commitTo(payload.salt, payload.content);
  const entry: Entry = {
    ...facts,
    v: 1,
    sequence: place.sequence,
    at: place.at,
    ...(payloads.length > 0 ? { commitments } : {}),
  };
  const bytes = Buffer.from(canonicalJson(toJson(entry)), 'utf8');
  return { entry, bytes, previous: place.previous, hash: hashEntry(place.previous, bytes), payloads };
}

/** SHA-256 over the previous hash and the entry's bytes. */
export function hashEntry(previous: Uint8Array, bytes: Uint8Array): Buffer {
  return hash('sha256', viewBoth(previous, bytes) ?? Buffer.concat([previous, bytes]), 'buffer');
}

/** A walk of millions reads the two side by side: nothing has to be copied then. */
function viewBoth(one: Uint8Array, next: Uint8Array): Uint8Array | null {
  const { buffer, byteOffset, length } = one;
  if (buffer !== next.buffer || byteOffset + length !== next.byteOffset) return null;
  return new Uint8Array(buffer, byteOffset, length + next.length);
}

/**
 * What an entry holds of a payload: HMAC-SHA-256 of its UTF-8 bytes under its salt, in hex. By hand, of two plain hashes:
 * a walk makes millions, and an Hmac object costs five times as much.
 */
export function commitTo(salt: Uint8Array, content: string): string {
  const key = salt.length > 64 ? hash('sha256', salt, 'buffer') : salt;
  const [inner, outer] = [Buffer.alloc(64, 0x36), Buffer.alloc(64, 0x5c)];
  for (const [index, byte] of key.entries()) {
    inner[index] = 0x36 ^ byte;
    outer[index] = 0x5c ^ byte;
  }
  const first = hash('sha256', Buffer.concat([inner, Buffer.from(content, 'utf8')]), 'buffer');
  return hash('sha256', Buffer.concat([outer, first]), 'hex');
}

/** An Entry is JSON already; TypeScript cannot see that an interface has no other keys. */
function toJson(entry: Entry): JsonObject {
  return { ...entry } as unknown as JsonObject;
}
