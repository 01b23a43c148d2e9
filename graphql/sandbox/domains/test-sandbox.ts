import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import { findPerson } from '../people.ts';
import { buildSandboxSchema, readSdl } from '../server/schema.ts';
import { createWorld, restoreWorld, snapshotWorld, type World } from '../world/world.ts';
import { documentOf } from './document-of.ts';
import { type Effect, resolvers } from './index.ts';

/** The schema as the server builds it; once per test file. */
const schema: GraphQLSchema = buildSandboxSchema(readSdl('api'), resolvers);

export interface TestSandbox {
  world: World;
  effects: Effect[];
  /** Runs a document as one of people.ts, or with no token for null. */
  run(
    subject: string | null,
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult>;
  /** Carries a mutation out with all leaves of its payload selected. */
  carryOut(
    subject: string | null,
    operation: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult>;
  /** The code of the first error, or null. */
  codeOf(result: ExecutionResult): string | null;
}

/** Monday noon in Japan. */
export const noon = Date.parse('2026-11-23T12:00:00+09:00');

/** Making the population takes longer than copying it. */
const born = snapshotWorld(createWorld({ seed: 'quarterdeck', now: () => noon }));

/** A new world whose clock stands at noon until it is advanced. */
export function createTestSandbox(): TestSandbox {
  const world = restoreWorld(born, () => noon);
  const effects: Effect[] = [];
  const run: TestSandbox['run'] = async (subject, source, variableValues = {}) => {
    const caller = subject === null ? null : findPerson(subject);
    if (subject !== null && caller === null) throw new Error(`Nobody is ${subject}`);
    const contextValue = { world, caller, effect: (details: Effect) => void effects.push(details) };
    return graphql({ schema, source, variableValues, contextValue });
  };
  return {
    world,
    effects,
    run,
    carryOut: (subject, operation, variables) => run(subject, documentOf(schema, operation), variables),
    codeOf: ({ errors }) => {
      const code = errors?.[0]?.extensions.errorCode;
      return typeof code === 'string' ? code : (errors?.[0]?.message ?? null);
    },
  };
}
