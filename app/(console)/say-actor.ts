import 'server-only';
import { showHidden } from '#components/ui/show-hidden.ts';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { Actor } from '#server/audit/actor.ts';

/** Who did it, in words: a name (with what would hide or turn the line made visible), the console itself, or somebody unknown. */
export function sayActor(actor: Actor, words: UiWords['events']): string {
  if (actor.kind === 'person') return showHidden(actor.name);
  if (actor.kind === 'system') return fill(words.system, { process: words.processes[actor.process] });
  return words.stranger;
}
