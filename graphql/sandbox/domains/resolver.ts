import type { World } from '../world/world.ts';

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
