import {
  defaultFieldResolver,
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { DomainContext } from '../domains/index.ts';
import { echoLeaf } from './echo-leaf.ts';
import { findGiven, type Given, joinedName, toGiven } from './given.ts';
import { type Seed, seedOf } from './seed.ts';

/** Where an echoed value stands and what it is made from. */
interface Origin {
  seed: Seed;
  given: Given;
  /** The field that led here. */
  name: string;
  depth: number;
  /** Below a mutation's own field booleans say yes. */
  inMutation: boolean;
}

/** An object that exists only as an answer: every field is made when it is asked for. */
class EchoNode {
  readonly __typename: string;
  readonly origin: Origin;

  constructor(typeName: string, origin: Origin) {
    this.__typename = typeName;
    this.origin = origin;
  }
}

type Resolver = GraphQLFieldResolver<unknown, DomainContext, Record<string, unknown>>;

/**
 * Answers a query or mutation that no domain defines: values typed by the SDL that depend on the arguments and repeat what
 * was given where a name fits. A mutation is counted as an effect.
 */
export const echoRoot: Resolver = (_, args, context, info) => {
  const inMutation = info.operation.operation === 'mutation';
  const given = toGiven(args);
  if (inMutation) context.effect({ operation: info.fieldName, ...whoseEffect(given) });
  const seed = seedOf(`${info.fieldName} ${JSON.stringify(args)}`);
  return echoOutput(info.returnType, info, { seed, given, name: info.fieldName, depth: 0, inMutation });
};

/**
 * Answers a field below the root: a made-up object makes it up; a domain's object gives what it has, and what it lacks is
 * null where the SDL allows and made up where it does not.
 */
export const echoField: Resolver = (parent, args, context, info) => {
  if (parent instanceof EchoNode) return echoBelow(parent.origin, args, info);
  const value = defaultFieldResolver(parent, args, context, info);
  if (value !== undefined || !isNonNullType(info.returnType)) return value;
  const seed = seedOf(`${info.parentType.name}.${info.fieldName} ${JSON.stringify(parent)}`);
  return echoOutput(info.returnType, info, {
    seed,
    given: new Map(),
    name: info.fieldName,
    depth: 9,
    inMutation: false,
  });
};

/** The member that an echoed union or interface is, or what a domain's object says it is. */
export function resolveEchoType(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('__typename' in value)) return undefined;
  return typeof value.__typename === 'string' ? value.__typename : undefined;
}

/** Whether an object was made up here. */
export function isEcho(value: unknown): boolean {
  return value instanceof EchoNode;
}

/** Fields that say what went wrong, and lists of what was left out: an echo went well. */
const saysNo = /^(possibleErrors|errors?|errorMessage|failureReasons?|failureCodes?|validationErrors|warnings?)$/;

function echoBelow(parent: Origin, args: Record<string, unknown>, info: GraphQLResolveInfo): unknown {
  if (saysNo.test(info.fieldName) && !isNonNullType(info.returnType)) return isListType(info.returnType) ? [] : null;
  if (info.fieldName === 'failed' && isListType(info.returnType)) return [];
  if (info.fieldName === 'edges')
    return [0, ...(connectionSize(parent) > 1 ? [1] : [])].map((index) => echoItem(parent, info, index));
  if (info.fieldName === 'totalCount' || info.fieldName === 'edgeCount') return connectionSize(parent);
  if (info.fieldName === 'hasNextPage' || info.fieldName === 'hasPreviousPage') return false;
  const seed = parent.seed.child(
    Object.keys(args).length > 0 ? `${info.fieldName} ${JSON.stringify(args)}` : info.fieldName,
  );
  return echoOutput(
    info.returnType,
    info,
    { ...parent, seed, name: info.fieldName, depth: parent.depth + 1 },
    parent.name,
  );
}

function connectionSize(parent: Origin): number {
  return 1 + parent.seed.child('edges').below(2);
}

function echoItem(parent: Origin, info: GraphQLResolveInfo, index: number): unknown {
  const list = isNonNullType(info.returnType) ? info.returnType.ofType : info.returnType;
  if (!isListType(list)) return null;
  const seed = parent.seed.child(`edges/${index}`);
  return echoOutput(list.ofType, info, { ...parent, seed, name: parent.name, depth: parent.depth + 1 }, parent.name);
}

function echoOutput(type: GraphQLOutputType, info: GraphQLResolveInfo, origin: Origin, parentName = ''): unknown {
  if (isNonNullType(type)) return echoOutput(type.ofType, info, origin, parentName);
  if (isListType(type)) return echoList(type.ofType, info, origin, parentName);
  if (isLeafType(type))
    return (
      givenLeaf(type, origin, parentName) ??
      echoLeaf(type, leafName(origin.name, parentName), origin.seed, origin.inMutation)
    );
  if (isAbstractType(type)) {
    const member = successMember(type, info);
    return member && new EchoNode(member.name, origin);
  }
  return isObjectType(type) ? new EchoNode(type.name, origin) : null;
}

function echoList(item: GraphQLOutputType, info: GraphQLResolveInfo, origin: Origin, parentName: string): unknown[] {
  const given = findGiven(origin.given, { name: origin.name, parentName, depth: origin.depth });
  const length =
    Array.isArray(given) && given.length > 0 && given.length <= 100 ? given.length : 1 + origin.seed.below(2);
  return Array.from({ length }, (_, index) => {
    const own = Array.isArray(given) ? given[index] : undefined;
    const itemGiven: Given =
      own === undefined ? origin.given : new Map([...origin.given, ...itemNames(origin.name, own)]);
    return echoOutput(item, info, { ...origin, seed: origin.seed.child(String(index)), given: itemGiven }, parentName);
  });
}

/** An item given as a plain value answers to the list's name; one given as an object to its fields' names. */
function itemNames(name: string, item: unknown): Given {
  return typeof item === 'object' && item !== null ? toGiven({ ...item }) : new Map([[name.toLowerCase(), item]]);
}

function givenLeaf(type: GraphQLLeafType, origin: Origin, parentName: string): unknown {
  const given = findGiven(origin.given, { name: origin.name, parentName, depth: origin.depth });
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return undefined;
  const value = type.name === 'String' || type.name === 'ID' ? String(given) : given;
  try {
    type.coerceOutputValue(value);
    return value;
  } catch {
    // The same name with another type: the echo makes a value of its own.
    return undefined;
  }
}

/** `number` alone says little about what it should look like; `accountNumber` does. */
function leafName(name: string, parentName: string): string {
  return name === 'number' ? joinedName({ name, parentName }) : name;
}

const isErrorType = /Error|Invalid|NotFound|AlreadyLinked|Failure|Truncation|Refus/;

function successMember(type: GraphQLAbstractType, info: GraphQLResolveInfo): GraphQLObjectType | null {
  const members = info.schema.getPossibleTypes(type);
  return members.find((member) => !isErrorType.test(member.name)) ?? members[0] ?? null;
}

function whoseEffect(given: Given): { account?: string; key?: string } {
  const account = given.get('accountnumber');
  const key = given.get('idempotencykey');
  return { ...(typeof account === 'string' ? { account } : {}), ...(typeof key === 'string' ? { key } : {}) };
}
