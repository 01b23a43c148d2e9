import { refuse } from '../refusal.ts';
import { findMarkerCode } from '../world/full-accounts.ts';
import { settle } from '../world/settle.ts';
import type { World } from '../world/world.ts';
import { findOwner } from './find-owner.ts';
import { permissions, unauthorised } from './permissions.ts';

/** Whose token the request carries. Permission names are those of people.ts. */
export interface Caller {
  subject: string;
  name: string;
  permissions: readonly string[];
}

/** Something that really happened in the world, once: what a test counts to see that money moved once. */
export interface Effect {
  operation: string;
  account?: string;
  /** Whole yen. */
  amount?: number;
  /** The idempotency key that came with it. */
  key?: string;
}

/** What every resolver of the sandbox gets beside its arguments. */
export interface DomainContext {
  world: World;
  /** Null without an Authorization header: refused with KT-CT-1112. */
  caller: Caller | null;
  /** Called synchronously, exactly once per mutation that changed the world and never for one that was refused. */
  effect(details: Effect): void;
}

export type Resolver = (parent: unknown, args: unknown, context: DomainContext) => unknown;

/** Resolvers of one type by field; fields that are missing here and on the parent object are echoed by the server. */
export type TypeResolvers = Readonly<Record<string, Resolver>>;

/** What a mutation's rules work with. */
export interface Run {
  state: World['state'];
  /** Milliseconds by the sandbox's clock. */
  now: number;
  caller: Caller;
  effect(details?: Omit<Effect, 'operation'>): void;
}

/**
 * A mutation of the five domains. Before its own rules: what is due happens, a token is there, the caller has the
 * operation's permission, and no marker account is named. `Args` are the SDL's: graphql-js has checked them.
 */
export function mutation<Args>(operation: string, run: (args: Args, context: Run) => unknown): Resolver {
  return (_, args, { world, caller, effect }) => {
    settle(world);
    if (!caller) return refuse('KT-CT-1112');
    const permission = permissions[operation];
    if (permission === undefined || !caller.permissions.includes(permission)) {
      return refuse(unauthorised[operation] ?? 'KT-CT-1111');
    }
    const owner = findOwner(world.state, args);
    const marked = owner === null ? null : findMarkerCode(owner);
    if (marked) return refuse(marked);
    return run(args as Args, {
      state: world.state,
      now: world.clock.now(),
      caller,
      effect: (details) => effect({ operation, ...details }),
    });
  };
}

/** A query: anybody who is signed in may read. */
export function query<Args>(run: (args: Args, world: World) => unknown): Resolver {
  return (_, args, { world, caller }) => {
    if (!caller) return refuse('KT-CT-1112');
    settle(world);
    return run(args as Args, world);
  };
}

/** A field of a record. `Parent` is what the resolver above returned, `Args` are the SDL's. */
export function field<Parent, Args = Record<string, never>>(
  read: (parent: Parent, args: Args, world: World) => unknown,
): Resolver {
  return (parent, args, { world }) => read(parent as Parent, args as Args, world);
}
