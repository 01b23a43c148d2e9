import type { UiWords } from '#messages/index.ts';

/** The states of a command, as they have words. */
export type Status = keyof UiWords['statuses']['word'];

const open: ReadonlySet<string> = new Set<Status>(['prepared', 'approved', 'sending']);

/** Whether the console itself will still move it: worth waiting for on the page. */
export function isOpen(status: string): boolean {
  return open.has(status);
}

const unsent: ReadonlySet<string> = new Set<Status>(['prepared', 'waiting', 'approved']);
const never: ReadonlySet<string> = new Set<Status>([
  'rejected',
  'returned',
  'withdrawn',
  'expired',
  'void',
  'not_sent',
]);

/** Whether anything has left: `notYet` may still be sent, `never` will not. */
export function wasSent(status: string): 'yes' | 'notYet' | 'never' {
  if (unsent.has(status)) return 'notYet';
  return never.has(status) ? 'never' : 'yes';
}
