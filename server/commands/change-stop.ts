import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { findDomainOf, getDomain } from '#domains/index.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { PeopleRefused } from '#server/auth/people-refused.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import { type Person, requirePerson } from '#server/auth/require-person.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { stop } from '#server/db/schema/commands.ts';
import { constraintOf } from '#server/db/sql-state.ts';

/** What is stopped: everything, a domain, or one operation. */
export type StopTarget = { scope: 'all'; name: null } | { scope: 'domain' | 'operation'; name: string };

export type StopRefusalCode =
  | 'unknownPerson'
  | 'ambiguousPerson'
  | 'notAllowed'
  | 'unknownTarget'
  | 'noReason'
  | 'alreadyStopped'
  | 'notStopped'
  | 'secondPersonNeeded';

export type StopResult =
  | { ok: true; done: 'stopped' | 'liftAsked' | 'lifted'; id: number }
  | { ok: false; code: StopRefusalCode };

/** Somebody at a page, or at the command line the id, subject or name of whom it is used for. */
export type StopBy = { staff: Staff; context: RequestContext } | string;

/** Stops sending, effective before the next send. @param by a lead or an administrator */
export function stopSending(target: StopTarget, reason: string, by: StopBy): Promise<StopResult> {
  return settle(by, async (tx) => {
    const person = await requireStopper(tx, by);
    if (!isKnown(target)) throw new StopRefused('unknownTarget');
    if (reason.trim() === '') throw new StopRefused('noReason');
    const values = { ...target, reason: reason.trim(), stoppedBy: person.id, stoppedAt: sql`clock()` };
    const [made] = await tx.insert(stop).values(values).returning({ id: stop.id });
    if (!made) throw new Error('A stop was not written');
    return { done: 'stopped', id: made.id, person, target, reason: reason.trim() };
  });
}

/** The first person asks for the stop to be lifted; another one lifts it. */
export function liftStop(id: number, by: StopBy): Promise<StopResult> {
  return settle(by, async (tx) => {
    const person = await requireStopper(tx, by);
    const standing = and(eq(stop.id, id), isNull(stop.liftedAt));
    const [found] = await tx.select().from(stop).where(standing).for('update');
    if (!found) throw new StopRefused('notStopped');
    const target = toTarget(found);
    if (found.liftAskedBy === null) {
      await tx.update(stop).set({ liftAskedBy: person.id, liftAskedAt: sql`clock()` }).where(standing);
      return { done: 'liftAsked', id, person, target };
    }
    if (found.liftAskedBy === person.id) throw new StopRefused('secondPersonNeeded');
    await tx.update(stop).set({ liftedBy: person.id, liftedAt: sql`clock()` }).where(standing);
    return { done: 'lifted', id, person, target };
  });
}

class StopRefused extends Error {
  override readonly name = 'StopRefused';
  readonly code: StopRefusalCode;
  constructor(code: StopRefusalCode) {
    super(code);
    this.code = code;
  }
}

interface Change {
  done: 'stopped' | 'liftAsked' | 'lifted';
  id: number;
  person: Person;
  target: StopTarget;
  reason?: string;
}

async function settle(by: StopBy, change: (tx: Database) => Promise<Change>): Promise<StopResult> {
  try {
    const { done, id } = await appendEntries((made) => [toEntryDraft(made, by)], change);
    return { ok: true, done, id };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    await appendEntry({
      event: 'sending.change_refused',
      ...(typeof by === 'string' ? { actor: commandLine } : { actor: toActor(by.staff), ...by.context }),
      code,
    });
    return { ok: false, code };
  }
}

function toRefusal(error: unknown): StopRefusalCode | null {
  if (error instanceof StopRefused) return error.code;
  if (error instanceof PeopleRefused && (error.code === 'unknownPerson' || error.code === 'ambiguousPerson')) {
    return error.code;
  }
  return constraintOf(error) === 'stop_standing' ? 'alreadyStopped' : null;
}

/** A command line proves nobody's identity: the actor is the command line, the person it was used for stands beside. */
function toEntryDraft({ done, id, person, target, reason }: Change, by: StopBy): EntryDraft {
  return {
    event: events[done],
    ...(typeof by === 'string'
      ? { actor: commandLine, details: { stop: id, as: person.id, asName: person.name } }
      : { actor: toActor(by.staff), details: { stop: id }, ...by.context }),
    scope: target.scope,
    ...(target.name === null ? {} : { name: target.name }),
    ...(reason === undefined ? {} : { payloads: { reason } }),
  };
}

const events = { stopped: 'sending.stopped', liftAsked: 'sending.lift_asked', lifted: 'sending.lifted' } as const;

const commandLine = { kind: 'system', process: 'command line' } as const;

/** Asked of the database, not of the session: a role that was just taken away stops nothing. */
async function requireStopper(tx: Database, by: StopBy): Promise<Person> {
  const person = await requirePerson(tx, typeof by === 'string' ? by : by.staff.personId);
  const { rows } = await tx.execute<{ roles: string[] }>(
    sql`SELECT ${rolesNow} AS roles FROM person p WHERE p.id = ${person.id}`,
  );
  const allowed = rows[0]?.roles.some((role) => role === 'lead' || role === 'administrator') === true;
  if (person.disabled || !allowed) throw new StopRefused('notAllowed');
  return person;
}

function isKnown({ scope, name }: StopTarget): boolean {
  if (scope === 'all') return true;
  return scope === 'domain' ? getDomain(name) !== null : findDomainOf(name) !== null;
}

function toTarget({ scope, name }: { scope: StopTarget['scope']; name: string | null }): StopTarget {
  return scope === 'all' || name === null ? { scope: 'all', name: null } : { scope, name };
}
