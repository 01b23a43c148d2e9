import 'server-only';
import type { Role } from '#domains/role.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { widen } from './find-openings.ts';
import { type Recorded, toReplay } from './find-replay.ts';
import type { SubmitResult } from './submit-result.ts';
import type { SubmitPost } from './submit-shape.ts';

/** What stands when a post arrives, before anything is asked upstream. */
export interface LookBefore {
  /** The first result, where this post was recorded before. */
  replay: SubmitResult | null;
  /** Until when upstream wants nothing of this person, ISO 8601; null: it may go on. */
  heldUntil: string | null;
  /** Roles that the operation is opened to, beyond its policy. */
  openTo: readonly Role[];
}

type Row = Recorded & { heldUntil: string | null; opened: ('operator' | 'lead')[] };

/**
 * All of it in one statement, as it stands in that moment. What may change is asked again when the command is recorded
 * and before its first byte.
 * @throws SubmitRefused `notThisCommand`, where the id is somebody else's or another content's
 */
export async function lookBefore(staff: Staff, post: SubmitPost): Promise<LookBefore> {
  const { rows } = await getPool().query<Row | (Row & { status: null })>({
    name: 'look-before',
    text: `SELECT c.status, c.maker_id AS "makerId", c.posted_digest AS "postedDigest", c.seal_key AS "sealKey",
        (SELECT until FROM held_back WHERE person_id = $2 AND until > clock())::text AS "heldUntil",
        ARRAY(SELECT role FROM opening WHERE operation = $3 AND opened_at IS NOT NULL AND closed_at IS NULL) AS opened
      FROM (SELECT $1::uuid AS id) asked LEFT JOIN command c USING (id)`,
    values: [post.commandId, staff.personId, post.operation],
  });
  const [found] = rows;
  if (!found) throw new Error('The database did not answer what stands before a command');
  return {
    replay: found.status === null ? null : toReplay(staff, post, found),
    heldUntil: found.heldUntil === null ? null : new Date(found.heldUntil).toISOString(),
    openTo: widen(found.opened),
  };
}
