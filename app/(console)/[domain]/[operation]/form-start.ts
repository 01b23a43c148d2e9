import 'server-only';
import type { FormStart } from '#components/form/form-setup.ts';
import { dropSensitive } from '#components/form/values/drop-sensitive.ts';
import type { OperationPolicy } from '#domains/index.ts';
import type { Field, FormValues, Slice } from '#graphql/kinds.ts';
import { fromVariables } from '#graphql/variables.ts';
import type { Locale } from '#messages/define-words.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { sayRefusal } from '../../say-refusal.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What fits in an address: an identifier, and nothing that could be a text. */
const identifier = /^[\w.:-]{1,100}$/;
const linkable = new Set(['identifier', 'uuid', 'integer', 'bigInteger']);

/**
 * What the form starts with: an earlier command of the same maker (`again`), or identifiers out of a link, by path
 * (`input.repaymentId`) or `account`. Amounts, texts and choices are never taken from an address.
 */
export async function findFormStart(
  staff: Staff,
  slice: Slice,
  policy: OperationPolicy,
  search: Search,
  locale: Locale,
): Promise<FormStart | null> {
  return typeof search['again'] === 'string'
    ? startFromCommand(staff, slice, search['again'], locale)
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

/** Pure. Null where the address names nothing that this form takes. */
export function startFromLink(slice: Slice, policy: OperationPolicy, search: Search): FormStart | null {
  const { account } = policy;
  const asked = typeof search['account'] === 'string' && identifier.test(search['account']) ? search['account'] : '';
  const values: FormValues = {};
  let found = false;
  for (const { field, path } of leavesOf(slice)) {
    const text =
      search[path.join('.')] ?? (account && 'at' in account && account.at === path.join('.') ? asked : undefined);
    if (typeof text !== 'string' || !identifier.test(text) || field.sensitive) continue;
    if (!linkable.has(field.kind) && field.lookUp === undefined) continue;
    put(values, path, text);
    found = true;
  }
  const askedAccount = account !== null && 'ask' in account ? asked : '';
  if (!found && askedAccount === '') return null;
  return { values, account: askedAccount, reference: '', from: { kind: 'link' }, errors: [] };
}

/** The fields that a link may name: those of the arguments, and of the one input object around them. */
function leavesOf(slice: Slice): { field: Field; path: string[] }[] {
  return slice.fields.flatMap((field) =>
    field.kind === 'object'
      ? (slice.types[field.object ?? '']?.fields ?? []).map((inner) => ({
          field: inner,
          path: [field.name, inner.name],
        }))
      : [{ field, path: [field.name] }],
  );
}

function put(values: FormValues, [first = '', second]: string[], text: string): void {
  if (second === undefined) values[first] = text;
  else values[first] = { ...Object(values[first]), [second]: text };
}
