import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { DomainContext, Effect } from '../domains/index.ts';
import type { Caller } from '../identity/caller.ts';
import type { World } from '../world/world.ts';
import type { Effects } from './effects.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import type { Reply } from './reply.ts';

/** Carries a request out for a caller; introspection has none. */
export type Execute = (request: GraphqlRequest, caller: Caller | null) => Promise<Reply>;

export interface ExecutorOptions {
  schema: GraphQLSchema;
  path: string;
  /** Asked anew for every request: a reset replaces the world. */
  world: () => World;
  effects: Effects;
  /** Called after every mutation: something may have to be kept. */
  onChange: () => void;
}

/** graphql-yoga on the schema, called without a socket: what goes over the wire is decided by the faults. */
export function createExecutor({ schema, path, world, effects, onChange }: ExecutorOptions): Execute {
  const yoga = createYoga<{ caller: Caller | null }, DomainContext>({
    schema,
    graphqlEndpoint: path,
    graphiql: false,
    landingPage: false,
    logging: 'warn',
    context: ({ caller }) => ({ caller, world: world(), effect: (details) => count(details, caller) }),
  });

  function count({ operation, account, amount, key }: Effect, caller: Caller | null): void {
    const at = new Date(world().clock.now()).toISOString();
    effects.append({
      operation,
      account: account ?? null,
      amount: amount ?? null,
      idempotencyKey: key ?? null,
      caller: caller?.subject ?? '',
      at,
    });
    onChange();
  }

  return async (request, caller) => {
    const response = await yoga.fetch(
      `http://127.0.0.1${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
      },
      { caller },
    );
    return {
      status: response.status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: await response.text(),
    };
  };
}
