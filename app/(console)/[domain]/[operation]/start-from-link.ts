import type { FormStart } from '#components/form/form-setup.ts';
import type { OperationPolicy } from '#domains/index.ts';
import type { Field, FormValues, Slice } from '#graphql/kinds.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What fits in an address: an identifier, and nothing that could be a text. */
const identifier = /^[\w.:-]{1,100}$/;
const linkable = new Set(['identifier', 'uuid']);

/** A whole number is an identifier only where its name says so: it could be an amount, points or a count of days. */
function isLinkable({ kind, name, lookUp }: Field): boolean {
  if (linkable.has(kind) || lookUp !== undefined) return true;
  return (kind === 'integer' || kind === 'bigInteger') && /(^id|Id|Number|Identifier)$/.test(name);
}

/** Identifiers out of an address, by path or as `account`. Null where it names nothing that this form takes. */
export function startFromLink(slice: Slice, policy: OperationPolicy, search: Search): FormStart | null {
  const { account } = policy;
  const asked = typeof search.account === 'string' && identifier.test(search.account) ? search.account : '';
  const values: FormValues = {};
  let found = false;
  for (const { field, path } of leavesOf(slice)) {
    const text =
      search[path.join('.')] ?? (account && 'at' in account && account.at === path.join('.') ? asked : undefined);
    if (typeof text !== 'string' || !identifier.test(text) || field.sensitive || field.personal) continue;
    if (!isLinkable(field)) continue;
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
