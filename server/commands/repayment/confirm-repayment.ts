import 'server-only';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { reasonText } from '#server/db/stored-text.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { findSenders } from '../find-senders.ts';
import { isVisible } from '../is-visible.ts';
import { toProber } from './follow-due.ts';
import { lookForRepayment } from './look-for-repayment.ts';
import { ChoiceRefused } from './record-look.ts';

/** Why nothing was linked; each is logged once. */
export const confirmRefusalCodes = [
  'notPermitted',
  'notFound',
  'noReason',
  'makerMayNot',
  'senderMayNot',
  'linkedAlready',
  'fitsChanged',
  'targetUnreadable',
] as const;
export type ConfirmRefusalCode = (typeof confirmRefusalCodes)[number];

export type ConfirmResult = { ok: true } | { ok: false; code: ConfirmRefusalCode };

export const confirmShape = z.strictObject({
  commandId: z.uuid(),
  repaymentId: z.string().min(1).max(100),
  reason: reasonText,
});
export type ConfirmPost = z.infer<typeof confirmShape>;

interface Confirmer {
  staff: Staff;
  context: RequestContext;
}

/**
 * Somebody who neither made nor sent a request says which repayment upstream made of it, where the evidence cannot. Read
 * anew with their own token: what does not fit any more is not linked.
 */
export async function confirmRepayment(post: ConfirmPost, by: Confirmer): Promise<ConfirmResult> {
  const code = await confirm(post, by);
  if (code === null) return { ok: true };
  await appendEntry({
    event: 'command.link_refused',
    actor: toActor(by.staff),
    ...by.context,
    commandId: post.commandId,
    code,
    details: { repayment: post.repaymentId.toWellFormed().replaceAll('\0', '\uFFFD') },
  });
  return { ok: false, code };
}

async function confirm(
  { commandId, repaymentId, reason }: ConfirmPost,
  { staff, context }: Confirmer,
): Promise<ConfirmRefusalCode | null> {
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, commandId));
  if (!stored || !(await isVisible(staff, stored))) return 'notFound';
  const bar = await findLinkBar(staff, stored);
  if (bar !== null) return bar;
  if (reason === '') return 'noReason';
  const reader = await requireReader(staff);
  if (!reader.ok) return 'targetUnreadable';
  const prober = toProber(reader.value, staff.personId, { actor: toActor(staff), ...context });
  try {
    const { kind } = await lookForRepayment(commandId, prober, { repaymentId, reason, staff });
    if (kind === 'nothingToDo') return 'notFound';
    return kind === 'unreadable' ? 'targetUnreadable' : null;
  } catch (error) {
    if (error instanceof ChoiceRefused) return error.code;
    throw error;
  }
}

/** Why this person does not say which repayment it is; null: they may. */
export async function findLinkBar(
  staff: Staff,
  { id, makerId }: { id: string; makerId: string },
): Promise<Extract<ConfirmRefusalCode, 'notPermitted' | 'makerMayNot' | 'senderMayNot'> | null> {
  if (!permits(staff, 'commands:submit') || !permits(staff, 'customers:read')) return 'notPermitted';
  if (makerId === staff.personId) return 'makerMayNot';
  return (await findSenders(getDatabase(), id)).includes(staff.personId) ? 'senderMayNot' : null;
}
