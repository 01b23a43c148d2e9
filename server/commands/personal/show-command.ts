import 'server-only';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandView } from '../command-view.ts';
import { getCommand } from '../get-command.ts';
import { enterView } from './enter-view.ts';
import { isOpened } from './find-opening.ts';
import { findReveal } from './reveal.ts';

export interface ShownCommand {
  command: CommandView;
  /** null: its personal data is masked. `until`: revealed for a while; null where the account is open. */
  clear: { until: string | null } | null;
}

/**
 * One command as its page shows it: in clear where its account is open in this session or somebody gave a reason, which is
 * entered before it is shown; masked otherwise. null as getCommand.
 */
export async function showCommand(
  id: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<ShownCommand | null> {
  const masked = await getCommand(staff, id);
  if (masked === null) return null;
  const { account } = masked;
  const opened = account !== null && (await isOpened(staff, account));
  const until = opened ? null : await findReveal(staff, { kind: 'command', target: id });
  if (!opened && until === null) return { command: masked, clear: null };
  if (account !== null) await enterView({ account, view: 'command', about: { command: id } }, { staff, context });
  const command = await getCommand(staff, id, 'clear');
  return command && { command, clear: { until } };
}
