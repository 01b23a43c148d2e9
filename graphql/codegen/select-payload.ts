import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { resolveClashes } from './resolve-clashes.ts';
import { isEmpty, type SelectedField, type Selection } from './selection.ts';

export interface SelectionRules {
  schema: GraphQLSchema;
  errorMembers: string[];
  /** May this leaf be asked for at all? */
  wants: (coordinate: string, field: GraphQLField<unknown, unknown>, path: string) => boolean;
  /** Dotted response paths to reach below the default depth. */
  add: string[];
  /** Where given, nothing but these paths. */
  only?: string[];
  /** Objects that prove something by being there (coordinates): asked for even where nothing inside may be. */
  proofs?: readonly string[];
}

/** One level below the payload's own leaves. */
const defaultDepth = 1;

/** The whole selection of a payload type. An empty payload is asked for its `__typename` alone. */
export function selectPayload(type: GraphQLOutputType, rules: SelectionRules): Selection {
  const selection = select(type, rules.only ? -1 : defaultDepth, '', rules);
  return isEmpty(selection) ? { typename: true, fields: [], fragments: [] } : selection;
}

function select(type: GraphQLOutputType, depth: number, path: string, rules: SelectionRules): Selection {
  const named = getNamedType(type);
  if (isObjectType(named)) return { fields: selectFields(named, depth, path, rules), fragments: [] };
  if (!isAbstractType(named)) return { fields: [], fragments: [] };
  const shared = isInterfaceType(named) ? selectFields(named, depth, path, rules) : [];
  const sharedNames = new Set(shared.map((field) => field.name));
  const members = [...rules.schema.getPossibleTypes(named)].sort(byErrorFirst(rules.errorMembers));
  const fragments = members.map((member) => ({
    type: member.name,
    selection: {
      // What went wrong is always asked for, however little of a success is.
      fields: selectFields(
        member,
        rules.errorMembers.includes(member.name) ? Math.max(depth, 0) : depth,
        path,
        rules,
      ).filter((field) => !sharedNames.has(field.name)),
      fragments: [],
    },
  }));
  // A member that offers nothing is still told apart by __typename.
  const filled = fragments.filter((fragment) => !isEmpty(fragment.selection));
  const possible = members.map(({ name }) => name);
  return { typename: true, possible, fields: shared, fragments: resolveClashes(shared, filled) };
}

/** Error members keep their plain field names; where types clash, the others are aliased. */
function byErrorFirst(errorMembers: string[]) {
  return (a: GraphQLObjectType, b: GraphQLObjectType) =>
    Number(errorMembers.includes(b.name)) - Number(errorMembers.includes(a.name));
}

function selectFields(
  type: { name: string; getFields(): Record<string, GraphQLField<unknown, unknown>> },
  depth: number,
  path: string,
  rules: SelectionRules,
): SelectedField[] {
  const selected: SelectedField[] = [];
  for (const field of Object.values(type.getFields())) {
    if (isClosed(field)) continue;
    const here = path ? `${path}.${field.name}` : field.name;
    const coordinate = `${type.name}.${field.name}`;
    const named = getNamedType(field.type);
    const base = { name: field.name, coordinate, type: String(field.type) };
    const list = isListType(getNullableType(field.type)) ? { list: true as const } : {};
    if (isCompositeType(named)) {
      if (depth <= 0 && !reaches(rules, here)) continue;
      const selection = select(field.type, depth <= 0 ? -1 : depth - 1, here, rules);
      if (!isEmpty(selection)) selected.push({ ...base, ...list, selection });
      else if (rules.proofs?.includes(coordinate)) {
        selected.push({ ...base, ...list, selection: { typename: true, fields: [], fragments: [] } });
      }
    } else if ((depth >= 0 || isNamed(rules, here)) && rules.wants(coordinate, field, here)) {
      selected.push({ ...base, ...list, ...(named.name === 'Boolean' ? { boolean: true as const } : {}) });
    }
  }
  return selected;
}

/** Documentation that upstream itself gave up, what is about to go, and what cannot be asked without an argument. */
function isClosed(field: GraphQLField<unknown, unknown>): boolean {
  return (
    field.name === 'possibleErrors' ||
    field.deprecationReason != null ||
    field.args.some((arg) => isRequiredArgument(arg))
  );
}

function isNamed(rules: SelectionRules, path: string): boolean {
  return [...rules.add, ...(rules.only ?? [])].includes(path);
}

function reaches(rules: SelectionRules, path: string): boolean {
  return [...rules.add, ...(rules.only ?? [])].some((wanted) => wanted.startsWith(`${path}.`));
}
