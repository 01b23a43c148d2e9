import 'server-only';
import * as z from 'zod';
import type { Seen } from '#domains/probe.ts';
import { canonicalJson, type JsonValue } from '#server/audit/canonical-json.ts';
import { readSeen } from '#server/kraken/read-seen.ts';
import type { Read, Reader } from '#server/kraken/read-upstream.ts';
import type { ProbeSubject } from './probe-subject.ts';

/** One thing as it is kept as evidence; `proves`: it shows the state asked for. */
export interface KeptThing extends Seen {
  proves: boolean;
}

/** What upstream showed about a command at one moment. */
export interface SeenList {
  /** Everything in the list. */
  all: Seen[];
  /** When reading began, as performance.now(). */
  begun: number;
}

/** How far back lists that can be cut are read: longer than any deadline, before set and settling time together. */
const reachDays = 3;

/** Reads what the probe looks at, to its end. `from`: the day on which the command was asked for. */
export async function readSeenList(reader: Reader, { probe, of }: ProbeSubject, from: Date): Promise<Read<SeenList>> {
  const begun = performance.now();
  const since = new Date(from.getTime() - reachDays * 86_400_000).toISOString().slice(0, 10);
  const read = await readSeen[probe.read](reader, { of, since });
  return read.ok ? { ok: true, value: { all: read.value, begun } } : read;
}

/** What of a list this command is about. */
export function keepConcerned({ probe, asked }: ProbeSubject, all: readonly Seen[], now: Date): KeptThing[] {
  const question = { ...asked, now };
  return all
    .filter((seen) => probe.concerns(question, seen))
    .map((seen) => ({ ...seen, proves: probe.proves?.(question, seen) ?? true }));
}

/** Canonical JSON for the tables of evidence. Notes are a person's words: they are compared, never kept. */
export function toStoredThings(things: readonly KeptThing[]): string {
  return canonicalJson(
    things.map(({ id, facts, proves }): JsonValue => {
      const { note: _, ...kept } = facts;
      return { id, facts: Object.fromEntries(Object.entries(kept).filter(([, fact]) => fact !== undefined)), proves };
    }),
  );
}

/** The things of a stored row. */
export function fromStoredThings(text: string): KeptThing[] {
  return stored.parse(JSON.parse(text));
}

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const stored = z.array(z.object({ id: z.string(), facts: z.record(z.string(), fact), proves: z.boolean() }));
