import 'server-only';
import type { FormStart } from '#components/form/form-setup.ts';
import { dropMasked } from '#components/form/values/drop-sensitive.ts';
import type { OperationPolicy } from '#domains/index.ts';
import type { Slice } from '#graphql/kinds.ts';
import { fromVariables } from '#graphql/variables.ts';
import type { Locale } from '#messages/define-words.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { getBlock } from '#server/commands/money/find-blocks.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { startFromLink } from './start-from-link.ts';

/**
 * What the form starts with: an earlier command of the same maker (`again`), an attempt of theirs that was blocked
 * (`blocked`), or identifiers out of a link, by path (`input.repaymentId`) or `account`. Amounts, texts and choices are never taken from an address.
 */
export async function findFormStart(
  staff: Staff,
  slice: Slice,
  policy: OperationPolicy,
  search: Readonly<Record<string, string | string[] | undefined>>,
  locale: Locale,
): Promise<FormStart | null> {
  if (typeof search.again === 'string') return startFromCommand(staff, slice, search.again, locale);
  if (typeof search.blocked === 'string') return startFromBlock(staff, slice, search.blocked);
  return startFromLink(slice, policy, search);
}

/** One's own attempt that the duplicate guard had blocked: the same values, for the lift is for these alone. */
async function startFromBlock(staff: Staff, slice: Slice, id: string): Promise<FormStart | null> {
  const block = await getBlock(staff, id);
  if (block === null || block.makerId !== staff.personId || block.operation !== slice.operation) return null;
  const values = fromVariables(slice, block.variables);
  const plain = dropMasked(slice, values);
  return {
    values: plain,
    account: block.account ?? '',
    reference: block.reference,
    from: { kind: 'blocked', block: block.id, hidden: JSON.stringify(plain) !== JSON.stringify(values) },
    errors: [],
  };
}

async function startFromCommand(staff: Staff, slice: Slice, id: string, locale: Locale): Promise<FormStart | null> {
  const command = await getCommand(staff, id);
  // Another person's command discloses nothing: the form opens as if nothing had been asked.
  if (command === null || command.makerId !== staff.personId || command.operation !== slice.operation) return null;
  const values = fromVariables(slice, command.variables);
  const refused = command.status === 'refused';
  return {
    values: command.masked ? dropMasked(slice, values) : values,
    account: command.account ?? '',
    reference: command.reference,
    from: { kind: 'again', commandId: command.id, hidden: command.masked, refused },
    errors: refused ? sayRefusal(command, locale).fieldErrors : [],
  };
}
