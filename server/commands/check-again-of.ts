import 'server-only';
import { eq } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import type { CommandStatus } from './command.ts';
import { SubmitRefused } from './submit-refused.ts';
import type { SubmitPost } from './submit-shape.ts';

/** Where a command still has to get its outcome, or nobody knows it, there is nothing to do again yet. */
const openStatuses: readonly CommandStatus[] = ['prepared', 'waiting', 'approved', 'sending', 'unknown'];

/** "Again of" names an own command of the same operation that has its outcome. @throws SubmitRefused `notThisCommand` */
export async function checkAgainOf(staff: Staff, { againOf, operation }: SubmitPost): Promise<void> {
  if (againOf === undefined) return;
  const [earlier] = await getDatabase()
    .select({ makerId: command.makerId, operation: command.operation, status: command.status })
    .from(command)
    .where(eq(command.id, againOf));
  const fits =
    earlier?.makerId === staff.personId && earlier.operation === operation && !openStatuses.includes(earlier.status);
  if (!fits) throw new SubmitRefused('notThisCommand');
}
