import 'server-only';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Seen } from '#domains/probe.ts';
import { finalRepayments } from '#domains/repayment-steps.ts';
import { permits } from '#server/auth/permission.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { type lookVerdicts, repaymentLink, repaymentLook } from '#server/db/schema/repayments.ts';
import { toIso } from '../command-row.ts';
import { textFor } from '../personal/text-for.ts';
import { type ConfirmRefusalCode, findLinkBar } from './confirm-repayment.ts';
import { findOwnRepayment, type OwnRepayment } from './find-own-repayment.ts';
import { findSteps, type StepView } from './find-steps.ts';
import { askedYen, getRequestId } from './link-facts.ts';
import { isFollowed } from './look-for-repayment.ts';

/** What became of a repayment request upstream, as far as it was seen, and what its reader can do about it. */
export interface RepaymentWay {
  account: string;
  requestId: string | null;
  /** REQUESTED, ACCEPTED...; null: nobody has looked, or nothing named it. */
  requestStatus: string | null;
  /** When upstream was last read; null: never. */
  seenAt: string | null;
  verdict: (typeof lookVerdicts)[number] | null;
  /** Where a person has to say which. */
  fits: Seen[];
  link: { repaymentId: string; byName: string | null; reason: string | null; at: string } | null;
  repaymentStatus: string | null;
  /** Nothing more comes of it. */
  over: boolean;
  steps: StepView[];
  linkBar: Extract<ConfirmRefusalCode, 'notPermitted' | 'makerMayNot' | 'senderMayNot'> | null;
  approveBar: OwnRepayment | null;
  /** Leads who neither asked for it nor sent that. */
  mayApprove: string[];
  mayLook: boolean;
}

/** Null: this command asked for no repayment, or upstream has not taken it. For who sees the command. */
export async function getRepaymentWay(staff: Staff, commandId: string): Promise<RepaymentWay | null> {
  const database = getDatabase();
  const [stored] = await database.select().from(command).where(eq(command.id, commandId));
  if (!stored || !isFollowed(stored)) return null;
  const { account } = stored;
  const [[link], looks, requestId] = await Promise.all([
    database.select().from(repaymentLink).where(eq(repaymentLink.commandId, commandId)),
    findLooks(commandId),
    getRequestId(database, stored),
  ]);
  const [last] = looks;
  const repaymentId = link?.repaymentId ?? null;
  const [steps, linkBar, approveBar, mayApprove] = await Promise.all([
    findSteps(staff, { account, requestId, repaymentId }),
    findLinkBar(staff, stored),
    findOwnRepayment(database, toApproval(account, repaymentId, askedYen(stored)), staff.personId),
    findLeadsBeside(commandId),
  ]);
  const repaymentStatus = last?.repaymentStatus ?? null;
  return {
    account,
    requestId,
    requestStatus: link && requestId !== null ? 'ACCEPTED' : (last?.requestStatus ?? null),
    seenAt: last ? toIso(last.lookedAt) : null,
    verdict: last?.verdict ?? null,
    fits: last ? storedFits.parse(JSON.parse(last.fits)) : [],
    link: link
      ? {
          repaymentId: link.repaymentId,
          byName: link.linkedByName,
          reason: link.reason === null ? null : textFor(staff)(link.reason),
          at: toIso(link.linkedAt),
        }
      : null,
    repaymentStatus,
    over: last?.verdict === 'ended' || (repaymentStatus !== null && finalRepayments.includes(repaymentStatus)),
    steps,
    linkBar,
    approveBar,
    mayApprove,
    mayLook: permits(staff, 'customers:read'),
  };
}

/** The command whose request became this repayment; null: none of ours. */
export async function findAskedBy(account: string, repaymentId: string): Promise<string | null> {
  const [link] = await getDatabase()
    .select({ commandId: repaymentLink.commandId })
    .from(repaymentLink)
    .where(and(eq(repaymentLink.account, account), eq(repaymentLink.repaymentId, repaymentId)));
  return link?.commandId ?? null;
}

function findLooks(commandId: string) {
  return getDatabase()
    .select()
    .from(repaymentLook)
    .where(and(eq(repaymentLook.commandId, commandId), ne(repaymentLook.verdict, 'unreadable')))
    .orderBy(desc(repaymentLook.id))
    .limit(1);
}

function toApproval(account: string, target: string | null, yen: number | null) {
  return {
    operation: 'approveRepayment',
    account,
    effects: [{ account, ledger: null, direction: 'out' as const, yen, target }],
  };
}

async function findLeadsBeside(commandId: string): Promise<string[]> {
  const { rows } = await getDatabase().execute<{ name: string }>(sql`
    SELECT p.name FROM person p JOIN command c ON c.id = ${commandId}
    WHERE p.disabled_at IS NULL AND 'lead' = ANY(${rolesNow}) AND p.id::text <> c.maker_id AND NOT EXISTS (
      SELECT FROM log_entry e
      WHERE e.command_id = c.id::text AND e.event = 'command.sending' AND e.person_id = p.id::text)
    ORDER BY p.name`);
  return rows.map(({ name }) => name);
}

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const storedFits = z.array(z.object({ id: z.string(), facts: z.record(z.string(), fact) }));
