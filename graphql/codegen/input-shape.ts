import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  print,
} from 'graphql';
import type { EnumValue, InputType, InputValue } from '../catalogue/shape.ts';
import { type Deprecation, readDeprecation } from '../deprecation.ts';
import type { Facts } from './facts.ts';

/**
 * One argument or input field as the SDL declares it; the default stays a GraphQL literal. `known` is what facts.json
 * knows of its deprecation; what the SDL itself says goes before.
 */
export function toInputValue(value: GraphQLArgument | GraphQLInputField, known: Deprecation = {}): InputValue {
  const literal = value.astNode?.defaultValue;
  const reason = value.deprecationReason;
  const deprecation = reason == null ? {} : { ...known, ...readDeprecation(reason) };
  return {
    name: value.name,
    type: String(value.type),
    ...(literal ? { default: print(literal) } : {}),
    ...(reason != null ? { deprecated: reason } : {}),
    ...(Object.keys(deprecation).length > 0 ? { deprecation } : {}),
  };
}

export function toInputType(type: GraphQLInputObjectType, facts: Facts): InputType {
  return {
    fields: Object.values(type.getFields()).map((field) =>
      toInputValue(field, facts.deprecatedFields[`${type.name}.${field.name}`]),
    ),
    ...(type.isOneOf || facts.oneOf.includes(type.name) ? { oneOf: true as const } : {}),
    ...(facts.assumed.types.includes(type.name) ? { assumed: true as const } : {}),
  };
}

export function toEnumValues(type: GraphQLEnumType): EnumValue[] {
  return type.getValues().map((value) => ({
    name: value.name,
    ...(value.deprecationReason != null ? { deprecated: value.deprecationReason } : {}),
  }));
}

export interface Reached {
  inputTypes: Map<string, GraphQLInputObjectType>;
  enums: Map<string, GraphQLEnumType>;
}

/** Every input type and enum that the arguments lead to, each once: recursion ends at a name already seen. */
export function reachedBy(args: readonly GraphQLArgument[]): Reached {
  const reached: Reached = { inputTypes: new Map(), enums: new Map() };
  const waiting = args.map((arg) => getNamedType(arg.type));
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    if (isEnumType(type)) reached.enums.set(type.name, type);
    if (!isInputObjectType(type) || reached.inputTypes.has(type.name)) continue;
    reached.inputTypes.set(type.name, type);
    waiting.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  }
  return reached;
}
