import { type GraphQLField, getNamedType, isLeafType, parse, print } from 'graphql';
import type { CatalogueOperation, Site } from '../catalogue/shape.ts';
import { readDeprecation } from '../deprecation.ts';
import { type Reached, reachedBy, toInputValue } from './input-shape.ts';
import { isMoneyLeaf } from './money-leaf.ts';
import { refusalsOf } from './refusals.ts';
import { selectPayload } from './select-payload.ts';
import { printSelection, type Selection } from './selection.ts';
import type { Source } from './source.ts';

type Mutation = GraphQLField<unknown, unknown>;

/** One mutation of one site as the catalogue keeps it. */
export function toOperation(mutation: Mutation, site: Site, source: Source): CatalogueOperation {
  const { facts, reviewed } = source;
  const reached = reachedBy(mutation.args);
  const { selection, secretsLeftOut, shownOnce } = selectFor(mutation, site, source);
  const reason = mutation.deprecationReason;
  const published = site === 'api' ? facts.deprecations[mutation.name] : undefined;
  const deprecation = reason == null ? published : { ...published, ...readDeprecation(reason) };
  const reusedKeyCode = site === 'api' ? facts.idempotency.reusedKey[mutation.name] : undefined;
  const gone = Object.entries(facts.goneSince).find(([, names]) => site === 'api' && names.includes(mutation.name));
  return {
    name: mutation.name,
    site,
    arguments: mutation.args.map((arg) => toInputValue(arg)),
    inputTypes: [...reached.inputTypes.keys()].sort(),
    enums: [...reached.enums.keys()].sort(),
    document: toDocument(mutation, selection),
    payload: String(mutation.type),
    refusals: refusalsOf(selection, reviewed.refusals),
    // The lists were published for the API site alone.
    errorCodes: site === 'api' ? (facts.errorCodes[mutation.name] ?? []) : [],
    ...(reusedKeyCode ? { reusedKeyCode } : {}),
    ...(reason != null ? { deprecated: reason } : {}),
    ...(deprecation ? { deprecation } : {}),
    ...(gone ? { goneSince: gone[0] } : {}),
    ...(isAssumed(mutation, selection, reached, source) ? { assumed: true as const } : {}),
    ...(secretsLeftOut.length > 0 ? { secretsLeftOut } : {}),
    ...(shownOnce.length > 0 ? { shownOnce } : {}),
  };
}

function selectFor(mutation: Mutation, site: Site, { sites, reviewed }: Source) {
  const secretsLeftOut: string[] = [];
  const shownOnce: string[] = [];
  const purpose = reviewed.shownOnce[site === 'api' ? mutation.name : `${site}.${mutation.name}`] ?? [];
  const isMoney = site === 'api' && reviewed.paths.money.includes(mutation.name);
  const only = site === 'api' ? reviewed.paths.only[mutation.name] : undefined;
  const selection = selectPayload(mutation.type, {
    schema: sites[site],
    errorMembers: reviewed.refusals.errorMembers,
    add: (site === 'api' ? reviewed.paths.add[mutation.name] : undefined) ?? [],
    ...(only ? { only } : {}),
    proofs: Object.keys(reviewed.refusals.proofs),
    wants: (coordinate, field, path) => {
      if (reviewed.secrets.secret.includes(coordinate)) {
        if (purpose.includes(path)) {
          shownOnce.push(path);
          return true;
        }
        secretsLeftOut.push(coordinate);
        return false;
      }
      return !isMoney || isMoneyLeaf(field.name) || reviewed.refusals.flags.includes(coordinate);
    },
  });
  return { selection, secretsLeftOut, shownOnce };
}

function toDocument(mutation: Mutation, selection: Selection): string {
  const operationName = mutation.name.charAt(0).toUpperCase() + mutation.name.slice(1);
  const declared = mutation.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = mutation.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const leaf = isLeafType(getNamedType(mutation.type)) ? '' : ` ${printSelection(selection)}`;
  const head = `mutation ${operationName}${declared ? `(${declared})` : ''}`;
  return print(parse(`${head} { ${mutation.name}${passed ? `(${passed})` : ''}${leaf} }`));
}

function isAssumed(mutation: Mutation, selection: Selection, reached: Reached, { facts }: Source): boolean {
  const types = new Set([...reached.inputTypes.keys(), getNamedType(mutation.type).name, ...selectedTypes(selection)]);
  return facts.assumed.operations.includes(mutation.name) || facts.assumed.types.some((type) => types.has(type));
}

function selectedTypes(selection: Selection): string[] {
  const inner = [
    ...selection.fields.flatMap((field) => field.selection ?? []),
    ...selection.fragments.map((f) => f.selection),
  ];
  return [...selection.fields.map((field) => field.type.replace(/[[\]!]/g, '')), ...inner.flatMap(selectedTypes)];
}
