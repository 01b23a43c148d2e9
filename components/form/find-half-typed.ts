import type { Path } from '#graphql/kinds.ts';
import { pathOfId } from './field-id.ts';

/**
 * Dates and times that were begun and not finished. The browser gives their value as empty, as if nobody had typed
 * anything: only the control itself knows.
 */
export function findHalfTyped(): Path[] {
  const controls = document.querySelectorAll<HTMLInputElement>('input[type^="date"], input[type="time"]');
  return [...controls].filter((control) => control.validity.badInput).map((control) => pathOfId(control.id));
}
