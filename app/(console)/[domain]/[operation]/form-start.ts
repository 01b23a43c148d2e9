import 'server-only';
import type { FormStart } from '#components/form/form-setup.ts';
import { dropSensitive } from '#components/form/values/drop-sensitive.ts';
import type { OperationPolicy } from '#domains/index.ts';
import type { Slice } from '#graphql/kinds.ts';
import { fromVariables } from '#graphql/variables.ts';
import type { Locale } from '#messages/define-words.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { startFromLink } from './start-from-link.ts';

/**
 * What the form starts with: an earlier command of the same maker (`again`), or identifiers out of a link, by path
 * (`input.repaymentId`) or `account`. Amounts, texts and choices are never taken from an address.
 */
export async function findFormStart(
  staff: Staff,
  slice: Slice,
  policy: OperationPolicy,
  search: Readonly<Record<string, string | string[] | undefined>>,
  locale: Locale,
): Promise<FormStart | null> {
  return typeof search.again === 'string'
    ? startFromCommand(staff, slice, search.again, locale)
    : startFromLink(slice, policy, search);
}

async function startFromCommand(staff: Staff, slice: Slice, id: string, locale: Locale): Promise<FormStart | null> {
  const command = await getCommand(staff, id);
  // Another person's command discloses nothing: the form opens as if nothing had been asked.
  if (command === null || command.makerId !== staff.personId || command.operation !== slice.operation) return null;
  const values = fromVariables(slice, command.variables);
  const refused = command.status === 'refused';
  return {
    values: command.masked ? dropSensitive(slice, values) : values,
    account: command.account ?? '',
    reference: command.reference,
    from: { kind: 'again', commandId: command.id, hidden: command.masked, refused },
    errors: refused ? sayRefusal(command, locale).fieldErrors : [],
  };
}
