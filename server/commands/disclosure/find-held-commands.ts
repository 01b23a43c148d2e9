import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';
import { most } from './most.ts';

export type HeldCommand = {
  id: string;
  operation: string;
  madeAt: string;
  madeBy: string;
  reference: string;
  reason: string;
  status: string;
  statusAt: string;
  outcome: string | null;
  /** Masked, as auditors see them; and so is everything below. */
  sent: string;
  reasonText: string | null;
  /** What upstream showed of its target when it was asked for. */
  target: string;
  /** What upstream answered, as far as it is kept. */
  reply: string | null;
  /** Why it was sent although an earlier one stood against it. */
  despite: string | null;
};

/** The commands of an account, oldest first, and the names of its holder: nothing that is held of it shows them. */
export async function findHeldCommands(account: string): Promise<{ commands: HeldCommand[]; names: string[] }> {
  const { rows } = await getDatabase().execute<HeldCommand>(sql`
    SELECT c.id, c.operation, c.made_at AS "madeAt", c.maker_name AS "madeBy", c.reference, c.reason_code AS reason,
      c.status, c.status_at AS "statusAt", c.outcome_code AS outcome, c.body AS sent, c.reason_text AS "reasonText",
      c.snapshot AS target, c.reply, d.reason AS despite
    FROM command c LEFT JOIN money_despite d ON d.command_id = c.id
    WHERE c.account = ${account} ORDER BY c.made_at LIMIT ${most}`);
  const names = [...new Set(rows.flatMap(({ target }) => namesIn(target)))];
  const said = (text: string | null) => (text === null ? null : maskPayload('reason', text, names));
  const commands = rows.map((row) => ({
    ...row,
    sent: maskPayload('variables', row.sent, names),
    reasonText: said(row.reasonText),
    target: maskPayload('snapshot', row.target, names),
    reply: row.reply === null ? null : maskPayload('reply', row.reply, names),
    despite: said(row.despite),
  }));
  return { commands, names };
}
