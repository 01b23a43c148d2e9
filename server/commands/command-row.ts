import type { InferSelectModel } from 'drizzle-orm';
import { z } from 'zod';
import type { command } from '#server/db/schema/commands.ts';
import type { CommandOutcome, CommandRow } from './command-view.ts';

export type StoredCommand = InferSelectModel<typeof command>;

/** A stored command as a line of a list. */
export function toCommandRow(stored: StoredCommand): CommandRow {
  return {
    id: stored.id,
    operation: stored.operation,
    domain: stored.domain,
    status: stored.status,
    account: stored.account,
    reference: stored.reference,
    makerId: stored.makerId,
    makerName: stored.makerName,
    madeAt: toIso(stored.madeAt),
    statusAt: toIso(stored.statusAt),
    outcomeCode: stored.outcomeCode,
    incomplete: toOutcome(stored).incomplete,
  };
}

/** How it ended, read from what was stored; a command without an outcome has an empty one. */
export function toOutcome({ outcome, outcomeCode, reply }: StoredCommand): CommandOutcome {
  const read = outcome === null ? {} : shape.parse(JSON.parse(outcome));
  return {
    code: outcomeCode,
    incomplete: read.incomplete ?? false,
    problems: read.problems ?? [],
    fieldErrors: read.fieldErrors ?? [],
    httpStatus: read.httpStatus ?? null,
    reply,
  };
}

/** ISO 8601 in UTC from a time as PostgreSQL prints it. */
export function toIso(time: string): string {
  return new Date(time).toISOString();
}

const code = z.string().nullable();
const shape = z.object({
  incomplete: z.boolean().optional(),
  httpStatus: z.number().nullable().optional(),
  problems: z.array(z.object({ code, message: z.string(), below: z.boolean() })).optional(),
  fieldErrors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])), code, message: z.string() }))
    .optional(),
});
