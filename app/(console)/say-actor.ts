import 'server-only';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Actor } from '#server/audit/actor.ts';

/** Who did it, in words: a name, the console itself, or somebody unknown. */
export function sayActor(actor: Actor, words: UiWords['events']): string {
  if (actor.kind === 'person') return actor.name;
  if (actor.kind === 'system') return fill(words.system, { process: words.processes[actor.process] });
  return words.stranger;
}
