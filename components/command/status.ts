import type { UiWords } from '#messages/index.ts';

/** The states of a command, as they have words. */
export type Status = keyof UiWords['statuses']['word'];

const open: ReadonlySet<string> = new Set<Status>(['prepared', 'approved', 'sending']);

/** Whether the console itself will still move it: worth waiting for on the page. */
export function isOpen(status: string): boolean {
  return open.has(status);
}
