import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { type NewNotice, noticeShape } from './notice.ts';

/**
 * Writes one notice in the caller's transaction: it is told exactly if the change is kept. It stands at once in the list
 * of everybody it is for; the worker carries it outside.
 * @throws ZodError for what no notice can hold: a mistake in the caller
 */
export async function queueNotice(tx: Database, notice: NewNotice): Promise<void> {
  const { for: audience, ...given } = noticeShape.parse(notice);
  const { amount, ...facts } = { ...ofNoCommand, ...given };
  const turn = 'turn' in given ? given.turn : null;
  const personId = 'personId' in audience ? audience.personId : null;
  const roles = 'roles' in audience ? audience.roles.toSorted() : null;
  const except = 'roles' in audience ? audience.except : [];
  await tx.execute(sql`
    WITH made AS (
      INSERT INTO notice (kind, turn, command_id, operation, amount, unit, maker_name, deadline, path, round,
        for_person, for_roles, except_persons)
      VALUES (${facts.kind}, ${turn}, ${facts.commandId}, ${facts.operation}, ${amount?.value ?? null},
        ${amount?.unit ?? null}, ${facts.makerName}, ${facts.deadline}, ${facts.path}, ${facts.round},
        ${personId}, ${roles && toArray(roles)}, ${toArray(except)})
      ON CONFLICT DO NOTHING
      RETURNING id, for_person, for_roles, except_persons
    )
    INSERT INTO notice_for (notice_id, person_id)
    SELECT made.id, p.id FROM made JOIN person p ON p.id = made.for_person OR (
      p.id <> ALL (made.except_persons) AND EXISTS (
        SELECT FROM role_grant r
        WHERE r.person_id = p.id AND r.role = ANY (made.for_roles) AND r.given_at IS NOT NULL AND r.taken_at IS NULL))
    WHERE p.disabled_at IS NULL`);
}

/** What a notice about the log itself leaves open. */
const ofNoCommand = { commandId: null, operation: null, amount: null, makerName: null, deadline: null, round: 1 };

/** As PostgreSQL writes an array of plain words: roles and ids need no quoting. */
function toArray(words: readonly string[]): string {
  return `{${words.join(',')}}`;
}
