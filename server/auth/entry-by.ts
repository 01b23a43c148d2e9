import type { Actor } from '#server/audit/actor.ts';
import type { RequestContext } from './request-context.ts';

/** Who did it and from where, as entries hold it. What is done later, or by the console itself, comes from nowhere. */
export interface EntryBy extends RequestContext {
  actor: Actor;
}
