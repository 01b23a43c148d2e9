import 'server-only';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { endEverySession, type SessionEnd } from './end-session.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { type Person, requireAdministrator, requirePerson } from './require-person.ts';
import { revokeTokens } from './revoke-tokens.ts';

/**
 * An administrator ends every session of a person, who may sign in again: a device was lost, a browser left open.
 * @param about the person's id, subject or name
 */
export async function endPersonsSessions(about: string, by: PeopleBy): Promise<PeopleResult<void>> {
  return settlePeople(by, async () => {
    const person = await appendEntries([], async (tx: Database) => {
      await requireAdministrator(tx, whoActs(by));
      const found = await requirePerson(tx, about);
      if (found.subject === null) throw new PeopleRefused('unknownPerson');
      return found;
    });
    await endSessionsOf(person, 'endedByAdministrator', by);
  });
}

/** Their sessions are gone with their tokens, each with its entry; the provider is told to revoke what it gave. */
export async function endSessionsOf(person: Person, code: SessionEnd, by: PeopleBy): Promise<void> {
  const { id: personId, name, issuer, subject } = person;
  if (issuer === null || subject === null) return;
  const revoke = await revokeTokens(personId);
  const context = typeof by === 'string' ? {} : by.context;
  const staff = { personId, name, roles: [], sessionId: '', issuer, subject };
  await endEverySession(staff, code, { ...context, actor: toEnder(by) });
  await revoke();
}

function toEnder(by: PeopleBy): Actor {
  return typeof by === 'string' ? { kind: 'system', process: 'command line' } : toActor(by.staff);
}
